import * as l10n from '@vscode/l10n';
import { beginsWell } from '../../statement/texts/foreign-numbers';
import { toLines } from '../../statement/lines/lines';
import { kindOfInstrumentTitle, WORD_OF_SEVERAL } from '../../statement/words/kinds';
import type { PlacedCitation } from '../../statement/reading';
import type { Paragraph } from '../../syntax/tree';
import { isChineseNumeral } from '../../text/numerals';
import type { Check, Fix, Problem } from '../problem';
import { paragraphsOf } from './paragraphs-of';

const OPENING = '《〈“「『（';
const CLOSING = '》〉”」』）';

/** For each character 1 to 6 for an opening mark, -1 to -6 for the one that closes it, else 0. ASCII brackets are mixed with （）. */
const MARKS = new Int8Array(0x10000);
for (let index = 0; index < OPENING.length; index++) {
  MARKS[OPENING.charCodeAt(index)] = index + 1;
  MARKS[CLOSING.charCodeAt(index)] = -(index + 1);
}
const BRACKET = OPENING.indexOf('（') + 1;
MARKS['('.charCodeAt(0)] = BRACKET;
MARKS[')'.charCodeAt(0)] = -BRACKET;

/** Marks that may hold whole paragraphs; titles do not. */
const mayHoldParagraphs = (kind: number): boolean => kind >= 3;
/** Marks that each paragraph between them opens again. */
const isQuotation = (kind: number): boolean => kind >= 3 && kind !== BRACKET;

/** How many marks stand in one another; a text that does worse is not followed. */
const DEEPEST = 8;

interface Mark {
  readonly kind: number;
  readonly at: number;
  /** Which paragraph of its text it stands in. */
  readonly paragraph: number;
  /** Where an outer mark closed around it, so that its own partner must have stood before. */
  readonly closedAround: number | null;
}

/** Quotation marks, brackets and 《 without their partner. */
export const checkMarks: Check = ({ reading }) => {
  const { text: written, plain: text, layout } = reading.tree;
  const unclosedTitles = new Map(
    reading.citations.filter(({ unclosed }) => unclosed).map((each) => [each.start, each]),
  );
  return [...reading.statements, ...reading.articles].flatMap((each) =>
    checkParagraphs(written, text, paragraphsOf(each), layout !== 'tagged', unclosedTitles),
  );
};

function checkParagraphs(
  written: string,
  text: string,
  paragraphs: readonly Paragraph[],
  mayBeTorn: boolean,
  unclosedTitles: ReadonlyMap<number, PlacedCitation>,
): Problem[] {
  const unclosed: Mark[] = [];
  const unopened: Mark[] = [];
  let open: Mark[] = [];
  paragraphs.forEach((paragraph, index) => {
    open = withoutReopened(open, text, paragraph);
    const { end } = paragraph;
    for (let at = nextMark(text, paragraph.start, end); at < end; at = nextMark(text, at + 1, end)) {
      const kind = MARKS[text.charCodeAt(at)] ?? 0;
      if (kind > 0) {
        open.push({ kind, at, paragraph: index, closedAround: null });
        continue;
      }
      const partner = lastOf(open, -kind);
      if (partner === -1) {
        if (!isItemMark(text, paragraph.start, at, kind))
          unopened.push({ kind, at, paragraph: index, closedAround: null });
        continue;
      }
      // What was opened inside and is still open when the outer mark closes has lost its partner.
      for (const mark of open.slice(partner + 1)) unclosed.push({ ...mark, closedAround: at });
      open.length = partner;
    }
    if (open.length === 0) return;
    const next = paragraphs[index + 1];
    const goesOn = next === undefined || !endsSentence(text, paragraph);
    // Columns tear sentences, and a text that is cut has lost the partner with its end.
    const kept: Mark[] = [];
    open.forEach((mark, depth) => {
      const isReopened =
        isQuotation(mark.kind) && next !== undefined && MARKS[text.charCodeAt(next.start)] === mark.kind;
      const isKept = depth >= open.length - DEEPEST && (goesOn || isReopened);
      (isKept ? kept : unclosed).push(mark);
    });
    open = kept;
  });
  const last = paragraphs.at(-1);
  if (last !== undefined && endsSentence(text, last)) unclosed.push(...open);
  // A text that begins in the middle of a sentence has lost the marks that stood before.
  const [first] = paragraphs;
  const isTorn = mayBeTorn && first !== undefined && !beginsWell(text, { lines: toLines(text, [first]) });
  const opened = isTorn ? unopened.filter(({ paragraph }) => paragraph > 0) : unopened;
  return report(written, text, unclosed, opened, unclosedTitles);
}

/** The first mark in [from, to); `to` where there is none. */
function nextMark(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && MARKS[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** The last open mark of a kind. */
function lastOf(open: readonly Mark[], kind: number): number {
  for (let index = open.length - 1; index >= Math.max(0, open.length - DEEPEST); index--)
    if (open[index]?.kind === kind) return index;
  return -1;
}

/** A quotation of several paragraphs opens each of them again, and closes only the last. */
function withoutReopened(open: Mark[], text: string, paragraph: Paragraph): Mark[] {
  if (open.length === 0) return open;
  const kind = MARKS[text.charCodeAt(paragraph.start)] ?? 0;
  return isQuotation(kind) ? open.filter((mark) => mark.kind !== kind) : open;
}

function endsSentence(text: string, { end }: Paragraph): boolean {
  return '。！？；：…”）)》.'.includes(text.charAt(end - 1));
}

/** 1）, 一）, a): items of a list at the beginning of a paragraph or of a sentence. */
function isItemMark(text: string, start: number, at: number, kind: number): boolean {
  if (kind !== -BRACKET) return false;
  let from = at;
  while (from > start && at - from < 4 && isNumberOrLetter(text.charCodeAt(from - 1))) from--;
  return from < at && (from === start || /[\s。；：，、,;:]/.test(text.charAt(from - 1)));
}

function isNumberOrLetter(code: number): boolean {
  return isChineseNumeral(code) || /[0-9０-９a-zA-Zａ-ｚ①-⑳]/.test(String.fromCharCode(code));
}

/** What is left when quotations that run over paragraphs are put together; of two marks that make one mistake, the first. */
function report(
  written: string,
  text: string,
  unclosed: Mark[],
  unopened: Mark[],
  unclosedTitles: ReadonlyMap<number, PlacedCitation>,
): Problem[] {
  const all = [...unclosed, ...unopened].sort((a, b) => a.at - b.at);
  const lastOpen = new Map<number, Mark>();
  const partners = new Set<Mark>();
  const turned = new Map<Mark, Mark>();
  for (const mark of [...all].sort((a, b) => a.paragraph - b.paragraph || a.at - b.at)) {
    const before = lastOpen.get(Math.abs(mark.kind));
    if (before === undefined) {
      lastOpen.set(Math.abs(mark.kind), mark);
      continue;
    }
    if (
      before.kind > 0 &&
      mark.kind < 0 &&
      mayHoldParagraphs(before.kind) &&
      mark.paragraph - before.paragraph <= LONGEST_QUOTATION
    ) {
      partners.add(before).add(mark);
      lastOpen.delete(before.kind);
    } else if (before.kind === mark.kind && before.paragraph === mark.paragraph) {
      // “甲“: one of the two is turned the wrong way.
      turned.set(before, mark);
      partners.add(mark);
      lastOpen.delete(Math.abs(mark.kind));
    } else {
      lastOpen.set(Math.abs(mark.kind), mark);
    }
  }
  return all
    .filter((mark) => !partners.has(mark))
    .map((mark) => ({
      code: 'quote-unclosed',
      start: mark.at,
      end: mark.at + 1,
      arguments: [text.charAt(mark.at)],
      related: [],
      fixes: fixOf(written, text, mark, turned.get(mark), unclosedTitles.get(mark.at)),
    }));
}

/** A quotation of more paragraphs is a text of its own. */
const LONGEST_QUOTATION = 20;

/** 以下称“双方”, 以下称《条约》: the bracket of a definition closes behind the name. */
const DEFINITION =
  /^[（(]\s*(?:以\s*)?下\s*简?\s*称\s*为?[：:]?\s*(?:“《[^》”（()）。，；]{1,30}》”|[“《「][^《”》」（()）。，；]{1,30}[”》」])(?!\s*或)/;

function fixOf(
  written: string,
  text: string,
  mark: Mark,
  turned: Mark | undefined,
  title: PlacedCitation | undefined,
): Fix[] {
  const partner = PARTNERS[written.charAt(mark.at)] ?? partnerOf(mark.kind);
  if (turned !== undefined) {
    // Of “甲“ the second is wrong, of ”甲” the first.
    const wrong = mark.kind > 0 ? turned : mark;
    return [replace(wrong.at, 1, partner, l10n.t('Replace by {0}', partner))];
  }
  if (mark.kind < 0) {
    const isDoubled = text.charAt(mark.at - 1) === text.charAt(mark.at);
    return isDoubled ? [replace(mark.at, 1, '', l10n.t('Remove {0}', text.charAt(mark.at)))] : [];
  }
  const definition = mark.kind === BRACKET ? DEFINITION.exec(text.slice(mark.at, mark.at + 60))?.[0] : undefined;
  const at =
    mark.closedAround ??
    (definition !== undefined
      ? mark.at + definition.length
      : title !== undefined && isOneTitle(title.name)
        ? title.end
        : null);
  if (at === null) return [];
  // In （以下称“甲方或“乙方”） the one that is missing stands before the next that opens, nobody knows where.
  const opensAgain = text.slice(mark.at + 1, at).includes(text.charAt(mark.at));
  return opensAgain || OPENING.includes(text.charAt(at - 1))
    ? []
    : [replace(at, 0, partner, l10n.t('Insert {0}', partner))];
}

const WORD_WITHIN = new RegExp(`${WORD_OF_SEVERAL}(?=.)`);

/** Whether words are the title of one instrument: in 贸易协定及其议定书 and 修改贸易协定的议定书 it may end at either word. */
function isOneTitle(words: string): boolean {
  return kindOfInstrumentTitle(words) !== null && !WORD_WITHIN.test(words) && !/[）)]$/.test(words);
}

/** Of marks that are read as others: a bracket of ASCII is closed by one, and << by >>. */
const PARTNERS: Readonly<Record<string, string>> = { '(': ')', ')': '(', '<': '>>', '≪': '≫', '«': '»' };

function partnerOf(kind: number): string {
  return kind > 0 ? CLOSING.charAt(kind - 1) : OPENING.charAt(-kind - 1);
}

/** Where a mark belongs is a guess, however good. */
function replace(at: number, length: number, words: string, title: string): Fix {
  return { title, edits: [{ start: at, end: at + length, text: words }], isSafe: false };
}
