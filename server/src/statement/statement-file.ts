import { isStatementFile, isText } from '../syntax/recognise';
import { kindOfInstrumentTitle } from './words/kinds';
import { readFile, type Reading } from './reading';

// A look at a file's two ends knows most statements. Where it finds too few signs, but an instrument's title, reading the file decides.

/** How far down the title of a file's first text stands. */
const NEAR_BEGINNING = 600;

function beginsWithTitle(text: string): boolean {
  return text
    .slice(0, NEAR_BEGINNING)
    .split('\n')
    .some((line) => kindOfInstrumentTitle(line) !== null);
}

/** What a file says that belongs among the statements, or null for any other. */
export function readStatementFile(name: string, text: string): Reading | null {
  if (isStatementFile(name, text)) return readFile(text);
  if (!isText(text) || !beginsWithTitle(text)) return null;
  const reading = readFile(text);
  return reading.statements.length > 0 ? reading : null;
}

/** Whether a file that has been read belongs among the statements. */
export function isOfStatements(name: string, { tree, statements }: Reading): boolean {
  if (isStatementFile(name, tree.text)) return true;
  return statements.length > 0 && isText(tree.text) && beginsWithTitle(tree.text);
}
