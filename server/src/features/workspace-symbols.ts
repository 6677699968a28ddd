import type { Heading, HeldText } from '../library/known';
import type { Library } from '../library/library';
import { fold, searchedOf } from '../library/title-search';
import { partiesOfShortName } from '../statement/aliases';
import type { FilePlace } from './definition';

export interface WorkspaceSymbol extends FilePlace {
  readonly name: string;
  /** The day of a statement; the statement of a section. */
  readonly container: string;
  readonly kind: 'statement' | 'section';
}

/** More than anybody looks through; a narrower query finds the rest. */
const MOST = 1000;

/**
 * Statements and sections of all files: by any part of the title, by the day, month or year (2013, 2013-09, 2013年9月), by a party's
 * name or short name, by the initials of the title's pinyin. Words parted by blanks must all fit.
 */
export function workspaceSymbols(library: Library, query: string): WorkspaceSymbol[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const statements: WorkspaceSymbol[] = [];
  const sections: WorkspaceSymbol[] = [];
  for (const { texts } of library.entries()) {
    for (const text of texts) {
      const left = terms.filter((term) => !fitsStatement(text, term));
      if (left.length === 0) {
        if (statements.length < MOST) statements.push(symbolOf(text));
        continue;
      }
      if (sections.length >= MOST) continue;
      for (const heading of text.headings) {
        if (left.every(({ words }) => words !== '' && heading.name.includes(words)))
          sections.push(symbolOfHeading(text, heading));
      }
    }
  }
  statements.sort((a, b) => (a.container < b.container ? 1 : a.container > b.container ? -1 : 0));
  return [...statements, ...sections].slice(0, MOST);
}

interface Term {
  /** As typed, half width and without blanks; empty for what can only be a date. */
  readonly words: string;
  /** `2013-09` for 2013-09, 2013年9月, 201309. */
  readonly date: string | null;
  /** For what may be initials: small letters only. */
  readonly letters: string | null;
}

function termsOf(query: string): Term[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({
      words: word.replace(/[《》]/g, ''),
      date: dateOf(word),
      letters: /^[a-z\d]*[a-z][a-z\d]*$/i.test(word) ? word.toLowerCase() : null,
    }));
}

function dateOf(word: string): string | null {
  const parts =
    /^(\d{4})(?:[-./年](?:(\d{1,2})(?:[-./月](?:(\d{1,2})日?)?)?)?)?$/.exec(word) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(word);
  if (parts === null) return null;
  return parts
    .slice(1)
    .flatMap((part: string | undefined) => (part === undefined ? [] : [part.padStart(2, '0')]))
    .join('-');
}

function fitsStatement(text: HeldText, { words, date, letters }: Term): boolean {
  if (date !== null && (text.signed ?? text.printed)?.startsWith(date) === true) return true;
  const searched = searchedOf(text);
  if (words !== '' && searched.words.includes(words)) return true;
  if (letters !== null && searched.initials.includes(letters)) return true;
  return words.length >= 2 && words.length <= 4 && partiesOfShortName(words, text.parties).length >= 2;
}

function symbolOf(text: HeldText): WorkspaceSymbol {
  return { name: text.title, container: text.signed ?? '', kind: 'statement', file: text.file, span: text.titleSpan };
}

function symbolOfHeading({ title, signed, file }: HeldText, { name, start, end }: Heading): WorkspaceSymbol {
  const container = signed === null ? title : `${title} ${signed}`;
  return { name, container, kind: 'section', file, span: { start, end } };
}
