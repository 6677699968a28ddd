import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files';
import { serve } from './protocol/server';

/** The command line is built as a few lines that call this file, so that nothing is packed twice. */
export { runCommandLine } from './node-command-line';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket(?:=|$)|pipe(?:=|$))/;

if (require.main === module) startServer();

function startServer(): void {
  if (process.argv.slice(2).some((argument) => TRANSPORTS.test(argument))) {
    const connection = createConnection(ProposedFeatures.all);
    serve(connection, { files: nodeFiles(connection), processId: process.pid });
    return;
  }
  process.stderr.write(
    'Communiqué language server. Usage: node server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n',
  );
  process.exitCode = 2;
}
