import assert from 'node:assert/strict';
import { load, type ArchiveFile, type CitationTruth, type Files } from './bench-modules';

interface NaiveLibrary {
  set(file: string, text: string): void;
  definition(file: string, offset: number): string[];
  references(file: string, offset: number): { readonly file: string; readonly start: number }[];
  symbols(query: string): { readonly file: string }[];
}

interface MadeFile extends ArchiveFile {
  readonly citations: readonly CitationTruth[];
}

describe('The naive server of the bench', () => {
  let library: NaiveLibrary;
  let files: MadeFile[];

  before(async () => {
    const made = await load<Files>('archive/files.mjs');
    const naive = await load<{ NaiveLibrary: new () => NaiveLibrary }>('servers/naive-library.mjs');
    library = new naive.NaiveLibrary();
    const archive = made.planArchive(60, 7);
    files = Array.from({ length: 60 }, (_, number) => made.makeFile(archive, number) as MadeFile);
    for (const { path, text } of files) library.set(path, text);
  });

  const offsetOf = (text: string, { line, character }: CitationTruth): number =>
    text
      .split('\n')
      .slice(0, line)
      .reduce((sum, each) => sum + each.length + 1, character);

  it('finds what every citation means', () => {
    for (const { path, text, citations } of files) {
      for (const citation of citations) {
        const expected = citation.means.map((number) => files[number]?.path ?? '');
        const found = library.definition(path, offsetOf(text, citation) + 1);
        assert.deepEqual(found.sort(), expected.sort(), `${path}:${citation.line + 1}:${citation.character + 1}`);
      }
    }
  });

  it('finds all citations of the hub', () => {
    const places = files.flatMap(({ path, text, citations }) =>
      citations
        .filter(({ means }) => means.length === 1 && means[0] === 0)
        .map((citation) => ({ file: path, start: offsetOf(text, citation) })),
    );
    const [first] = places;
    assert.ok(first);
    assert.ok(places.length >= 5);
    const found = library.references(first.file, first.start + 1).map(({ file, start }) => ({ file, start }));
    assert.deepEqual(found, places);
  });

  it('finds a title', () => {
    const [file] = files;
    assert.deepEqual(
      library.symbols('北方航路自由通行').map((text) => text.file),
      [file?.path],
    );
  });
});
