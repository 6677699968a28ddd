import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { outline, type OutlineItem } from '../../../server/src/features/outline';
import { NearbyPositions, toDocumentSymbols, toRange } from '../../../server/src/protocol/convert';
import { readFile } from '../../../server/src/statement/reading';
import { editedFiles, realFiles, runs } from '../syntax/edited-files';

describe('Positions near one another', () => {
  it('are those of the document, between CR and LF too', () => {
    const texts = fc.array(fc.constantFrom('\r', '\n', '\r\n', '甲', '𠮷', 'a'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.array(fc.nat({ max: 14 })), (pieces, offsets) => {
        const document = TextDocument.create('untitled:x', 'statement', 1, pieces.join(''));
        const positions = new NearbyPositions(document);
        for (const offset of offsets) assert.deepEqual(positions.positionAt(offset), document.positionAt(offset));
      }),
      { numRuns: runs },
    );
  });
});

describe('An outline for an editor', () => {
  it('has every place where the document says that it is, whatever ends its lines', function () {
    this.timeout(600_000);
    fc.assert(
      fc.property(editedFiles(realFiles()), fc.constantFrom('\n', '\r\n', '\r'), (edited, end) => {
        const text = edited.replaceAll('\n', end);
        const document = TextDocument.create('untitled:x', 'statement', 1, text);
        const items = outline(readFile(text));
        assertPlaces(document, toDocumentSymbols(document, items), items);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});

function assertPlaces(document: TextDocument, symbols: readonly DocumentSymbol[], items: readonly OutlineItem[]): void {
  assert.deepEqual(
    symbols.map(({ name }) => name),
    items.map(({ name }) => name),
  );
  items.forEach(({ span, nameSpan, children }, index) => {
    const symbol = symbols[index];
    assert.deepEqual(symbol?.range, toRange(document, span));
    assert.deepEqual(symbol.selectionRange, toRange(document, nameSpan));
    assertPlaces(document, symbol.children ?? [], children);
  });
}
