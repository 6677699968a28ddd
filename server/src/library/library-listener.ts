import type { Fault } from './facts';
import type { LeftOut } from './file-reading';

/** Told of what happens. */
export interface LibraryListener {
  /** Something in the library changed, or will when it is asked the next time. */
  changed(): void;
  /** A file changed in what other files see of it: its titles, its dates, what it cites. */
  othersConcerned(): void;
  /** A file was left out; told once for each file. */
  readonly leftOut: LeftOut;
  /** A folder's `communique.json` is not as it should be; what is right in it counts. */
  faultyFacts(uri: string, faults: readonly Fault[]): void;
  /** What should not happen; the library goes on. */
  failed(error: unknown): void;
}
