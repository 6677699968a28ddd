import {
  CHECK_FOLDER,
  COMPARISON_FOLDER,
  EXPLANATION_FOLDER,
  LIBRARY_FOLDER,
  PAGE_SCHEME,
  TIMELINE_FOLDER,
  type StatementPlace,
} from './requests';

/** The address of a missing instrument's page: its title for people, its key for us. */
export function pageUri(key: string, title: string): string {
  return `${PAGE_SCHEME}:/${encodeURIComponent(title)}.md?${encodeURIComponent(key)}`;
}

/** The key in the address of a page; null for any other address. */
export function keyOfPage(uri: string): string | null {
  const query = uri.indexOf('?');
  return isPage(uri) && query !== -1 ? decodeURIComponent(uri.slice(query + 1)) : null;
}

export function isPage(uri: string): boolean {
  return uri.startsWith(`${PAGE_SCHEME}:`);
}

/** The page that explains a kind of problem. The client has its text. */
export function explanationUri(code: string): string {
  return `${PAGE_SCHEME}:/${EXPLANATION_FOLDER}/${code}.md`;
}

export interface ComparisonSide {
  readonly earlier: StatementPlace;
  readonly later: StatementPlace;
  readonly side: 'earlier' | 'later';
}

/** One of two statements that stand side by side. */
export function comparisonUri({ earlier, later, side }: ComparisonSide): string {
  const query = JSON.stringify([earlier.uri, earlier.text, later.uri, later.text, side]);
  return `${PAGE_SCHEME}:/${COMPARISON_FOLDER}/${side}.md?${encodeURIComponent(query)}`;
}

/** Null for any other address. */
export function comparisonOfPage(uri: string): ComparisonSide | null {
  if (!uri.startsWith(`${PAGE_SCHEME}:/${COMPARISON_FOLDER}/`)) return null;
  const query = decodeURIComponent(uri.slice(uri.indexOf('?') + 1));
  const [earlier, ofEarlier, later, ofLater, side] = JSON.parse(query) as [string, number, string, number, string];
  return {
    earlier: { uri: earlier, text: ofEarlier },
    later: { uri: later, text: ofLater },
    side: side === 'earlier' ? 'earlier' : 'later',
  };
}

/** All instruments between some parties, by their short names. */
export function timelineUri(own: readonly string[]): string {
  const name = encodeURIComponent(`${own.join('·')}.md`);
  return `${PAGE_SCHEME}:/${TIMELINE_FOLDER}/${name}?${encodeURIComponent(JSON.stringify(own))}`;
}

/** Null for any other address. */
export function partiesOfPage(uri: string): readonly string[] | null {
  if (!uri.startsWith(`${PAGE_SCHEME}:/${TIMELINE_FOLDER}/`)) return null;
  return JSON.parse(decodeURIComponent(uri.slice(uri.indexOf('?') + 1))) as string[];
}

export function isLibraryPage(uri: string): boolean {
  return uri.startsWith(`${PAGE_SCHEME}:/${LIBRARY_FOLDER}/`);
}

export function isCheckPage(uri: string): boolean {
  return uri.startsWith(`${PAGE_SCHEME}:/${CHECK_FOLDER}/`);
}
