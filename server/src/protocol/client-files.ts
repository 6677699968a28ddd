import type { Connection } from 'vscode-languageserver';
import type { FileFilter } from '../library/file-filter';
import type { LibraryFiles } from '../library/library-files';
import {
  FIND_FILES_REQUEST,
  IS_FOLDER_REQUEST,
  READ_FILE_REQUEST,
  type FileContent,
  type FindFiles,
  type ReadFile,
} from './requests';
import { canonicalUri } from './uri';

/** Files that only the editor can read: in a browser, in a virtual workspace. */
export function clientFiles(connection: Connection): LibraryFiles {
  return {
    find: (folder, filter) => findBelow(connection, folder, filter),
    isFolder: (uri) => connection.sendRequest<boolean>(IS_FOLDER_REQUEST, uri),
    read: async (uri, largestMegabytes) => {
      const asked: ReadFile = { uri, largestMegabytes };
      const content = await connection.sendRequest<FileContent>(READ_FILE_REQUEST, asked);
      return typeof content === 'string' ? content : { bytes: Uint8Array.from(content), stamp: null };
    },
    pause: () =>
      new Promise((resolve) => {
        setTimeout(resolve, 0);
      }),
    now: () => performance.now(),
  };
}

async function* findBelow(
  connection: Connection,
  folder: string,
  { rules }: FileFilter,
): AsyncGenerator<readonly string[]> {
  const asked: FindFiles = { folder, include: rules.include, exclude: rules.exclude };
  yield (await connection.sendRequest<string[]>(FIND_FILES_REQUEST, asked)).map(canonicalUri);
}
