// Speaks the language server protocol to a server in a process of its own, as an editor does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { peakMemory, processorTime } from './process-usage.mjs';
import { applyChange } from './servers/connection.mjs';
import { decodeFile } from './servers/naive-library.mjs';

/** How a server is told of the folder for its cache; without it it keeps none. The only place that says so. */
export function cacheOptions(folder) {
  return folder === undefined ? {} : { cacheFolder: folder };
}

/** A server that has not answered after so long has failed. */
const PATIENCE_MILLISECONDS = 600_000;
/** One that was asked to end gets so long to do it: it may have a cache to write. */
const FAREWELL_MILLISECONDS = 30_000;

/** A kind of `textDocumentSync`. */
const WHOLE_DOCUMENTS = 1;

const CAPABILITIES = {
  workspace: { workspaceFolders: true, symbol: {} },
  textDocument: {
    synchronization: {},
    definition: { linkSupport: false },
    references: {},
    completion: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
  },
  general: { positionEncodings: ['utf-16'] },
};

/** No server outlives the bench. */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export class Session {
  #child;
  #connection;
  #folder;
  #languageId;
  #settings;
  #errors = '';
  #failed;
  #versions = new Map();
  /** Open documents as they stand, for servers that ask for them or want them whole. */
  #texts = new Map();
  #keepsTexts;
  #sendsWhole = false;
  #initializeSent = 0;
  capabilities = {};

  /**
   * @param server `command`; where it differs `languageId`, `environment`, `patience`, the client's `settings`, and `attach`, which adds
   * what the server needs of its client
   * @param folder of the workspace
   */
  constructor(server, folder) {
    const [program, ...args] = server.command;
    this.#folder = folder;
    this.#languageId = server.languageId ?? 'statement';
    this.#settings = server.settings;
    this.patience = server.patience ?? PATIENCE_MILLISECONDS;
    this.#child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...server.environment },
    });
    running.add(this.#child);
    this.#child.stdin.on('error', () => undefined);
    this.#child.stderr.setEncoding('utf8').on('data', (words) => (this.#errors = (this.#errors + words).slice(-2000)));
    this.ended = new Promise((resolve) => {
      this.#child.on('close', () => resolve(running.delete(this.#child)));
      this.#child.on('error', (error) => {
        this.#errors += error.message;
        resolve(running.delete(this.#child));
      });
    });
    this.#failed = this.ended.then(() => {
      throw new Error(`the server ended: ${this.#errors}`);
    });
    this.#failed.catch(() => undefined);
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.#connection.onError(() => undefined);
    // Whatever else a server asks of its client is answered with nothing.
    this.#connection.onRequest((method, params) =>
      method === 'workspace/configuration'
        ? params.items.map(({ section }) => this.#settings?.[section] ?? null)
        : null,
    );
    this.#keepsTexts = server.attach !== undefined;
    server.attach?.(this.#connection, folder, (uri) => this.#texts.get(uri));
    this.#connection.listen();
  }

  /** Milliseconds that the request took. */
  async initialize(options = {}) {
    const uri = pathToFileURL(this.#folder).href;
    this.#initializeSent = performance.now();
    const { capabilities } = await this.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'archive' }],
      capabilities: CAPABILITIES,
      initializationOptions: options,
    });
    this.capabilities = capabilities;
    const { textDocumentSync: sync } = capabilities;
    this.#sendsWhole = (sync?.change ?? sync) === WHOLE_DOCUMENTS;
    this.#keepsTexts ||= this.#sendsWhole;
    const took = performance.now() - this.#initializeSent;
    this.notify('initialized', {});
    if (this.#settings !== undefined) this.notify('workspace/didChangeConfiguration', { settings: this.#settings });
    return took;
  }

  /** Milliseconds since `initialize` was sent. */
  get age() {
    return performance.now() - this.#initializeSent;
  }

  request(method, params) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${method} was not answered`)), this.patience);
    });
    const answer = this.#connection.sendRequest(method, params);
    answer.catch(() => undefined);
    return Promise.race([answer, this.#failed, late]).finally(() => clearTimeout(timer));
  }

  /** The answer, and how many milliseconds it took. */
  async timed(method, params) {
    const began = performance.now();
    const result = await this.request(method, params);
    return { result, took: performance.now() - began };
  }

  notify(method, params) {
    // Of a server that is gone the next request tells.
    this.#connection.sendNotification(method, params).catch(() => undefined);
  }

  uriOf(file, folder = this.#folder) {
    return pathToFileURL(join(folder, file)).href;
  }

  /** Opens a file of the workspace, or of another folder, as it lies on the disk. */
  open(file, folder = this.#folder) {
    const uri = this.uriOf(file, folder);
    this.openText(uri, decodeFile(readFileSync(join(folder, file))));
    return uri;
  }

  openText(uri, text) {
    this.#versions.set(uri, 1);
    if (this.#keepsTexts) this.#texts.set(uri, text);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: this.#languageId, version: 1, text } });
  }

  /** Replaces so many characters at a place. */
  edit(uri, { line, character }, length, text) {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    const range = { start: { line, character }, end: { line, character: character + length } };
    const change = { range, text };
    if (this.#keepsTexts) this.#texts.set(uri, applyChange(this.#texts.get(uri), change));
    const contentChanges = [this.#sendsWhole ? { text: this.#texts.get(uri) } : change];
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri) {
    this.#texts.delete(uri);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  usage() {
    return { peakMemory: peakMemory(this.#child.pid), processorTime: processorTime(this.#child.pid) };
  }

  /** Asks the server to end, and waits until it has. */
  async stop() {
    if (!running.has(this.#child)) return;
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), FAREWELL_MILLISECONDS);
    try {
      const goodbye = this.#connection.sendRequest('shutdown');
      goodbye.catch(() => undefined);
      await Promise.race([goodbye, this.ended]);
      this.notify('exit');
    } catch {
      this.#child.kill('SIGKILL');
    }
    await this.ended;
    clearTimeout(timer);
    this.#connection.dispose();
  }
}

/** The path of a place that a server answered with. */
export function pathOf(location) {
  return fileURLToPath(location.targetUri ?? location.uri);
}

/** Gives the event loop a turn before a server is asked the same again. */
export function nextTurn() {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
