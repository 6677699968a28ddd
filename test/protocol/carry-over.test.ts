import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { CARRY_OVER_REQUEST, type CarryOver } from '../../server/src/protocol/requests';
import { root } from '../support/project';
import { ServerProcess } from './server-process';

const SAMPLES = new URL('samples/', root).href.replace(/\/$/, '');
const DRAFT = `${SAMPLES}/${encodeURIComponent('2025-洛泽维亚-瑟多兰-联合声明草案.stmt')}`;

describe('What a draft of the samples may carry over', () => {
  const server = new ServerProcess();
  before(() => server.initialize({ workspaceFolders: [{ uri: SAMPLES, name: 'samples' }] }));
  after(() => server.dispose());

  const asked = (uri: string, line: number, character: number): Promise<CarryOver | null> =>
    server.request(CARRY_OVER_REQUEST, { uri, at: { line, character } }) as Promise<CarryOver | null>;

  it('are the sentences of earlier statements, those of several first, with where a sentence is begun', async () => {
    const text = (await readFile(new URL(DRAFT), 'utf8')).replace('\n2. ', '\n双方不允许\n2. ');
    await server.open(DRAFT, 'statement', text);
    const line = text.split('\n').indexOf('双方不允许');
    const found = await asked(DRAFT, line, 5);
    assert.deepEqual(found?.begun, { line, character: 0 });
    const [first] = found.sentences;
    assert.match(first?.text ?? '', /^双方不允许任何组织/u);
    const days = first?.in.map(({ signed }) => signed) ?? [];
    assert.ok(days.length > 1);
    assert.deepEqual(days, [...days].sort().reverse());
  });

  it('is nothing in a file that is no statement', async () => {
    const uri = `${SAMPLES}/letter.txt`;
    await server.open(uri, 'statement', '亲爱的朋友：\n');
    assert.equal(await asked(uri, 0, 3), null);
  });
});
