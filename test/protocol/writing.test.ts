import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  PrepareRenameRequest,
  RenameRequest,
  SemanticTokensRequest,
  TextDocumentEdit,
  WorkspaceSymbolRequest,
  type DocumentDiagnosticReport,
  type FileEvent,
} from 'vscode-languageserver/node';
import { textAt } from '../support/marked-text';
import { ServerProcess } from './server-process';

const TREATY = '甲兰共和国和乙多王国睦邻友好条约';
const CITERS = 1000;

const statement = (title: string, day: string, saying: string): string =>
  `${title}\n甲兰共和国和乙多王国（以下称“双方”）声明如下：\n一、${saying}双方愿意进一步加强各领域的互利合作。\n二、双方同意保持往来。\n${day}于甲京\n`;

describe(`In an archive of ${CITERS} statements that cite one treaty`, function () {
  this.timeout(60_000);
  const server = new ServerProcess();
  let folder: string;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const treaty = statement(TREATY, '2003年11月6日', '');
  const textOf = (index: number): string =>
    statement(
      `甲兰共和国和乙多王国第${index}次联合声明`,
      `20${10 + (index % 10)}年${1 + (index % 12)}月3日`,
      index % 3 === 0 ? `恪守《${TREATY}》和《甲乙睦邻友好条约》。` : `恪守2003年11月6日签署的《${TREATY}》。`,
    );

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-'));
    await writeFile(join(folder, 'treaty.txt'), treaty);
    for (let index = 0; index < CITERS; index++) await writeFile(join(folder, `${index}.txt`), textOf(index));
    await server.initialize({
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'archive' }],
      initializationOptions: { commands: true },
      capabilities: {
        workspace: {
          workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
        },
      },
    });
    await server.open(uriOf('treaty.txt'), 'statement', treaty);
  });
  after(async () => {
    await server.dispose();
    await rm(folder, { recursive: true });
  });

  const textDocument = (): { uri: string } => ({ uri: uriOf('treaty.txt') });
  const position = { line: 0, character: 3 };

  it('the lens says how often, and leads there', async () => {
    const [lens] = (await server.request(CodeLensRequest.type, { textDocument: textDocument() })) ?? [];
    assert.ok(lens);
    const resolved = await server.request(CodeLensResolveRequest.type, lens);
    assert.equal(resolved.command?.title, `cited ${CITERS + Math.ceil(CITERS / 3)} times · cites 0`);
  });

  it('its title is renamed everywhere in one edit, asked about first, in less than a second', async () => {
    const prepared = await server.request(PrepareRenameRequest.type, { textDocument: textDocument(), position });
    assert.deepEqual(prepared && 'placeholder' in prepared ? prepared.placeholder : null, TREATY);
    const start = performance.now();
    const edit = await server.request(RenameRequest.type, {
      textDocument: textDocument(),
      position,
      newName: '《甲兰共和国和乙多王国友好条约》',
    });
    const milliseconds = performance.now() - start;
    assert.ok(milliseconds < 1000, `${milliseconds} ms`);
    const changes = (edit?.documentChanges ?? []).filter((change) => TextDocumentEdit.is(change));
    assert.equal(changes.length, CITERS + 1);
    for (const { textDocument: changed, edits } of changes) {
      const name = changed.uri.slice(changed.uri.lastIndexOf('/') + 1, -'.txt'.length);
      const text = name === 'treaty' ? treaty : textOf(Number(name));
      assert.deepEqual(
        edits.map((each) => 'newText' in each && `${textAt(text, each.range)} → ${each.newText}`),
        [`${TREATY} → 甲兰共和国和乙多王国友好条约`],
        name,
      );
    }
    const [annotation] = Object.values(edit?.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
  });

  it('a name that is no title is refused', async () => {
    const rename = { textDocument: textDocument(), position, newName: ' ' };
    await assert.rejects(server.request(RenameRequest.type, rename), /A title is one line of words/);
    const inText = { textDocument: textDocument(), position: { line: 2, character: 30 } };
    await assert.rejects(server.request(PrepareRenameRequest.type, inText), /Only the title/);
  });

  it('problems are told once: asked again, they are unchanged until something changes', async () => {
    const uri = uriOf('draft.txt');
    const text = statement('甲兰共和国和乙多王国关于电力的联合声明', '2020年1月2日', '定于2020年2月30日举行会晤。');
    await server.open(uri, 'statement', text);
    const ask = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
      server.request(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      });
    const first = await ask();
    assert.ok(first.kind === 'full' && first.resultId !== undefined);
    assert.deepEqual(
      first.items.filter(({ code }) => code === 'date-impossible').map(({ range }) => textAt(text, range)),
      ['2020年2月30日'],
    );
    assert.equal((await ask(first.resultId)).kind, 'unchanged');
    const day = { start: { line: 2, character: 9 }, end: { line: 2, character: 9 } };
    await server.change(uri, 2, [{ range: day, text: '都' }]);
    assert.equal((await ask(first.resultId)).kind, 'full');
  });

  it('tokens tell citations apart', async () => {
    const tokens = await server.request(SemanticTokensRequest.type, { textDocument: textDocument() });
    assert.ok((tokens?.data.length ?? 0) % 5 === 0);
  });
});

describe('Two copies of one statement', () => {
  const server = new ServerProcess();
  let folder: string;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const own = statement(TREATY, '2003年11月6日', '双方同意把监测断面增加到十八处。');
  const other = statement(TREATY, '2003年11月6日', '双方同意把监测断面增加到八处。');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-'));
    await writeFile(join(folder, 'own.txt'), own);
    await writeFile(join(folder, 'other.txt'), other);
    await server.initialize({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'archive' }] });
    await server.open(uriOf('own.txt'), 'statement', own);
  });
  after(async () => {
    await server.dispose();
    await rm(folder, { recursive: true });
  });

  it('show where they differ, with the other reading', async () => {
    const report = await server.request(DocumentDiagnosticRequest.type, { textDocument: { uri: uriOf('own.txt') } });
    assert.ok(report.kind === 'full');
    const [difference, ...others] = report.items.filter(({ code }) => code === 'copy-differs');
    assert.ok(difference);
    assert.equal(others.length, 0);
    assert.match(textAt(own, difference.range), /十/);
    const { message } = difference;
    assert.ok(typeof message === 'string' && message.includes('十'), JSON.stringify(message));
    const [related] = difference.relatedInformation ?? [];
    assert.equal(related?.location.uri, uriOf('other.txt'));
  });
});

describe('A change in one file', () => {
  const server = new ServerProcess();
  let folder: string;
  let refreshes = 0;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const citing = statement('甲兰共和国和乙多王国联合声明', '2010年1月2日', `恪守2003年11月6日签署的《${TREATY}》。`);
  const other = statement('甲兰共和国和乙多王国关于电力的联合声明', '2012年1月2日', '');

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-'));
    await writeFile(join(folder, 'treaty.txt'), statement(TREATY, '2003年11月6日', ''));
    server.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshes++;
    });
    await server.initialize({
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'archive' }],
      capabilities: { workspace: { diagnostics: { refreshSupport: true } } },
    });
    await server.open(uriOf('citing.txt'), 'statement', citing);
    await server.open(uriOf('other.txt'), 'statement', other);
  });
  after(async () => {
    await server.dispose();
    await rm(folder, { recursive: true });
  });

  const ask = (name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    server.request(DocumentDiagnosticRequest.type, {
      textDocument: { uri: uriOf(name) },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  const change = async (text: string): Promise<void> => {
    await writeFile(join(folder, 'treaty.txt'), text);
    const changes: FileEvent[] = [{ uri: uriOf('treaty.txt'), type: FileChangeType.Changed }];
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    // Answered when the change has been taken in, and behind the refresh that it may have caused.
    await server.request(WorkspaceSymbolRequest.type, { query: '友好' });
    await server.request(WorkspaceSymbolRequest.type, { query: '友好' });
  };

  it('asks for the problems of others again, of which only those concerned have changed', async () => {
    const [ofCiting, ofOther] = [await ask('citing.txt'), await ask('other.txt')];
    assert.ok(ofCiting.kind === 'full' && ofOther.kind === 'full');
    const before = refreshes;
    await change(statement(TREATY, '2003年11月9日', ''));
    assert.ok(refreshes > before, 'nothing was asked for again');
    const after = await ask('citing.txt', ofCiting.resultId);
    assert.ok(after.kind === 'full');
    assert.deepEqual(
      after.items.map(({ code }) => code),
      ['date-conflict'],
    );
    assert.equal((await ask('other.txt', ofOther.resultId)).kind, 'unchanged');
  });

  it('that changes no title, no date and no citation asks for nothing', async () => {
    const before = refreshes;
    await change(statement(TREATY, '2003年11月9日', '双方同意增加航班。'));
    assert.equal(refreshes, before);
  });
});
