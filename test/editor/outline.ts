import * as vscode from 'vscode';

/** What the outline of this document shows, from every extension that has something to say of it. */
export async function outlineOf({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  // VS Code answers with nothing where nobody has an outline.
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols ?? [];
}

export function* everySymbol(symbols: readonly vscode.DocumentSymbol[]): Generator<vscode.DocumentSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* everySymbol(symbol.children);
  }
}
