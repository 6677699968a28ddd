import * as l10n from '@vscode/l10n';
import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import { unescaped } from '../features/file-name';
import type { Fault } from '../library/facts';
import type { LibraryCache } from '../library/cache';
import type { LibraryFiles } from '../library/library-files';
import type { Root } from '../library/roots';
import { WorkspaceLibrary, type Report } from '../library/workspace-library';
import type { ClientAbilities } from './client-abilities';
import { LIBRARY_CHANGED_NOTIFICATION } from './requests';
import { settingsOf, USUAL_SETTINGS, type FolderSettings } from './settings';
import { canonicalUri } from './uri';

/** Building shows itself when it takes longer than this. */
const PATIENCE_MS = 1000;

/** Builds the library of the client's folders by the user's settings, and keeps it true as the client reports changes. */
export class Workspace {
  readonly library: WorkspaceLibrary;
  readonly #connection: Connection;
  readonly #files: LibraryFiles;
  readonly #client: ClientAbilities;
  readonly #folders = new Set<string>();
  /** The rules of each folder as its files were last read by. */
  readonly #rules = new Map<string, string>();
  readonly #whenProblemsChange: (() => void)[] = [];
  #isChangeTold = false;
  #isRefreshDue = false;
  readonly #settings = new Map<string, Promise<FolderSettings>>();

  constructor(connection: Connection, files: LibraryFiles, client: ClientAbilities, cache: LibraryCache | null) {
    this.#connection = connection;
    this.#files = files;
    this.#client = client;
    this.library = new WorkspaceLibrary(
      files,
      {
        changed: () => {
          this.#tellOfChange();
        },
        othersConcerned: () => {
          this.#refreshProblems();
        },
        leftOut: (uri, reason) => {
          connection.console.warn(
            reason === 'too-large'
              ? l10n.t('{0} is larger than the setting communique.largestFile allows and was left out', unescaped(uri))
              : l10n.t('{0} could not be read and was left out', unescaped(uri)),
          );
        },
        faultyFacts: (uri, faults) => {
          const message = [
            l10n.t('{0} is not as it should be; what is right in it counts.', unescaped(uri)),
            ...faults.map(faultText),
          ].join(' ');
          // Said, not asked: the connection's own showWarningMessage waits for an answer, which not every editor gives.
          void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
        },
        failed: (error) => {
          connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        },
      },
      cache,
    );
  }

  /** Reads the folders that were open at the start, and listens to what the user sets and does to the files. */
  begin(folders: readonly string[]): void {
    if (this.#client.watchers) {
      // Everything: which files count is a setting, and a folder that is deleted takes its files along unannounced.
      const watchers = [{ globPattern: '**/*' }];
      this.#ask(this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (this.#client.configuration) {
      this.#ask(
        this.#connection.client.register(DidChangeConfigurationNotification.type, {
          section: ['communique', 'files.exclude', 'files.encoding'],
        }),
      );
    }
    this.add(folders);
  }

  add(folders: readonly string[]): void {
    const added = folders.map(canonicalUri);
    for (const folder of added) this.#folders.add(folder);
    this.#build((roots, report) => {
      this.library.add(this.#noted(roots), report);
    }, added);
  }

  remove(folders: readonly string[]): void {
    const removed = folders.map(canonicalUri);
    for (const folder of removed) this.#folders.delete(folder);
    this.library.remove(removed);
  }

  rebuild(): void {
    this.#build(
      (roots, report) => {
        this.library.rebuild(this.#noted(roots), report);
      },
      [...this.#folders],
    );
  }

  /** Rebuilds the library if another set of files belongs to it now. */
  async settingsChanged(): Promise<void> {
    this.#settings.clear();
    // Asked in the library's queue: whoever asks it after this is answered by what is set now.
    this.#build(
      (roots, report) => {
        const changed = roots.then((all) => (all.some((root) => this.#isNews(root)) ? this.#noted(roots) : null));
        this.library.rebuild(changed, report);
      },
      [...this.#folders],
    );
    if (this.#client.inlayHintRefresh) await this.#connection.languages.inlayHint.refresh();
    if (this.#client.codeLensRefresh) await this.#connection.sendRequest(CodeLensRefreshRequest.type);
    this.#refreshProblems();
  }

  /** What the user has set for a document. Asked once, until a setting changes: a question to the client at every key would be felt. */
  settingsFor(uri: string): Promise<FolderSettings> {
    let settings = this.#settings.get(uri);
    if (settings === undefined) {
      settings = settingsOf(this.#connection, this.#client, [uri]).then(([first]) => first ?? USUAL_SETTINGS);
      this.#settings.set(uri, settings);
    }
    return settings;
  }

  /** The same of a file's folder, for who goes through all files: a question for each of them would be felt as well. */
  settingsForFolderOf(uri: string): Promise<FolderSettings> {
    return this.settingsFor(this.#folderOf(uri) ?? uri);
  }

  /** A file as people name it: by its path in its folder, which is named as well where there are several. */
  nameOf(uri: string): string {
    const folder = this.#folderOf(uri);
    if (folder === undefined) return unescaped(uri);
    return unescaped(uri.slice((this.#folders.size > 1 ? folder.lastIndexOf('/') : folder.length) + 1));
  }

  #folderOf(uri: string): string | undefined {
    for (const folder of this.#folders) if (uri.startsWith(`${folder}/`)) return folder;
    return undefined;
  }

  /** What other files say has changed, or what the user has set: the problems of every open document may be others now. */
  onProblemsChanged(listener: () => void): void {
    this.#whenProblemsChange.push(listener);
  }

  #build(start: (roots: Promise<readonly Root[]>, report: Report) => void, folders: readonly string[]): void {
    if (folders.length === 0) return;
    const began = this.#files.now();
    let progress: WorkDoneProgressServerReporter | undefined;
    let [asked, isDone] = [false, false];
    const report: Report = (read) => {
      if (this.#client.progress && !asked && this.#files.now() - began > PATIENCE_MS) {
        asked = true;
        const shown = this.#connection.window.createWorkDoneProgress().then((created) => {
          // The reading may have come to its end meanwhile.
          if (isDone) {
            created.done();
            return;
          }
          progress = created;
          created.begin(l10n.t('Reading statements'), undefined, undefined, true);
        });
        this.#ask(shown);
      }
      progress?.report(l10n.t('{0} files read', read));
      return progress?.token.isCancellationRequested !== true;
    };
    start(this.#rootsOf(folders), report);
    void this.library.whenReady().then(() => {
      isDone = true;
      progress?.done();
    });
  }

  async #rootsOf(folders: readonly string[]): Promise<readonly Root[]> {
    const settings = await settingsOf(this.#connection, this.#client, folders);
    return folders.flatMap((folder, index): Root[] => {
      const rules = settings[index]?.rules;
      return rules === undefined ? [] : [{ folder, rules }];
    });
  }

  async #noted(roots: Promise<readonly Root[]>): Promise<readonly Root[]> {
    for (const { folder, rules } of await roots) this.#rules.set(folder, JSON.stringify(rules));
    return roots;
  }

  #isNews({ folder, rules }: Root): boolean {
    return this.#rules.get(folder) !== JSON.stringify(rules);
  }

  /** A client that refuses what it is asked for goes without it. Unheeded, its refusal would end the process. */
  #ask(asked: Promise<unknown>): void {
    asked.catch((error: unknown) => {
      this.#connection.console.warn(error instanceof Error ? error.message : String(error));
    });
  }

  /** What a file says of its title, its date or others may be wrong now in files that did not change. Once for all changes of a moment. */
  #refreshProblems(): void {
    for (const tell of this.#whenProblemsChange) tell();
    if (!this.#client.diagnosticRefresh || this.#isRefreshDue) return;
    this.#isRefreshDue = true;
    const refreshed = this.library.whenReady().then(async () => {
      this.#isRefreshDue = false;
      await this.#connection.sendRequest(DiagnosticRefreshRequest.type);
      if (this.#client.codeLensRefresh) await this.#connection.sendRequest(CodeLensRefreshRequest.type);
    });
    this.#ask(refreshed);
  }

  /** Once for all changes of a moment: a client that shows no page has nothing to do with it. */
  #tellOfChange(): void {
    if (!this.#client.pages || this.#isChangeTold) return;
    this.#isChangeTold = true;
    void this.#files.pause().then(async () => {
      this.#isChangeTold = false;
      await this.#connection.sendNotification(LIBRARY_CHANGED_NOTIFICATION);
    });
  }
}

function faultText({ at, fault }: Fault): string {
  return fault === 'not-json' ? l10n.t('It is no JSON.') : l10n.t('Not as expected: {0}.', at);
}
