import { FACTS_FILE } from './facts';
import { FileFilter, type FileRules } from './file-filter';

/** A folder of the workspace, and which of its files belong to the library. */
export interface Root {
  readonly folder: string;
  readonly rules: FileRules;
}

/** A file's folder of the workspace, and whether the rules for it want the file. */
interface RootOfFile {
  readonly folder: string;
  readonly filter: FileFilter;
  readonly wants: boolean;
}

/** The folders of a workspace. One can lie in another: a file belongs to the innermost. */
export class Roots {
  readonly #filters = new Map<string, FileFilter>();

  add({ folder, rules }: Root): void {
    this.#filters.set(folder, new FileFilter(rules));
  }

  /** Says whether it was there. */
  remove(folder: string): boolean {
    return this.#filters.delete(folder);
  }

  get size(): number {
    return this.#filters.size;
  }

  /** As they are now: some may be added or removed while these are gone through. */
  all(): string[] {
    return [...this.#filters.keys()];
  }

  /** Those that are a place, or lie below it. */
  below(place: string): string[] {
    return this.all().filter((folder) => isBelow(folder, place));
  }

  filterOf(folder: string): FileFilter | undefined {
    return this.#filters.get(folder);
  }

  folderOf(uri: string): string | null {
    let innermost: string | null = null;
    for (const folder of this.#filters.keys())
      if (folder.length > (innermost?.length ?? 0) && isBelow(uri, folder)) innermost = folder;
    return innermost;
  }

  of(uri: string): RootOfFile | null {
    const folder = this.folderOf(uri);
    const filter = folder === null ? undefined : this.#filters.get(folder);
    if (folder === null || filter === undefined) return null;
    return { folder, filter, wants: filter.wants(pathIn(uri, folder)) };
  }

  /** The folder about which a `communique.json` speaks; null for any other file. */
  folderOfFacts(uri: string): string | null {
    if (!uri.endsWith(FACTS_FILE)) return null;
    for (const folder of this.#filters.keys()) if (factsOf(folder) === uri) return folder;
    return null;
  }
}

export function isBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path of a file from a folder on, as people read it. */
export function pathIn(uri: string, folder: string): string {
  const path = uri.slice(folder.length).replace(/^\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where a folder's `communique.json` is. */
export function factsOf(folder: string): string {
  return `${folder.replace(/\/$/, '')}/${FACTS_FILE}`;
}
