import type { Position, Range } from 'vscode-languageserver-textdocument';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A text without its marks, and the places where they stood. */
export interface MarkedText {
  readonly text: string;
  /** What stood between ⟦ and ⟧, in the order of the opening marks; ranges may lie inside each other. */
  readonly ranges: readonly Range[];
  /** Where ‸ stood. */
  readonly cursors: readonly Position[];
}

/**
 * Takes the marks out of a fixture: `中哈⟦《联合‸声明》⟧` holds one range and one cursor. Places are told in text because
 * columns cannot be counted by eye under full-width characters.
 */
export function marked(source: string): MarkedText {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  const cursors: number[] = [];
  for (const part of source.split(/([⟦⟧‸])/)) {
    if (part === '⟦') {
      const span = { start: text.length, end: -1 };
      spans.push(span);
      open.push(span);
    } else if (part === '⟧') {
      const span = open.pop();
      if (!span) throw new Error(`⟧ without ⟦ after: ${text}`);
      span.end = text.length;
    } else if (part === '‸') cursors.push(text.length);
    else text += part;
  }
  if (open.length > 0) throw new Error(`⟦ is never closed in: ${source}`);

  const document = asDocument(text);
  return {
    text,
    ranges: spans.map(({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) })),
    cursors: cursors.map((offset) => document.positionAt(offset)),
  };
}

/** The text at a range: what a test expects, instead of numbers. */
export function textAt(text: string, range: Range): string {
  return asDocument(text).getText(range);
}

/** The only cursor of a fixture, or the only range. */
export function only<T>(marks: readonly T[]): T {
  const [mark] = marks;
  if (mark === undefined || marks.length > 1) throw new Error(`expected one mark, found ${marks.length}`);
  return mark;
}

function asDocument(text: string): TextDocument {
  return TextDocument.create('fixture:', 'statement', 0, text);
}
