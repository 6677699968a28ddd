import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { runCommand } from './node-command-line';
import { nodeCache } from './node-cache';
import { nodeFiles } from './node-files';
import { serve } from './protocol/server';

/** The command line is built as a few lines that call this, so that nothing is packed twice. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  if (words[0] === 'serve') startServer();
  else await runCommand(words);
}

const TRANSPORTS = /^--(?:stdio|node-ipc|socket(?:=|$)|pipe(?:=|$))/;

/** `dist/server.js` calls it, where that is what was started. */
export function startServer(): void {
  if (process.argv.slice(2).some((argument) => TRANSPORTS.test(argument))) {
    const connection = createConnection(ProposedFeatures.all);
    serve(connection, { files: nodeFiles(connection), cacheIn: nodeCache, processId: process.pid });
    return;
  }
  process.stderr.write(
    'Communiqué language server. Usage: communique serve, or node server.js, with --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n',
  );
  process.exitCode = 2;
}
