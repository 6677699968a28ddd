import type { Heading, HeldText } from '../library/known';
import type { Library } from '../library/library';
import { NameSearch, type NameQuery } from '../library/name-search';
import { fold } from '../library/title-search';
import { compare } from '../text/compare';
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
  const { words } = library.vocabulary;
  const inTitles = terms.map((term) => ({ ...term, search: new NameSearch(library.vocabulary, term) }));
  const statements: WorkspaceSymbol[] = [];
  const sections: WorkspaceSymbol[] = [];
  library.eachText((number, name, day, headings) => {
    const left = inTitles.filter(
      ({ search, date }) => !search.fits(name) && (date === null || day < 0 || !words.word(day).startsWith(date)),
    );
    if (left.length > 0 ? sections.length >= MOST : statements.length >= MOST) return;
    if (left.length > 0 && !left.every((term) => term.words !== '' && headings.includes(term.words))) return;
    const { entry, index } = library.textAt(number);
    const text = entry.texts[index];
    if (text === undefined) return;
    if (left.length === 0) statements.push(symbolOf(text));
    else
      for (const heading of entry.headings(index))
        if (left.every((term) => heading.name.includes(term.words))) sections.push(symbolOfHeading(text, heading));
  });
  // The order in which files were read must not show.
  statements.sort((a, b) => compare(b.container, a.container) || byPlace(a, b));
  sections.sort(byPlace);
  return [...statements, ...sections].slice(0, MOST);
}

interface Term extends NameQuery {
  /** `2013-09` for 2013-09, 2013年9月, 201309. */
  readonly date: string | null;
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

function symbolOf(text: HeldText): WorkspaceSymbol {
  return { name: text.title, container: text.signed ?? '', kind: 'statement', file: text.file, span: text.titleSpan };
}

function symbolOfHeading({ title, signed, file }: HeldText, { name, start, end }: Heading): WorkspaceSymbol {
  const container = signed === null ? title : `${title} ${signed}`;
  return { name, container, kind: 'section', file, span: { start, end } };
}

function byPlace(a: FilePlace, b: FilePlace): number {
  return compare(a.file, b.file) || a.span.start - b.span.start;
}
