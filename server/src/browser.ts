import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './protocol/client-files';
import { serve } from './protocol/server';

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, { files: clientFiles(connection), cacheIn: null, processId: null });
