import type { Heading, HeldText } from '../library/known';
import type { Library } from '../library/library';
import { fold, initialsOfTitle, searchedOf } from '../library/title-search';
import type { Name } from '../library/vocabulary';
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
  const { vocabulary } = library;
  const statements: WorkspaceSymbol[] = [];
  const sections: WorkspaceSymbol[] = [];
  // What fits the title of one text fits all others of that title.
  const leftOf: Term[][] = [];
  for (const entry of library.entries()) {
    const inHeadings =
      sections.length < MOST && terms.some(({ words }) => words !== '' && entry.mayHaveInHeadings(words));
    entry.eachText(({ index, name, signed, printed }) => {
      const untitled = (leftOf[name] ??= terms.filter((term) => !fitsTitle(vocabulary.name(name), term)));
      const day = signed >= 0 ? signed : printed;
      const left =
        untitled.length === 0 || day < 0
          ? untitled
          : untitled.filter(({ date }) => date === null || !vocabulary.words.word(day).startsWith(date));
      if (left.length === 0) {
        const text = statements.length < MOST ? entry.texts[index] : undefined;
        if (text !== undefined) statements.push(symbolOf(text));
      } else if (inHeadings) {
        const fitting = entry
          .headings(index)
          .filter((heading) => left.every(({ words }) => words !== '' && heading.name.includes(words)));
        const text = fitting.length === 0 ? undefined : entry.texts[index];
        if (text !== undefined) sections.push(...fitting.map((heading) => symbolOfHeading(text, heading)));
      }
    });
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

function fitsTitle(name: Name, { words, letters }: Term): boolean {
  const searched = searchedOf(name);
  if (words !== '' && searched.words?.includes(words) === true) return true;
  if (letters !== null && initialsOfTitle(searched).includes(letters)) return true;
  return words.length >= 2 && words.length <= 4 && partiesOfShortName(words, name.parties).length >= 2;
}

function symbolOf(text: HeldText): WorkspaceSymbol {
  return { name: text.title, container: text.signed ?? '', kind: 'statement', file: text.file, span: text.titleSpan };
}

function symbolOfHeading({ title, signed, file }: HeldText, { name, start, end }: Heading): WorkspaceSymbol {
  const container = signed === null ? title : `${title} ${signed}`;
  return { name, container, kind: 'section', file, span: { start, end } };
}
