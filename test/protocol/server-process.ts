import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type ProtocolRequestType,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { root } from '../support/project';

export interface Ending {
  /** Null where a signal ended the process. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** How long a server may take to end once it was asked to, before it is ended. */
const PATIENCE_MILLISECONDS = 5000;

/** A test that fails half-way, or a server that hangs, leaves no process behind. */
const running = new Set<ChildProcessWithoutNullStreams>();
process.on('exit', () => {
  for (const each of running) each.kill('SIGKILL');
});

/**
 * The built server as another editor starts it: a process of its own, spoken to in JSON-RPC over its standard streams.
 * A server that dies makes every open request fail with what it wrote to its error stream.
 */
export class ServerProcess {
  /** Resolves when the process has ended, however it ended. */
  readonly ended: Promise<Ending>;
  /** For what is not covered here: `connection.onNotification`, `connection.sendNotification`. */
  readonly connection: ProtocolConnection;

  readonly #process: ChildProcessWithoutNullStreams;
  readonly #spawnedAt = performance.now();
  #errors = '';

  constructor() {
    this.#process = spawn(process.execPath, ['dist/server.js', '--stdio'], { cwd: fileURLToPath(root) });
    running.add(this.#process);
    // The tests end when they are done, not when the last server has ended.
    this.#process.unref();
    for (const pipe of this.#process.stdio) (pipe as Socket).unref();
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
    // Writing to a server that is gone is told by the request that fails, not by the stream.
    this.#process.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      this.#process.on('close', (code, signal) => {
        running.delete(this.#process);
        resolve({ code, signal });
      });
    });
    this.connection = createProtocolConnection(this.#process.stdout, this.#process.stdin);
    this.connection.listen();
  }

  /** The reply, and how long after the start of the process it came. */
  async initialize(
    options: { locale?: string; capabilities?: ClientCapabilities } & Partial<InitializeParams> = {},
  ): Promise<{ result: InitializeResult; milliseconds: number }> {
    const capabilities = withUsual(options.capabilities);
    const params = { processId: process.pid, rootUri: null, ...options, capabilities };
    const result = await this.request(InitializeRequest.type, params);
    const milliseconds = performance.now() - this.#spawnedAt;
    await this.connection.sendNotification(InitializedNotification.type, {});
    return { result, milliseconds };
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Asks by the request's type (`HoverRequest.type`), which types the answer too, or by a method's name. */
  request<P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, params: P): Promise<R>;
  request(method: string, params: unknown): Promise<unknown>;
  async request(type: string | { readonly method: string }, params: unknown): Promise<unknown> {
    const died = this.ended.then((ending) => {
      throw new Error(`The server ended (${describe(ending)}) before it answered.\n${this.#errors}`);
    });
    if (!running.has(this.#process)) return died;
    const method = typeof type === 'string' ? type : type.method;
    return Promise.race([this.connection.sendRequest<unknown>(method, params), died]);
  }

  /** Closes the server's standard input, as happens when its client is gone without a word. */
  hangUp(): void {
    this.#process.stdin.end();
  }

  /** Asks the server to end and waits for it; one that does not is ended. To be called after every test. */
  async dispose(): Promise<Ending> {
    if (!running.has(this.#process)) return this.ended;
    const patience = setTimeout(() => this.#process.kill('SIGKILL'), PATIENCE_MILLISECONDS);
    const farewell = async (): Promise<void> => {
      await this.connection.sendRequest(ShutdownRequest.type);
      await this.connection.sendNotification(ExitNotification.type);
    };
    await Promise.race([farewell(), this.ended]);
    const ending = await this.ended;
    clearTimeout(patience);
    return ending;
  }
}

/** What every editor of today can do, unless a test says otherwise: it asks for problems, and shows parts within parts. */
function withUsual({ textDocument, ...others }: ClientCapabilities = {}): ClientCapabilities {
  const usual = { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } };
  return { ...others, textDocument: { ...usual, ...textDocument } };
}

function describe({ code, signal }: Ending): string {
  return signal ?? `exit code ${code}`;
}
