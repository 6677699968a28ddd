/**
 * The patterns in which VS Code's users say which files they mean: `*` and `?` within a name, `**` over folders, `{a,b}`, `[a-z]` and
 * `[!a-z]`. Packages make regular expressions of them, which a pattern with many stars keeps busy for minutes; here each part of a path
 * is compared with each part of a pattern once. Upper and lower case are the same.
 */
export type Glob = (path: string) => boolean;

/** More alternatives than anybody writes; a pattern of a hundred braces would have more of them than there are atoms. */
const MOST_ALTERNATIVES = 1000;

/** Null for a pattern that is none, as one is while it is being typed. */
export function parseGlob(pattern: string): Glob | null {
  const alternatives = expandBraces(pattern.toLowerCase());
  if (alternatives === null || pattern === '') return null;
  const all: Part[][] = [];
  for (const alternative of alternatives) {
    const parts = alternative.split('/').map(parsePart);
    if (!parts.every((part) => part !== null)) return null;
    all.push(parts);
  }
  return (path) => {
    const names = path.toLowerCase().split('/');
    return all.some((parts) => fits(parts, names));
  };
}

/** `**`, or the characters of one name: each a character, any one, any number of any, or one of a set. */
type Part = 'any-folders' | readonly Piece[];
type Piece = { readonly kind: 'any' | 'one' } | { readonly kind: 'is'; readonly character: string } | CharacterSet;

interface CharacterSet {
  readonly kind: 'set';
  readonly isNegated: boolean;
  readonly ranges: readonly (readonly [from: string, to: string])[];
}

/** `a{b,c}d` is `abd` and `acd`; null where a brace is never closed. */
function expandBraces(pattern: string): string[] | null {
  const open = pattern.indexOf('{');
  if (open === -1) return [pattern];
  const choices: string[] = [];
  let [depth, begin] = [0, open + 1];
  for (let at = open; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '{') depth++;
    else if ((character === ',' && depth === 1) || (character === '}' && --depth === 0)) {
      choices.push(pattern.slice(begin, at));
      begin = at + 1;
      if (depth > 0) continue;
      const expanded: string[] = [];
      for (const choice of choices) {
        const more = expandBraces(pattern.slice(0, open) + choice + pattern.slice(at + 1));
        if (more === null || expanded.length + more.length > MOST_ALTERNATIVES) return null;
        expanded.push(...more);
      }
      return expanded;
    }
  }
  return null;
}

function parsePart(part: string): Part | null {
  if (/^\*{2,}$/.test(part)) return 'any-folders';
  const pieces: Piece[] = [];
  for (let at = 0; at < part.length; at++) {
    const character = part.charAt(at);
    if (character === '*') {
      if (pieces.at(-1)?.kind !== 'any') pieces.push({ kind: 'any' });
    } else if (character === '?') pieces.push({ kind: 'one' });
    else if (character === '[') {
      const end = part.indexOf(']', at + 2);
      const set = end === -1 ? null : parseSet(part.slice(at + 1, end));
      if (set === null) return null;
      pieces.push(set);
      at = end;
    } else pieces.push({ kind: 'is', character });
  }
  return pieces;
}

function parseSet(inside: string): CharacterSet | null {
  const isNegated = /^[!^]/.test(inside);
  const ranges: [string, string][] = [];
  for (let at = isNegated ? 1 : 0; at < inside.length; at++) {
    const from = inside.charAt(at);
    const isRange = inside[at + 1] === '-' && at + 2 < inside.length;
    const to = isRange ? inside.charAt(at + 2) : from;
    if (to < from) return null;
    ranges.push([from, to]);
    if (isRange) at += 2;
  }
  return { kind: 'set', isNegated, ranges };
}

/** Goes back to the last `**` only: what an earlier one could take, the last one can. */
function fits(parts: readonly Part[], names: readonly string[]): boolean {
  let [part, name] = [0, 0];
  let [lastFolders, tried] = [-1, 0];
  while (name < names.length) {
    const wanted = parts[part];
    if (wanted === 'any-folders') {
      // `a/**` is what lies in a, not a itself.
      if (part === parts.length - 1) return true;
      [lastFolders, tried] = [part, name];
      part++;
    } else if (wanted !== undefined && fitsName(wanted, names[name] ?? '')) {
      part++;
      name++;
    } else if (lastFolders !== -1) {
      part = lastFolders + 1;
      name = ++tried;
    } else return false;
  }
  return part === parts.length;
}

/** Likewise: goes back to the last `*` only. */
function fitsName(pieces: readonly Piece[], name: string): boolean {
  let [piece, at] = [0, 0];
  let [lastStar, tried] = [-1, 0];
  while (at < name.length) {
    const wanted = pieces[piece];
    if (wanted?.kind === 'any') {
      [lastStar, tried] = [piece, at];
      piece++;
    } else if (wanted !== undefined && fitsCharacter(wanted, name.charAt(at))) {
      piece++;
      at++;
    } else if (lastStar !== -1) {
      piece = lastStar + 1;
      at = ++tried;
    } else return false;
  }
  while (pieces[piece]?.kind === 'any') piece++;
  return piece === pieces.length;
}

function fitsCharacter(piece: Piece, character: string): boolean {
  switch (piece.kind) {
    case 'is':
      return piece.character === character;
    case 'set':
      return piece.ranges.some(([from, to]) => character >= from && character <= to) !== piece.isNegated;
    case 'any':
    case 'one':
      return true;
  }
}
