import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from './protocol/server';

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), null);
