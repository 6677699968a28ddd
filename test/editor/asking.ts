import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PAGE_SCHEME } from '../../server/src/protocol/requests';
import { decode } from '../../server/src/text/decoding';
import { ok } from './assert';

/** A position inside of these words, where they stand in the document for the first time. */
export function inside(document: vscode.TextDocument, words: string): vscode.Position {
  const start = document.getText().indexOf(words);
  ok(start !== -1, `${document.uri.path} does not say ${words}`);
  return document.positionAt(start + 1);
}

/** Where Go to Definition leads from these words. */
export async function definitionsAt(document: vscode.TextDocument, words: string): Promise<vscode.Location[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    inside(document, words),
  );
  return found.map((each) =>
    'targetUri' in each ? new vscode.Location(each.targetUri, each.targetSelectionRange ?? each.targetRange) : each,
  );
}

/** What Find All References lists from these words. */
export function referencesAt(document: vscode.TextDocument, words: string): Thenable<vscode.Location[]> {
  return vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, inside(document, words));
}

/** What pointing at these words says, as Markdown. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    inside(document, words),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

export function linksOf({ uri }: vscode.TextDocument): Thenable<vscode.DocumentLink[]> {
  return vscode.commands.executeCommand('vscode.executeLinkProvider', uri);
}

export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * A file's text as a document that nobody has opened: a document that is open counts as it stands in the editor, and a test that only
 * looks at a file must not change what is tested.
 */
export async function unopened(uri: vscode.Uri): Promise<TextDocument> {
  const decoded = decode(await vscode.workspace.fs.readFile(uri));
  ok(decoded, `${uri.path} is no text`);
  return TextDocument.create(uri.toString(), '', 0, decoded.text);
}

/** `file: text there` for each place, and `page: title` for the page of what is missing; in the order of the alphabet. */
export async function named(places: readonly vscode.Location[]): Promise<string[]> {
  const names = await Promise.all(
    places.map(async ({ uri, range }) =>
      uri.scheme === PAGE_SCHEME
        ? `page: ${nameOf(uri).replace(/\.md$/, '')}`
        : `${nameOf(uri)}: ${(await unopened(uri)).getText(range)}`,
    ),
  );
  return names.sort();
}
