import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  LogMessageNotification,
  MessageType,
  ReferencesRequest,
  RegistrationRequest,
  ShowMessageNotification,
  SymbolKind,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type InitializeParams,
  type Location,
  type Position,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { REBUILD_REQUEST } from '../../server/src/protocol/requests';
import { ServerProcess } from './server-process';

export const TITLE = '甲兰共和国和乙多王国联合声明';

/** A joint statement signed on a day: `2013年9月5日`; it may cite that of another day, and say more. */
export function statement(signed: string, { cites, saying = '' }: { cites?: string; saying?: string } = {}): string {
  const citing = cites === undefined ? '' : `双方恪守${cites}签署的《${TITLE}》的各项原则。`;
  return [
    TITLE,
    '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
    `一、${citing}${saying}双方愿意进一步加强各领域的互利合作，维护地区和平与稳定。`,
    '二、双方同意保持密切往来。',
    `${signed}于甲京`,
    '',
  ].join('\n');
}

/** An editor that can do what VS Code can, as far as the library is concerned. */
const ABLE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
};

type Settings = Readonly<Record<string, unknown>>;

export interface Start extends Partial<InitializeParams> {
  /** Folders of the workspace, by their names below `base`; none where `rootUri` or `rootPath` says it. */
  readonly folders?: readonly string[];
}

let untitled = 0;

/** An editor on a folder of its own on the disk. What happens there, nobody is told of but by `tell`. */
export class EditorWithFolders {
  readonly server = new ServerProcess();
  /** Nothing but what a test puts there; removed by `dispose`. */
  readonly base: string;
  /** By section; asked for by the server. */
  settings: Settings = {};
  /** Settings of a folder, by its name; they go before `settings`. */
  readonly folderSettings = new Map<string, Settings>();
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  /** What the user was shown. */
  readonly shown: string[] = [];

  private constructor(base: string) {
    this.base = base;
    const { connection } = this.server;
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri = '', section = '' }) => this.#setting(scopeUri, section) ?? null),
    );
    connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) this.errors.push(message);
      if (type === MessageType.Warning) this.warnings.push(message);
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.shown.push(message);
    });
  }

  static async make(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<EditorWithFolders> {
    const editor = new EditorWithFolders(await mkdtemp(join(tmpdir(), 'communique-library-')));
    for (const [name, content] of Object.entries(files)) await editor.write(name, content);
    return editor;
  }

  async start({ folders, ...options }: Start = { folders: [''] }): Promise<void> {
    const workspaceFolders = folders?.map((name) => this.#folder(name)) ?? null;
    await this.server.initialize({ capabilities: ABLE, workspaceFolders, ...options });
  }

  async dispose(): Promise<void> {
    await this.server.dispose();
    await rm(this.base, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.base, name);
  }

  uri(name: string): string {
    return pathToFileURL(this.path(name)).href;
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), content);
  }

  async remove(name: string): Promise<void> {
    await rm(this.path(name), { recursive: true });
  }

  async rename(from: string, to: string): Promise<void> {
    await mkdir(dirname(this.path(to)), { recursive: true });
    await rename(this.path(from), this.path(to));
  }

  /** One notification of the watchers: `['a.txt', 'deleted'], …`. */
  tell(...changes: readonly (readonly [name: string, happened: 'created' | 'changed' | 'deleted'])[]): Promise<void> {
    const types: Readonly<Record<string, FileChangeType>> = {
      created: FileChangeType.Created,
      changed: FileChangeType.Changed,
      deleted: FileChangeType.Deleted,
    };
    return this.server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([name, happened]) => ({
        uri: this.uri(name),
        type: types[happened] ?? FileChangeType.Changed,
      })),
    });
  }

  changeFolders(change: { added?: readonly string[]; removed?: readonly string[] }): Promise<void> {
    const [added, removed] = [change.added ?? [], change.removed ?? []].map((names) =>
      names.map((name) => this.#folder(name)),
    );
    return this.server.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: added ?? [], removed: removed ?? [] },
    });
  }

  changeSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    return this.server.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async rebuild(): Promise<void> {
    // Without parameters, as the client sends it.
    await this.server.connection.sendRequest(REBUILD_REQUEST);
  }

  /** Files of the library that hold a statement, by their names below `base`; a query may be a day or a year, too. */
  async held(query = TITLE): Promise<string[]> {
    const found = (await this.server.request(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[] | null;
    const names = (found ?? [])
      .filter(({ kind }) => kind === SymbolKind.Class)
      .map(({ location }) => this.nameOf(location.uri));
    return names.sort();
  }

  /** The files to which a citation of the statement of a day leads, asked from a document that is open for it only. */
  async leadsTo(signed: string): Promise<string[]> {
    const uri = `untitled:asking-${++untitled}`;
    const text = statement('2099年1月1日', { cites: signed });
    await this.server.open(uri, 'statement', text);
    const targets = await this.definition(uri, text, `《${TITLE}`);
    await this.server.close(uri);
    return targets;
  }

  /** The files to which words in an open document lead. */
  async definition(uri: string, text: string, words: string): Promise<string[]> {
    const params = { textDocument: { uri }, position: positionOf(text, words) };
    const found = (await this.server.request(DefinitionRequest.type, params)) as Location[] | null;
    return (found ?? []).map((place) => this.nameOf(place.uri));
  }

  /** The files that cite the statement with whose title an open document begins. */
  async citersOf(uri: string): Promise<string[]> {
    const params = {
      textDocument: { uri },
      position: { line: 0, character: 1 },
      context: { includeDeclaration: false },
    };
    const found = await this.server.request(ReferencesRequest.type, params);
    return (found ?? []).map((place: Location) => this.nameOf(place.uri)).sort();
  }

  /** The path below `base`; the URI where it is not there. */
  nameOf(uri: string): string {
    const start = `${pathToFileURL(this.base).href}/`;
    return uri.startsWith(start) ? decodeURIComponent(uri.slice(start.length)) : uri;
  }

  #folder(name: string): { uri: string; name: string } {
    return { uri: name === '' ? pathToFileURL(this.base).href : this.uri(name), name };
  }

  #setting(scopeUri: string, section: string): unknown {
    for (const [name, settings] of this.folderSettings) {
      if (this.#folder(name).uri === scopeUri && section in settings) return settings[section];
    }
    return this.settings[section];
  }
}

/** Where some words stand for the first time, one character into them. */
export function positionOf(text: string, words: string): Position {
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`not in the text: ${words}`);
  return TextDocument.create('', 'statement', 1, text).positionAt(at + 1);
}

/** Runs a test with an editor of its own. */
export function withEditor(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (editor: EditorWithFolders) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const editor = await EditorWithFolders.make(files);
    try {
      await test(editor);
    } finally {
      await editor.dispose();
    }
  };
}
