import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { root } from '../support/project';
import { ServerProcess } from './server-process';

/** Files that nobody has changed in the last seconds: what has may change again without showing it, and is not kept. */
const ARCHIVE = new URL('samples', root).href;

describe('What the server keeps until the next start', () => {
  let place: string;
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'communique-cache-'));
  });
  afterEach(async () => {
    await rm(place, { recursive: true });
  });

  /** Everything that is found in the samples by a server that starts now, and ends. */
  const found = async (cacheFolder?: string): Promise<unknown> => {
    const server = new ServerProcess();
    await server.initialize({
      workspaceFolders: [{ uri: ARCHIVE, name: 'samples' }],
      initializationOptions: cacheFolder === undefined ? {} : { cacheFolder },
    });
    const symbols = await server.request(WorkspaceSymbolRequest.type, { query: '洛泽维亚' });
    assert.ok(Array.isArray(symbols) && symbols.length > 5, 'the samples were not read');
    await server.dispose();
    return symbols;
  };
  const file = async (): Promise<string> => {
    const names = await readdir(place);
    assert.equal(names.length, 1, `one file for the one folder, not ${names.join()}`);
    return join(place, names[0] ?? '');
  };

  it('is in the folder that the client names, and nowhere without one', async () => {
    await found();
    assert.deepEqual(await readdir(place), []);
    await found(place);
    assert.ok((await readFile(await file())).length > 1000);
  });

  it('makes no difference to what is found, be it whole, cut, wrong or in the way', async () => {
    const cold = await found();
    assert.deepEqual(await found(place), cold);
    const written = await readFile(await file());
    assert.deepEqual(await found(place), cold);
    assert.deepEqual(await readFile(await file()), written, 'nothing was read again');
    await truncate(await file(), written.length >> 1);
    assert.deepEqual(await found(place), cold);
    assert.deepEqual(await readFile(await file()), written, 'what was missing was read and written again');
    await writeFile(await file(), written.toReversed());
    assert.deepEqual(await found(place), cold);
    assert.deepEqual(await readFile(await file()), written, 'what was wrong was begun anew');
    assert.deepEqual(await found(await file()), cold);
  });

  it('can be shared by two servers at once', async () => {
    const cold = await found();
    assert.deepEqual(await Promise.all([found(place), found(place)]), [cold, cold]);
    assert.deepEqual(await found(place), cold);
  });
});
