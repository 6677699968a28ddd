import * as vscode from 'vscode';
import {
  BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith, type Api } from './activation';

export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.web.js').toString(true);
  return activateWith(context, (options) => new WorkerClient(script, options));
}

/**
 * A client whose server is a worker. The library has one too, but takes only what is an instance of `Worker`, and in VS Code nothing
 * is: it puts a function of its own in the place of that class.
 */
class WorkerClient extends BaseLanguageClient {
  readonly #script: string;
  #worker: Worker | undefined;

  constructor(script: string, options: LanguageClientOptions) {
    super('communique', 'Communiqué', options);
    this.#script = script;
  }

  protected override createMessageTransports(): Promise<MessageTransports> {
    const worker = new Worker(this.#script);
    this.#worker = worker;
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  }

  /** Being asked to exit ends a process, but not a worker. */
  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.#worker?.terminate();
    }
  }
}
