import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { PAGE_REQUEST, RELATIONS_REQUEST, type PageText, type Relations } from '../../server/src/protocol/requests';
import { root } from '../support/project';
import { ServerProcess } from './server-process';

const SAMPLES = new URL('samples/', root).href.replace(/\/$/, '');
const OF_2017 = `${SAMPLES}/${encodeURIComponent('2017-洛泽维亚-瑟多兰-联合声明.txt')}`;

describe('How a statement of the samples stands to others', () => {
  const server = new ServerProcess();
  before(async () => {
    await server.initialize({
      workspaceFolders: [{ uri: SAMPLES, name: 'samples' }],
      initializationOptions: { pages: true },
    });
    await server.open(OF_2017, 'statement', await readFile(new URL(OF_2017), 'utf8'));
  });
  after(() => server.dispose());

  const asked = async (): Promise<Relations> => {
    const at = { line: 12, character: 0 };
    const found = (await server.request(RELATIONS_REQUEST, { uri: OF_2017, at })) as Relations | null;
    assert.ok(found);
    return found;
  };

  it('has who cites it and what it cites, with days, short titles and certainty', async () => {
    const { title, citedBy, cites, copies } = await asked();
    assert.equal(title, '洛泽维亚共和国和瑟多兰王国联合声明');
    assert.deepEqual(
      citedBy.map(({ day, shortTitle }) => `${day} ${shortTitle}`),
      ['2022-10-11 联合声明', '2022-10-11 联合声明'],
    );
    assert.deepEqual(
      cites.slice(0, 5).map(({ kind, day, shortTitle, details }) => [kind, day, shortTitle, ...details].join(' ')),
      [
        'held 1994-05-17 建交联合公报 exact',
        'held 2003-11-06 睦邻友好合作条约 exact',
        'held 2009-06-18 联合声明 exact',
        'held 2013-09-05 联合声明 exact',
        'missing 2006-03-12 关于跨界河流水质保护的协定 no text held',
      ],
    );
    assert.deepEqual(copies, []);
  });

  it('leads to places, and to the pages of what is missing', async () => {
    const { citedBy, cites } = await asked();
    for (const { uri, at } of citedBy) {
      const line = (await readFile(new URL(uri), 'utf8')).split('\n')[at?.line ?? -1] ?? '';
      assert.match(line.slice(at?.character), /^《洛泽维亚共和国和瑟多兰王国联合声明》/u);
    }
    const page = (await server.request(PAGE_REQUEST, { uri: cites[4]?.uri })) as PageText | null;
    assert.match(page?.text ?? '', /^# .*水质保护的协定$/mu);
  });
});
