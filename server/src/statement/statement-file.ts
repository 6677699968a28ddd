import { withoutPageRemarks } from '../syntax/furniture';
import { isStatementFile, isText } from '../syntax/recognise';
import { PAD } from '../text/markup';
import { plainText } from '../text/plain-text';
import { slice } from '../text/span';
import { isTitleBelow } from './lines/title-in-line';
import { kindOfInstrumentTitle } from './words/kinds';
import { readFile, type Reading } from './reading';

// A look at a file's two ends knows most statements. Where it finds too few signs, but an instrument's title, reading the file decides.

/** How far down the title of a file's first text stands, with the tags of a web page above it. */
const NEAR_BEGINNING = 1200;
/** More than a title has; of such a line the first words may be one, where a page was copied as one line. */
const LONGEST_TITLE = 90;

function beginsWithTitle(text: string): boolean {
  const beginning = plainText(text.slice(0, NEAR_BEGINNING)).replaceAll(PAD, '');
  let above = '';
  return beginning.split('\n').some((written) => {
    const line = written.trim();
    if (line === '') return false;
    if (isTitleBelow(above, line)) return true;
    above = line;
    const [first = ''] = line.length > LONGEST_TITLE ? line.split(/[\s\u3000]/, 1) : [];
    const whole = slice(line, withoutPageRemarks(line, { start: 0, end: line.length }));
    return kindOfInstrumentTitle(whole) !== null || (first !== '' && kindOfInstrumentTitle(first) !== null);
  });
}

/** What a file says that belongs among the statements, or null for any other. */
export function readStatementFile(name: string, text: string): Reading | null {
  if (isStatementFile(name, text)) return readFile(text);
  if (!isText(text) || !beginsWithTitle(text)) return null;
  const reading = readFile(text);
  return reading.statements.length > 0 ? reading : null;
}
