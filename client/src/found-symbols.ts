import type * as vscode from 'vscode';

/**
 * Go to Symbol in Workspace drops every symbol whose name does not hold the letters of the query, in their order. What the server finds
 * by its date, by a party or by initials would never be seen; so the words by which it was found are added to its name.
 */
export function nameByQuery<T extends vscode.SymbolInformation>(
  symbols: T[] | null | undefined,
  query: string,
): T[] | null | undefined {
  const words = query.split(/\s+/).filter((word) => word !== '');
  for (const symbol of symbols ?? []) {
    const { name } = symbol;
    const added = words.filter((word) => !holds(name, word)).join(' ');
    const names = [name, `${name} ${added}`, `${added} ${name}`, `${name} ${words.join(' ')}`];
    symbol.name = names.find((each) => holds(each, words.join(''))) ?? name;
  }
  return symbols;
}

function holds(name: string, letters: string): boolean {
  const lower = name.toLowerCase();
  let at = 0;
  for (const letter of letters.toLowerCase()) {
    at = lower.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}
