import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver/node';
import { OpenText } from './open-text';
import { ServerProcess } from './server-process';
import { taggedStatement } from './statement-text';

describe('Folding', () => {
  let server: ServerProcess;
  before(async () => {
    server = new ServerProcess();
    await server.initialize();
  });
  after(() => server.dispose());

  it('folds the fields, the text, a section with what it holds, and the signature block', async () => {
    const statement = await OpenText.in(server, taggedStatement);
    const folds = inOrder(await statement.folds());
    assert.deepEqual(folds.map(ends(taggedStatement)), [
      '〖RQ/日期〗 … 〖TC/体裁〗',
      '〖ZW/正文〗 … 〖-ZW/正文〗',
      '二、双方商 … （二）支持',
      '洛泽维亚共 … 二○一三年',
    ]);
    assert.deepEqual(
      folds.map(({ kind }) => kind),
      ['region', undefined, undefined, undefined],
    );
  });

  it('folds nothing of a single line', async () => {
    const statement = await OpenText.in(server, '〖BT/标题〗洛瑟联合声明〖-BT/标题〗');
    assert.deepEqual(await statement.folds(), []);
  });

  it('folds the same lines under CRLF', async () => {
    const unix = await OpenText.in(server, taggedStatement);
    const windows = await OpenText.in(server, taggedStatement.replaceAll('\n', '\r\n'));
    assert.deepEqual(await windows.folds(), await unix.folds());
  });
});

function inOrder(folds: FoldingRange[] | null): FoldingRange[] {
  if (folds === null) throw new Error('The server gave no folding ranges');
  return folds.sort((a, b) => a.startLine - b.startLine);
}

/** How the first and the last line of a fold begin. */
function ends(text: string): (fold: FoldingRange) => string {
  const lines = text.split('\n');
  const beginning = (line: number): string => /〖[^〗]*〗|\S{1,5}/.exec(lines[line] ?? '')?.[0] ?? '';
  return ({ startLine, endLine }) => `${beginning(startLine)} … ${beginning(endLine)}`;
}
