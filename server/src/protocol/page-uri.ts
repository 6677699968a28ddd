import { EXPLANATION_FOLDER, PAGE_SCHEME } from './requests';

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
