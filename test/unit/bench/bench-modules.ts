/** What the tests use of bench/, whose modules are plain JavaScript that the compiler does not read. */
export interface CitationTruth {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly certainty: string;
  /** Numbers of instruments, which are the lines of the manifest. */
  readonly means: readonly number[];
}

export interface ManifestEntry {
  readonly file: string;
  readonly title: string;
  readonly day: string;
  readonly parties: readonly string[];
  readonly layout: string;
  readonly encoding: string;
  readonly citations: readonly CitationTruth[];
}

export interface ArchiveFile {
  readonly path: string;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Files {
  planArchive(size: number, seed: number): object;
  makeFile(archive: object, number: number): ArchiveFile;
}

export interface Questions {
  readonly hub: { readonly places: readonly Place[] };
  readonly probes: readonly (Place & { readonly target: string })[];
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly character: number;
}

export interface Write {
  ensureArchive(
    folder: string,
    size: number,
    seed: number,
    progress?: (files: number) => void,
  ): Promise<{ readonly size: number; readonly files: string; readonly questions: Questions }>;
}

export async function load<Module>(path: string): Promise<Module> {
  return (await import(new URL(`../../../bench/${path}`, import.meta.url).href)) as Module;
}
