import { ProgressType } from 'vscode-languageserver';
import { tableOf } from '../features/tables';
import { answer } from './answer';
import type { Context } from './context';
import { Turns } from './in-turns';
import { EXPORT_REQUEST, type ExportTable } from './requests';

/** So much of a table is sent at once, in characters: an archive's is longer than any one message should be. */
const PART = 1 << 20;

const PARTS = new ProgressType<string>();

/** Makes tables of the library. */
export function answerExports(context: Context): void {
  const { connection } = context;
  connection.onRequest(
    EXPORT_REQUEST,
    answer(connection, EXPORT_REQUEST, false, async ({ table, partialResultToken }: ExportTable, token) => {
      const { workspace } = context;
      const library = await workspace.library.whenReady();
      const turns = new Turns();
      let part = '';
      for (const lines of tableOf(library, table, (file) => workspace.nameOf(file))) {
        if (token.isCancellationRequested) return false;
        part += lines;
        if (part.length >= PART) {
          await connection.sendProgress(PARTS, partialResultToken, part);
          part = '';
        }
        await turns.pause();
      }
      await connection.sendProgress(PARTS, partialResultToken, part);
      return true;
    }),
  );
}
