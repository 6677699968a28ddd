import assert from 'node:assert/strict';
import { DocumentSymbolRequest } from 'vscode-languageserver/node';
import { pageUri } from '../../server/src/protocol/page-uri';
import { OpenText, sketch } from './open-text';
import { ServerProcess } from './server-process';
import { taggedStatement } from './statement-text';

/** As an archive of web pages keeps it: a heading, the day, the lines of the newspaper. */
const communique = `### 洛泽维亚和瑟多兰建立外交关系

1994-05-19

    洛通社维斯塔林５月１８日电 公报全文如下：
    洛泽维亚共和国和瑟多兰王国建交联合公报
    洛泽维亚共和国和瑟多兰王国（以下简称“双方”）根据《联合国宪章》的宗旨，决定自１９９４年５月１７日起建立大使级外交关系。
    本公报自签署之日起生效。
`;

const notes = `# 读书笔记

## 河流

《奥尔文河志》第一卷讲到铁路，第二卷讲到渔业。
`;

describe('A Markdown document', () => {
  let server: ServerProcess;
  before(async () => {
    server = new ServerProcess();
    await server.initialize();
  });
  after(() => server.dispose());

  it('that holds a statement has its outline', async () => {
    const document = await OpenText.in(server, communique, 'markdown');
    assert.deepEqual(sketch(await document.outline()), ['洛泽维亚共和国和瑟多兰王国建交联合公报', '  Preamble']);
  });

  it('that holds a tagged statement has its folds and hovers too', async () => {
    const document = await OpenText.in(server, taggedStatement, 'markdown');
    assert.notDeepEqual(await document.folds(), []);
    assert.notEqual(await document.hover({ line: 0, character: 1 }), null);
  });

  it('that holds none gets nothing', async () => {
    const document = await OpenText.in(server, notes, 'markdown');
    assert.equal(await document.outline(), null);
    assert.equal(await document.folds(), null);
    assert.equal(await document.hover({ line: 0, character: 1 }), null);
  });

  it('that is a page of ours gets nothing, whatever it quotes', async () => {
    const uri = pageUri('洛泽维亚+瑟多兰|建交联合公报|', '建交联合公报');
    await server.open(uri, 'markdown', communique);
    assert.equal(await server.request(DocumentSymbolRequest.type, { textDocument: { uri } }), null);
  });

  it('gets something from the moment on in which it holds one, and no longer', async () => {
    const document = await OpenText.in(server, communique, 'markdown');
    const end = { line: 1000, character: 0 };
    await document.edit({ start: { line: 0, character: 0 }, end }, notes);
    assert.equal(await document.outline(), null);
    await document.edit({ start: { line: 0, character: 0 }, end }, communique);
    assert.equal((await document.outline())?.length, 1);
  });
});
