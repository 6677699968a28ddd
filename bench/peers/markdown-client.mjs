// What the Markdown server of VS Code asks of its client: it leaves parsing and the disk to it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @param textOf the text of a document that is open
 * @param markdownIt the parser, from where the peers are installed
 */
export function answerAsMarkdownClient(connection, folder, textOf, markdownIt) {
  const answers = {
    'markdown/parse': ({ uri, text }) =>
      markdownIt.parse(text ?? textOf(uri) ?? readFileSync(fileURLToPath(uri), 'utf8'), {}),
    'markdown/fs/readFile': ({ uri }) => [...readFileSync(fileURLToPath(uri))],
    'markdown/fs/readDirectory': ({ uri }) =>
      readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
        entry.name,
        { isDirectory: entry.isDirectory() },
      ]),
    'markdown/fs/stat': ({ uri }) => ({ isDirectory: statSync(fileURLToPath(uri)).isDirectory() }),
    'markdown/findMarkdownFilesInWorkspace': () =>
      readdirSync(folder, { recursive: true })
        .filter((name) => name.endsWith('.md'))
        .map((name) => pathToFileURL(join(folder, name)).href),
  };
  for (const [method, answer] of Object.entries(answers)) {
    connection.onRequest(method, (params) => {
      try {
        return answer(params);
      } catch {
        // It asks for files that may not be there, and takes nothing for an answer.
        return undefined;
      }
    });
  }
}
