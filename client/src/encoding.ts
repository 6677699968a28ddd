import * as vscode from 'vscode';
import { readsLikeStatement } from '../../server/src/syntax/recognise';
import { decode, type Encoding } from '../../server/src/text/decoding';

/** What VS Code calls them. */
const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  gb18030: 'gb18030',
  big5: 'big5hkscs',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
};

/** Whether bytes were read as what they are not: each that fits no character stands as U+FFFD. */
export function isGarbled(document: vscode.TextDocument): boolean {
  return document.encoding === 'utf8' && !document.isDirty && document.getText().includes('\ufffd');
}

/**
 * The statement that the bytes of a garbled document are in another encoding, and that encoding; null where they are none, or where it
 * is not sure. Archives of the nineties are GB2312, and VS Code reads everything as UTF-8.
 */
export async function encodingOfStatement(document: vscode.TextDocument): Promise<string | null> {
  try {
    const decoded = decode(await vscode.workspace.fs.readFile(document.uri));
    if (decoded === null || decoded.doubtful || decoded.encoding === 'utf-8') return null;
    return readsLikeStatement(decoded.text) ? NAMES[decoded.encoding] : null;
  } catch {
    // It is gone, or of a kind that no file system reads.
    return null;
  }
}

/** Shows the document anew in an encoding. Nothing is written; an edit that came meanwhile keeps it as it is. */
export async function reopen(document: vscode.TextDocument, encoding: string): Promise<vscode.TextDocument> {
  return document.isDirty ? document : vscode.workspace.openTextDocument(document.uri, { encoding });
}
