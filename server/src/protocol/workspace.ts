import * as l10n from '@vscode/l10n';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { WorkspaceLibrary, type LibraryFiles } from '../library/workspace-library';
import { canonicalUri } from './uri';

/** Building shows itself when it takes longer than this. */
const PATIENCE_MS = 1000;

/** Builds the library of the client's folders, and keeps it true as the client reports changes. */
export class Workspace {
  readonly library: WorkspaceLibrary;
  readonly #connection: Connection;
  readonly #files: LibraryFiles;
  readonly #canShowProgress: boolean;

  constructor(connection: Connection, files: LibraryFiles, canShowProgress: boolean) {
    this.#connection = connection;
    this.#files = files;
    this.#canShowProgress = canShowProgress;
    this.library = new WorkspaceLibrary(files);
  }

  add(folders: readonly string[]): void {
    if (folders.length === 0) return;
    const began = this.#files.now();
    let progress: WorkDoneProgressServerReporter | undefined;
    let asked = false;
    this.library.add(folders.map(canonicalUri), (read) => {
      if (this.#canShowProgress && !asked && this.#files.now() - began > PATIENCE_MS) {
        asked = true;
        void this.#connection.window.createWorkDoneProgress().then((created) => {
          progress = created;
          created.begin(l10n.t('Reading statements'), undefined, undefined, true);
        });
      }
      progress?.report(l10n.t('{0} files read', read));
      return progress?.token.isCancellationRequested !== true;
    });
    void this.library.whenReady().then(() => progress?.done());
  }

  remove(folders: readonly string[]): void {
    for (const folder of folders) this.library.removeFolder(canonicalUri(folder));
  }
}
