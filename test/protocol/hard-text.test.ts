import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { textAt } from '../support/marked-text';
import { everySymbol, loggedErrors, OpenText, sketch } from './open-text';
import { ServerProcess } from './server-process';
import { taggedStatement } from './statement-text';

/** What a person's file can be like without being wrong, and what it can be like when it is. */
describe('A text that is hard to read', () => {
  let server: ServerProcess;
  let errors: readonly string[];
  before(async () => {
    server = new ServerProcess();
    errors = loggedErrors(server);
    await server.initialize();
  });
  afterEach(() => {
    assert.deepEqual(errors, []);
  });
  after(() => server.dispose());

  it('with CRLF has the same outline, at the same lines and columns', async () => {
    const unix = await OpenText.in(server, taggedStatement);
    const windows = await OpenText.in(server, taggedStatement.replaceAll('\n', '\r\n'));
    assert.deepEqual(places(await windows.outline()), places(await unix.outline()));
  });

  it('with 𠮷 before and inside a name has its columns in UTF-16 code units', async () => {
    const text =
      '〖YT/引题〗𠮷𠮷𠮷〖-YT/引题〗〖BT/标题〗𠮷野共和国和𠮷瑟多兰王国联合声明〖-BT/标题〗\n〖ZW/正文〗\n    声明如下：\n    一、𠮷𠮷。\n〖-ZW/正文〗\n';
    const outline = await (await OpenText.in(server, text)).outline();
    const title = symbolNamed(outline, '标题');
    assert.equal(textAt(text, title.selectionRange), '𠮷野共和国和𠮷瑟多兰王国联合声明');
    assert.deepEqual(title.selectionRange.start, { line: 0, character: 28 });
  });

  it('with an edit behind 𠮷 and CRLF is read as the editor shows it', async () => {
    const text = taggedStatement.replaceAll('\n', '\r\n');
    const statement = await OpenText.in(server, text);
    await statement.edit(statement.rangeOf('平先生'), '昌先生');
    assert.ok(sketch(await statement.outline()).includes('  三 双方感谢吉野𠮷昌先生为两国友好所做的工作。'));
  });

  it('that is empty has no outline, no folds and no hover', async () => {
    const empty = await OpenText.in(server, '');
    assert.deepEqual(await empty.outline(), []);
    assert.deepEqual(await empty.folds(), []);
    assert.equal(await empty.hover({ line: 0, character: 0 }), null);
  });

  it('that is one line of 6,000 characters keeps its places', async () => {
    const line = `〖BT/标题〗洛瑟联合声明〖-BT/标题〗〖ZW/正文〗${'双方重申恪守各项原则，'.repeat(545)}〖-ZW/正文〗`;
    assert.ok(line.length > 6000 && !line.includes('\n'));
    const statement = await OpenText.in(server, line);
    const outline = await statement.outline();
    assert.equal(outline?.length, 1);
    assert.equal(textAt(line, symbolNamed(outline, '标题').selectionRange), '洛瑟联合声明');
    const hover = await statement.hover({ line: 0, character: line.length - 2 });
    assert.equal(textAt(line, hover?.range ?? assert.fail('no hover')), '〖-ZW/正文〗');
  });

  it('with a tag that never closes ends its field at the end of the line', async () => {
    const text = taggedStatement.replace('〖-BT/标题〗', '');
    const outline = await (await OpenText.in(server, text)).outline();
    assert.equal(textAt(text, symbolNamed(outline, '标题').range), '〖BT/标题〗洛泽维亚共和国和瑟多兰王国联合声明');
    assert.deepEqual(sketch(outline), sketch(await (await OpenText.in(server, taggedStatement)).outline()));
  });

  it('that ends before its text is closed keeps its sections', async () => {
    const text = taggedStatement.slice(0, taggedStatement.indexOf('    三、'));
    const outline = await (await OpenText.in(server, text)).outline();
    assert.ok(sketch(outline).includes('    （二） 支持塔赫林大学开设洛泽维亚语专业。'));
  });

  it('that is binary has no outline that leads anywhere, and takes the server nowhere', async () => {
    const bytes = Array.from({ length: 4096 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join('');
    const binary = await OpenText.in(server, bytes);
    for (const { symbol } of everySymbol(await binary.outline())) assert.deepEqual(symbol.children ?? [], []);
    assert.equal((await (await OpenText.in(server, taggedStatement)).outline())?.length, 1);
  });
});

function symbolNamed(outline: readonly DocumentSymbol[] | null, name: string): DocumentSymbol {
  for (const { symbol } of everySymbol(outline)) if (symbol.name === name) return symbol;
  throw new Error(`There is no ${name} in the outline`);
}

function places(outline: readonly DocumentSymbol[] | null): unknown[] {
  return [...everySymbol(outline)].map(({ symbol: { name, range, selectionRange } }) => [name, range, selectionRange]);
}
