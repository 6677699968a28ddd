import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files';
import { serve } from './protocol/server';

const TRANSPORTS = /^--(?:stdio|node-ipc|socket(?:=|$)|pipe(?:=|$))/;

if (process.argv.slice(2).some((argument) => TRANSPORTS.test(argument))) {
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, { files: nodeFiles(connection), processId: process.pid });
} else {
  process.stderr.write(
    'Communiqué language server. Usage: node server.js --stdio | --node-ipc | --socket=PORT | --pipe=NAME\n',
  );
  process.exitCode = 2;
}
