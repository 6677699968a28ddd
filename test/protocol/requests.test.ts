import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { ABOUT_REQUEST, type About } from '../../server/src/protocol/requests';
import { loggedErrors, OpenText } from './open-text';
import { ServerProcess } from './server-process';
import { taggedStatement } from './statement-text';

describe('A request', () => {
  let server: ServerProcess;
  let errors: readonly string[];
  beforeEach(async () => {
    server = new ServerProcess();
    errors = loggedErrors(server);
    await server.initialize();
  });
  afterEach(async () => {
    await server.dispose();
    assert.deepEqual(errors, []);
  });

  it('that is cancelled before its turn is not worked on, and takes no other with it', async () => {
    // The server is busy with this one while the others wait.
    const long = await OpenText.in(server, taggedStatement.repeat(2000));
    const params = { textDocument: { uri: long.uri } };
    const first = long.outline();
    const cancellation = new CancellationTokenSource();
    const cancelled = server.connection.sendRequest(FoldingRangeRequest.type, params, cancellation.token);
    const last = long.hover({ line: 0, character: 1 });
    cancellation.cancel();

    await assert.rejects(cancelled, ({ code }: ResponseError<unknown>) => code === LSPErrorCodes.RequestCancelled);
    assert.equal((await first)?.length, 2000);
    assert.notEqual(await last, null);
  });

  for (const [name, ask] of Object.entries({
    outline: (uri: string) => server.request(DocumentSymbolRequest.type, { textDocument: { uri } }),
    folds: (uri: string) => server.request(FoldingRangeRequest.type, { textDocument: { uri } }),
    hover: (uri: string) =>
      server.request(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 1 } }),
  })) {
    it(`for the ${name} of a document that is not open is answered with nothing`, async () => {
      assert.equal(await ask('file:///nowhere.stmt'), null);
    });

    it(`for the ${name} of a document that was closed is answered with nothing`, async () => {
      const { uri } = await OpenText.in(server, taggedStatement);
      assert.notEqual(await ask(uri), null);
      await server.close(uri);
      assert.equal(await ask(uri), null);
    });
  }

  it('that nobody knows is refused, and the next one answered', async () => {
    await assert.rejects(server.request('communique/nothing', {}), /Unhandled method communique\/nothing/);
    assert.equal((await (await OpenText.in(server, taggedStatement)).outline())?.length, 1);
  });

  it('about the server tells its version and its process', async () => {
    const about = (await server.request(ABOUT_REQUEST, undefined)) as About;
    assert.equal(about.version, version);
    process.kill(about.processId ?? assert.fail('a process without a number'), 'SIGTERM');
    assert.deepEqual(await server.ended, { code: null, signal: 'SIGTERM' });
  });
});
