import * as l10n from '@vscode/l10n';
import type { Citing, Library } from '../library/library';
import type { Mention } from '../library/mention';
import { placeOfTitle } from '../library/held-texts';
import { isInFull } from '../library/normal-title';
import { resolve } from '../library/resolve';
import type { Reading } from '../statement/reading';
import type { Span } from '../text/span';
import type { FilePlace } from './definition';
import { citersOf, instrumentAt, type Instrument } from './instrument-at';
import { meaningAt } from './meaning-at';
import { inScript, scriptOf } from './script';
import { withinTitle } from './within-title';

/** The title to be renamed, or in the user's language why it cannot be. */
export type Renameable = { readonly span: Span; readonly title: string } | { readonly refusal: string };

export interface Renaming {
  readonly edits: readonly (FilePlace & { readonly text: string })[];
  /** Citations that stay as they are, though they mean it as well: by a short name, in another title, or at a guess. */
  readonly left: readonly Citing[];
}

export function prepareRename(library: Library, reading: Reading, file: string, offset: number): Renameable {
  const meaning = meaningAt(reading, offset);
  if (meaning?.kind !== 'citation' && meaning?.kind !== 'title')
    return { refusal: l10n.t('Only the title of an instrument can be renamed here.') };
  if (meaning.kind === 'title') {
    const title = reading.statements[meaning.text]?.title.text ?? '';
    return { span: placeOfTitle(reading.tree.text, title, meaning.span), title };
  }
  const { mention, citation, span } = meaning;
  const { certainty } = resolve(library, mention);
  if (certainty === 'none') return { refusal: l10n.t('《{0}》 is no instrument between parties.', mention.name) };
  if (certainty === 'ambiguous')
    return {
      refusal: l10n.t(
        'Several texts fit 《{0}》; add its date first, so that it is sure what is renamed.',
        mention.name,
      ),
    };
  if (certainty === 'guess')
    return { refusal: l10n.t('It is not sure what 《{0}》 means, so it cannot be renamed from here.', mention.name) };
  const instrument = instrumentAt(library, reading, file, offset);
  if (instrument === null)
    return { refusal: l10n.t('It is not sure what 《{0}》 means, so it cannot be renamed from here.', mention.name) };
  if (!hasTitleOf(instrument, mention) || span.start !== citation.start)
    return {
      refusal: l10n.t('《{0}》 is a short name. Rename the title from a citation that has it in full.', mention.name),
    };
  if (!isToRename(library, instrument, { file, mention }))
    return {
      refusal: l10n.t(
        '《{0}》 stands in another title here, or has a link in it, and stays as it is. Rename it from another citation.',
        mention.name,
      ),
    };
  return { span: insideMarks(citation), title: mention.name };
}

/**
 * The title in every text of the instrument and in every citation that has it in full, in the characters in which it stands there; what is
 * not sure is not touched.
 */
export function rename(
  library: Library,
  reading: Reading,
  file: string,
  offset: number,
  newName: string,
): Renaming | { readonly refusal: string } {
  const title = titleIn(newName);
  if (title === '' || /[\r\n]/.test(title)) return { refusal: l10n.t('A title is one line of words.') };
  if (!isPaired(title)) return { refusal: l10n.t('In a title every 《 and 〈 has its 》 and 〉.') };
  const instrument = instrumentAt(library, reading, file, offset);
  if (instrument === null) return { edits: [], left: [] };
  const places = placesOf(library, instrument);
  const like = places
    .map(({ written }) => written)
    .filter((written) => scriptOf(written) === 'traditional')
    .join('');
  const edits: Renaming['edits'][number][] = [];
  for (const { place, written, isCitation } of places) {
    const words = inScript(title, scriptOf(written), like);
    if (words === null)
      return {
        refusal: l10n.t(
          'In other files the title stands in traditional characters, and it is not sure how “{0}” is written in them.',
          title,
        ),
      };
    const text = isCitation ? withinTitle(words) : words;
    if (text !== written) edits.push({ ...place, text });
  }
  // 《条约》 is still the name of what its definition names.
  const left = citersOf(library, instrument).filter(
    (citing) => citing.mention.marked && citing.mention.defined === null && !isToRename(library, instrument, citing),
  );
  return { edits, left };
}

interface TitlePlace {
  readonly place: FilePlace;
  /** What stands there now. */
  readonly written: string;
  readonly isCitation: boolean;
}

function placesOf(library: Library, instrument: Instrument): TitlePlace[] {
  const texts = instrument.kind === 'held' ? instrument.texts : [];
  const titles = texts
    .filter(({ titleSpan }) => titleSpan.end > titleSpan.start)
    .flatMap(({ file, titleSpan, titleAgain, title }) =>
      [titleSpan, ...titleAgain].map((span) => ({ place: { file, span }, written: title, isCitation: false })),
    );
  const citations = citersOf(library, instrument)
    .filter((citing) => isToRename(library, instrument, citing))
    .map(({ file, mention }) => ({
      place: { file, span: insideMarks(mention) },
      written: mention.name,
      isCitation: true,
    }));
  // Of a title that stands in 《》 at the head of its text, what stands between them is renamed once.
  const isCited = ({ file, span }: FilePlace): boolean =>
    citations.some(({ place }) => place.file === file && place.span.start < span.end && place.span.end > span.start);
  return [...titles.filter(({ place }) => !isCited(place)), ...citations];
}

function isToRename(
  library: Library,
  instrument: Instrument,
  { file, mention }: Pick<Citing, 'file' | 'mention'>,
): boolean {
  return (
    mention.marked &&
    hasTitleOf(instrument, mention) &&
    resolve(library, mention).certainty !== 'guess' &&
    !isInOtherTitle(library, file, mention) &&
    !holdsMore(mention)
  );
}

/** A line break and an indentation are no longer than this. */
const LONGEST_BLANKS = 8;

/** 《[甲乙贸易协定](../1985.md)》, and a title that the foot of a page cuts: what stands in it besides its words would be lost. */
function holdsMore({ start, end, name }: Mention): boolean {
  return end - start - '《》'.length > name.length + LONGEST_BLANKS;
}

/** 关于修改《甲乙贸易协定》的议定书 is cited by this title, and would not be found under another one. */
function isInOtherTitle(library: Library, file: string, { start, end }: Mention): boolean {
  const texts = library.get(file)?.texts ?? [];
  return texts.some(({ titleSpan, titleAgain }) =>
    [titleSpan, ...titleAgain].some(
      (span) => start >= span.start && end <= span.end && end - start < span.end - span.start,
    ),
  );
}

/** What was typed, without blanks and without 《》 around all of it. */
function titleIn(newName: string): string {
  const typed = newName.trim();
  const inner = /^《(.*)》$/s.exec(typed)?.[1];
  // 《甲》和《乙》 begins and ends with them, and is no title in them.
  return inner !== undefined && isPaired(inner) ? inner.trim() : typed;
}

const PAIRS: Readonly<Record<string, string>> = { '《': '》', '〈': '〉' };

/** Whether the marks of titles within the title stand in pairs: a lone 》 would end every citation of it. */
function isPaired(title: string): boolean {
  const open: string[] = [];
  for (const character of title) {
    const closing = PAIRS[character];
    if (closing !== undefined) open.push(closing);
    else if ('》〉'.includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}

/** Whether a citation has the title of an instrument in full; of one that nobody holds, as its citations have it. */
function hasTitleOf(instrument: Instrument, { name, title, defined }: Mention): boolean {
  if (defined !== null) return false;
  return instrument.kind === 'held'
    ? instrument.texts.some((text) => isInFull(name, text.title))
    : !title.abbreviated && title.parties.length > 0;
}

/** Between 《 and 》; where 》 is missing, the title is all that follows. */
function insideMarks({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}
