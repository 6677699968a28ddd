import type { Connection } from 'vscode-languageserver';
import type { LibraryFiles } from '../library/workspace-library';
import { FIND_FILES_REQUEST, READ_FILE_REQUEST } from './requests';
import { canonicalUri } from './uri';

/** Files that only the editor can read: in a browser, in a virtual workspace. */
export function clientFiles(connection: Connection): LibraryFiles {
  return {
    find: (folder) => findBelow(connection, folder),
    read: async (uri) => Uint8Array.from(await connection.sendRequest<ArrayLike<number>>(READ_FILE_REQUEST, uri)),
    pause: () =>
      new Promise((resolve) => {
        setTimeout(resolve, 0);
      }),
    now: () => performance.now(),
    failed: (error) => {
      connection.console.error(String(error));
    },
  };
}

async function* findBelow(connection: Connection, folder: string): AsyncGenerator<string> {
  for (const uri of await connection.sendRequest<string[]>(FIND_FILES_REQUEST, folder)) yield canonicalUri(uri);
}
