import { comparableWith } from '../features/compare/comparable';
import { twoSides, type TwoSides } from '../features/compare/two-sides';
import type { StatementOfFile } from '../features/body-lines';
import { nameOfFile } from '../features/file-name';
import type { HeldText } from '../library/known';
import type { Library } from '../library/library';
import type { Statement } from '../statement/statements';
import { findLineStarts, positionAt } from '../text/lines';
import { answer } from './answer';
import type { Context } from './context';
import { toLocation } from './convert';
import { heldReading } from './held-readings';
import { comparisonOfPage, comparisonUri } from './page-uri';
import {
  COMPARABLE_REQUEST,
  COMPARISON_REQUEST,
  type Comparable,
  type ComparableText,
  type Comparison,
  type PageText,
  type StatementPlace,
} from './requests';
import { statementAsked, type PlaceAsked } from './statement-asked';
import { canonicalUri } from './uri';

/** Two statements side by side: which may be compared, and where the two sides are. */
export function answerComparisons(context: Context): void {
  const { connection } = context;

  connection.onRequest(
    COMPARABLE_REQUEST,
    answer(connection, COMPARABLE_REQUEST, null, async (place: PlaceAsked): Promise<Comparable | null> => {
      const asked = await statementAsked(context, place);
      if (asked === null) return null;
      const { library, text: own } = asked;
      const { ofTheSame, ofOthers } = comparableWith(library, own);
      const toText = (text: HeldText): ComparableText => comparableText(library, text);
      return { own: toText(own), ofTheSame: ofTheSame.map(toText), ofOthers: ofOthers.map(toText) };
    }),
  );

  connection.onRequest(
    COMPARISON_REQUEST,
    answer(
      connection,
      COMPARISON_REQUEST,
      null,
      async ({ own, other }: ComparisonAsked): Promise<Comparison | null> => {
        const library = await context.workspace.library.whenReady();
        const [first, second] = [own, other].map(({ uri, text }) => library.get(canonicalUri(uri))?.texts[text]);
        if (first === undefined || second === undefined) return null;
        // What has no day is likely a draft; of two that nobody can tell apart the earlier one is that which was chosen.
        const isFirstEarlier = (first.signed ?? NOT_YET) < (second.signed ?? NOT_YET);
        const [earlier, later] = isFirstEarlier ? [own, other] : [other, own];
        return {
          earlier: comparisonUri({ earlier, later, side: 'earlier' }),
          later: comparisonUri({ earlier, later, side: 'later' }),
          title: titleOf(isFirstEarlier ? [first, second] : [second, first]),
        };
      },
    ),
  );
}

/** Later than any day. */
const NOT_YET = '9999';

interface ComparisonAsked {
  readonly own: StatementPlace;
  readonly other: StatementPlace;
}

/** The page of one side; null for any other address, and where a statement is not there any more. */
export async function comparisonPage(context: Context, library: Library, uri: string): Promise<PageText | null> {
  const asked = comparisonOfPage(uri);
  if (asked === null) return null;
  const [earlier, later] = await Promise.all([
    read(context, library, asked.earlier),
    read(context, library, asked.later),
  ]);
  if (earlier === null || later === null) return null;
  const { text, links } = sidesOf(earlier, later)[asked.side];
  const lines = findLineStarts(text);
  const file = canonicalUri(asked[asked.side].uri);
  return {
    text,
    links: links.map(({ start, end, place }) => {
      const { uri: target, range } = toLocation(library, { file, span: place });
      return { start: positionAt(lines, start), end: positionAt(lines, end), uri: target, at: range.start };
    }),
  };
}

const compared = new WeakMap<Statement, { readonly with: Statement; readonly sides: TwoSides }>();

/** The editor asks for one side after the other. */
function sidesOf(earlier: StatementOfFile, later: StatementOfFile): TwoSides {
  const [statement, other] = [earlier.reading.statements[earlier.text], later.reading.statements[later.text]];
  const known = statement === undefined ? undefined : compared.get(statement);
  if (known !== undefined && known.with === other) return known.sides;
  const sides = twoSides(earlier, later);
  if (statement !== undefined && other !== undefined) compared.set(statement, { with: other, sides });
  return sides;
}

async function read(
  context: Context,
  library: Library,
  { uri, text }: StatementPlace,
): Promise<StatementOfFile | null> {
  const reading = await heldReading(context, library, canonicalUri(uri));
  return reading?.statements[text] === undefined ? null : { reading, text };
}

function comparableText(library: Library, text: HeldText): ComparableText {
  const { title, signed, file, extent } = text;
  const texts = library.get(file)?.texts ?? [];
  const { uri } = toLocation(library, { file, span: extent });
  return { title, signed, fileName: nameOfFile(uri), uri, text: texts.indexOf(text) };
}

/** Of two of one title both days; of others both titles. */
function titleOf([earlier, later]: readonly [HeldText, HeldText]): string {
  const dated = ({ title, signed }: HeldText): string => (signed === null ? title : `${title} ${signed}`);
  if (earlier.title !== later.title || earlier.signed === null || later.signed === null)
    return `${dated(earlier)} ↔ ${dated(later)}`;
  return `${earlier.title} ${earlier.signed} ↔ ${later.signed}`;
}
