import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  State,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { serveFiles } from './client-files';
import { nameByQuery } from './found-symbols';
import { sayRefusal } from './refusal';
import {
  ABOUT_REQUEST,
  LIBRARY_CHANGED_NOTIFICATION,
  OPEN_COMMAND,
  REBUILD_REQUEST,
  SHOW_CITATIONS_COMMAND,
  type About,
  type ClientOptions,
} from '../../server/src/protocol/requests';

export type ServerState = 'stopped' | 'starting' | 'running' | 'failed';

/** What differs between the desktop and the browser: how a client comes by its server. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** So many ends within so short a time are no accident: the server is then left stopped, and the user told. */
const ENDS_ALLOWED = 4;
const WITHIN_MS = 3 * 60 * 1000;
/** A server answers before it reads any file. One that has not by now never will. */
const PATIENCE_MS = 30_000;

/** The language server as the rest of the client sees it: started when it is first needed, restarted when it ends by itself. */
export class ServerConnection implements vscode.Disposable {
  readonly #createClient: CreateClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<ServerState>();
  readonly onDidChangeState = this.#changed.event;
  readonly #libraryChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeLibrary = this.#libraryChanged.event;
  #client: BaseLanguageClient | undefined;
  #starting: Promise<void> | undefined;
  #restarting: Promise<void> | undefined;
  #state: ServerState = 'stopped';
  #ends: number[] = [];

  constructor(createClient: CreateClient, log: vscode.LogOutputChannel) {
    this.#createClient = createClient;
    this.#log = log;
  }

  get state(): ServerState {
    return this.#state;
  }

  get client(): BaseLanguageClient | undefined {
    return this.#client;
  }

  /**
   * Starts the server if it does not run yet; one that is left stopped is for the user to restart. Whoever asks while a restart is under
   * way waits for it: a start in the middle of it would be taken for what is being stopped. Never throws: a start that fails is shown
   * and logged.
   */
  start(): Promise<void> {
    if (this.#restarting !== undefined) return this.#restarting;
    return this.#state === 'failed' ? Promise.resolve() : this.#startOnce();
  }

  #startOnce(): Promise<void> {
    return (this.#starting ??= this.#start());
  }

  /** Whoever asks while a restart is under way joins it: two at a time would take each other's end for their own. */
  restart(): Promise<void> {
    return (this.#restarting ??= this.#restart().finally(() => (this.#restarting = undefined)));
  }

  /** Has all folders of the workspace read anew. */
  async rebuildLibrary(): Promise<void> {
    await (this.#state === 'failed' ? this.restart() : this.start());
    await this.#client?.sendRequest(REBUILD_REQUEST);
  }

  dispose(): Thenable<void> {
    this.#changed.dispose();
    this.#libraryChanged.dispose();
    return this.#stop();
  }

  async #restart(): Promise<void> {
    this.#log.info('Restarting the server');
    this.#ends = [];
    await this.#starting;
    await this.#stop();
    await this.#startOnce();
  }

  async #start(): Promise<void> {
    const client = this.#newClient();
    this.#client = client;
    try {
      await withinPatience(client.start());
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      // Of one that ended while it started the end is dealt with already.
      if (client !== this.#client) return;
      this.#client = undefined;
      this.#setState('failed');
      this.#say('error', vscode.l10n.t('The Communiqué server could not be started.'));
    }
  }

  #newClient(): BaseLanguageClient {
    const strings = vscode.l10n.bundle;
    const can: ClientOptions = { pages: true, commands: true, ...(strings === undefined ? {} : { strings }) };
    const client = this.#createClient({
      initializationOptions: can,
      markdown: { isTrusted: { enabledCommands: [SHOW_CITATIONS_COMMAND, OPEN_COMMAND] } },
      documentSelector: [{ language: 'statement' }, { language: 'markdown' }],
      middleware: {
        sendRequest: sayRefusal,
        provideWorkspaceSymbols: async (query, token, next) => nameByQuery(await next(query, token), query),
      },
      outputChannel: this.#log,
      errorHandler: this.#errorHandler(() => client),
      initializationFailedHandler: () => false,
    });
    serveFiles(client);
    client.onNotification(LIBRARY_CHANGED_NOTIFICATION, () => {
      this.#libraryChanged.fire();
    });
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) {
        if (newState === State.Starting) this.#setState('starting');
        if (newState === State.Running) this.#setState('running');
        if (newState === State.Running) void this.#logAbout(client);
      } else if (newState === State.Running) {
        // It was given up while it started; two at a time would answer everything twice.
        void this.#disposeOf(client);
      }
    });
    return client;
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    if (client !== undefined) await this.#disposeOf(client);
    this.#setState('stopped');
  }

  async #disposeOf(client: BaseLanguageClient): Promise<void> {
    try {
      await client.dispose();
    } catch (error) {
      // A server that is already gone cannot be asked to stop.
      this.#log.warn(error instanceof Error ? error.message : String(error));
    }
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }

  #errorHandler(client: () => BaseLanguageClient): ErrorHandler {
    return {
      error: (error) => {
        this.#log.error(error);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        if (client() === this.#client) this.#afterEnd();
        // Each server has a client of its own, so that there is one way to start, and one to fail at it.
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The connection to the server is closed' };
      },
    };
  }

  /** The client of a server that has ended cleans up after itself. */
  #afterEnd(): void {
    this.#client = undefined;
    this.#starting = undefined;
    this.#setState('stopped');
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < WITHIN_MS), now];
    if (this.#ends.length <= ENDS_ALLOWED) {
      this.#log.warn('The server ended unexpectedly; starting it again');
      this.#say('warning', vscode.l10n.t('The Communiqué server ended unexpectedly and is started again.'));
      void this.#startOnce();
      return;
    }
    this.#log.error(`The server ended ${this.#ends.length} times within three minutes; it is left stopped`);
    this.#setState('failed');
    this.#say('error', vscode.l10n.t('The Communiqué server keeps ending and is left stopped.'));
  }

  #say(level: 'warning' | 'error', message: string): void {
    const showLog = vscode.l10n.t('Show log');
    const restart = vscode.l10n.t('Restart server');
    const choices = level === 'error' ? [restart, showLog] : [showLog];
    const shown =
      level === 'error'
        ? vscode.window.showErrorMessage(message, ...choices)
        : vscode.window.showWarningMessage(message, ...choices);
    void shown.then((choice) => {
      if (choice === showLog) this.#log.show();
      if (choice === restart) void this.restart();
    });
  }

  async #logAbout(client: BaseLanguageClient): Promise<void> {
    try {
      const { version, processId } = await client.sendRequest<About>(ABOUT_REQUEST);
      this.#log.info(`Server ${version} is running${processId === null ? '' : `, process ${processId}`}`);
    } catch (error) {
      // It ended between saying that it runs and saying what it is.
      this.#log.warn(error instanceof Error ? error.message : String(error));
    }
  }
}

async function withinPatience(started: Promise<void>): Promise<void> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const complaint = `The server has not answered for ${PATIENCE_MS / 1000} seconds`;
    patience = setTimeout(() => {
      reject(new Error(complaint));
    }, PATIENCE_MS);
  });
  try {
    await Promise.race([started, tooLate]);
  } finally {
    clearTimeout(patience);
  }
}
