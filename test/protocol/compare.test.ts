import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import {
  COMPARABLE_REQUEST,
  COMPARISON_REQUEST,
  PAGE_REQUEST,
  TIMELINE_REQUEST,
  type Comparable,
  type Comparison,
  type PageText,
} from '../../server/src/protocol/requests';
import { root } from '../support/project';
import { ServerProcess } from './server-process';

const SAMPLES = new URL('samples/', root).href.replace(/\/$/, '');
const OF_2013 = '2013-洛泽维亚-瑟多兰-联合声明.txt';

describe('Two statements of the samples', () => {
  const server = new ServerProcess();
  before(() => server.initialize({ workspaceFolders: [{ uri: SAMPLES, name: 'samples' }] }));
  after(() => server.dispose());

  const uriOf = (name: string): string => `${SAMPLES}/${encodeURIComponent(name)}`;
  const comparable = async (name: string): Promise<Comparable | null> => {
    const uri = uriOf(name);
    await server.open(uri, 'statement', await readFile(new URL(uri), 'utf8'));
    return (await server.request(COMPARABLE_REQUEST, { uri, at: { line: 5, character: 0 } })) as Comparable | null;
  };

  it('are offered, those of the same parties and kind before all others', async () => {
    const found = await comparable(OF_2013);
    assert.ok(found);
    assert.equal(found.own.fileName, OF_2013);
    const offered = found.ofTheSame.map(({ fileName }) => fileName);
    assert.match(offered[0] ?? '', /^2022/u, offered.join(', '));
    assert.match(offered.at(-1) ?? '', /^2003-.*条约/u, offered.join(', '));
    assert.ok(!offered.includes(OF_2013), offered.join(', '));
    assert.ok(found.ofOthers.some(({ fileName }) => fileName.startsWith('2016')));
  });

  it('stand side by side, the earlier one first, and each head leads to its clause', async () => {
    const found = await comparable(OF_2013);
    const other = found?.ofTheSame.find(({ fileName }) => fileName.startsWith('2017'));
    assert.ok(found && other);
    const asked = { own: { uri: found.own.uri, text: found.own.text }, other: { uri: other.uri, text: other.text } };
    const pages = (await server.request(COMPARISON_REQUEST, asked)) as Comparison | null;
    assert.ok(pages);
    assert.match(pages.title, /2013-09-05 ↔ .*2017-04-26/u);
    const [earlier, later] = await Promise.all(
      [pages.earlier, pages.later].map((uri) => server.request(PAGE_REQUEST, { uri }) as Promise<PageText | null>),
    );
    assert.match(earlier?.text ?? '', /^# 洛泽维亚共和国和瑟多兰王国联合声明 2013-09-05\n/u);
    assert.match(later?.text ?? '', /^# 洛泽维亚共和国和瑟多兰王国联合声明 2017-04-26\n/u);
    const [link] = later?.links ?? [];
    assert.equal(link?.uri, other.uri);
    const swapped = await server.request(COMPARISON_REQUEST, { own: asked.other, other: asked.own });
    assert.deepEqual(swapped, pages);
  });

  it('have a draft without a day for the later one', async () => {
    const found = await comparable(OF_2013);
    const draft = found?.ofTheSame.find(({ fileName }) => fileName.includes('草案'));
    assert.ok(found && draft);
    const asked = { own: { uri: found.own.uri, text: found.own.text }, other: { uri: draft.uri, text: draft.text } };
    const pages = (await server.request(COMPARISON_REQUEST, asked)) as Comparison | null;
    assert.match(pages?.title ?? '', /2013-09-05 ↔ [^\d]*$/u);
  });

  it('have a timeline of all that their parties signed, which leads to each text and to the pages of what is missing', async () => {
    const uri = uriOf(OF_2013);
    await comparable(OF_2013);
    const page = await server.request(TIMELINE_REQUEST, { uri, at: { line: 5, character: 0 } });
    const found = (await server.request(PAGE_REQUEST, { uri: page })) as PageText | null;
    assert.ok(found);
    const lines = found.text.split('\n');
    const led = found.links.map(({ start, end, uri: target, at }) => {
      assert.equal(start.line, end.line);
      const words = lines[start.line]?.slice(start.character, end.character);
      return `${words}: ${at === null ? 'a page' : decodeURIComponent(target.slice(target.lastIndexOf('/') + 1))}`;
    });
    assert.ok(led.includes('洛泽维亚共和国和瑟多兰王国建交联合公报: 1994-洛泽维亚-瑟多兰-建交公报.md'), led.join('\n'));
    const missing = '洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流水质保护的协定';
    assert.ok(led.includes(`${missing}: a page`), led.join('\n'));
    assert.ok(!led.some((each) => each.includes('卡沃尼亚')), led.join('\n'));
    const pages = found.links.filter(({ at }) => at === null);
    const opened = (await server.request(PAGE_REQUEST, { uri: pages[0]?.uri })) as PageText | null;
    assert.match(opened?.text ?? '', /^# /u);
  });

  it('have no page when one of them is gone', async () => {
    const found = await comparable(OF_2013);
    assert.ok(found);
    const own = { uri: found.own.uri, text: found.own.text };
    const gone = { uri: uriOf('gone.txt'), text: 0 };
    assert.equal(await server.request(COMPARISON_REQUEST, { own, other: gone }), null);
  });
});
