import type { Part } from './part';

/** Where what was read of a folder is kept until the next start. It may be lost, or be of another time: whoever reads it compares stamps. */
export interface LibraryCache {
  /** `readBy` is what the outcome of reading depends on, beside the files themselves. */
  of(folder: string, readBy: string): FolderCache;
}

export interface FolderCache {
  /** What was kept, the older parts first; nothing where it was kept by another reader, for another folder, or is damaged. */
  parts(): AsyncIterable<Part>;
  append(part: Part): Promise<void>;
  /** Forgets what was kept. */
  clear(): Promise<void>;
}
