import type { Span } from '../text/span';
import { asWritten } from '../text/plain-text';
import { partiesAtEnd } from './party-names';
import { shortName, sign } from './states';

/** A short name that a statement defines for itself: （以下称“双方”）, （以下简称“上合组织”或“本组织”）, （以下称《条约》）. */
export interface Definition extends Span {
  /** As defined, without quotation marks. */
  readonly names: readonly string[];
  /** What the names stand for: the words before the bracket, as written. */
  readonly meaning: string;
}

const DEFINITION = /[（(]\s*(?:以\s*)?下\s*(?:简\s*)?称\s*(?:为)?[：:]?\s*([^（()）\n\r]{1,40}?)\s*[）)]/y;
/** How far before 下 the bracket can stand: （ 以 下称. */
const BRACKET_REACH = 3;

/** The definitions in [from, to), in order; `written` is the text with the characters that it has. */
export function readDefinitions(text: string, from: number, to: number, written = text): Definition[] {
  const found: Definition[] = [];
  // Every definition has 下; looking for it first leaves the pattern little to do.
  for (let at = text.indexOf('下', from); at !== -1 && at < to; at = text.indexOf('下', at + 1)) {
    const open = bracketBefore(text, at, from);
    if (open === null) continue;
    DEFINITION.lastIndex = open;
    const match = DEFINITION.exec(text);
    if (match === null || DEFINITION.lastIndex > to) continue;
    const names = namesIn(match[1] ?? '');
    if (names.length === 0) continue;
    found.push({
      start: open,
      end: open + match[0].length,
      names,
      // Only who shows it asks.
      get meaning() {
        return asWritten(meaningBefore(text, from, open), text.slice(from, open), written.slice(from, open));
      },
    });
  }
  return found;
}

function bracketBefore(text: string, at: number, from: number): number | null {
  for (let open = at - 1; open >= Math.max(from, at - BRACKET_REACH); open--) {
    if (text[open] === '（' || text[open] === '(') return open;
  }
  return null;
}

/** “上合组织”或“本组织”: both; 双方: itself; “《条约》”: 条约. */
function namesIn(words: string): string[] {
  const quoted = [...words.matchAll(/[“"‘『「《]+([^”"’』」》]{1,30})[”"’』」》]/g)].map((match) => match[1] ?? '');
  if (quoted.length > 0) return quoted;
  return /^[\u4e00-\u9fffA-Za-z]{1,16}$/.test(words.trim()) ? [words.trim()] : [];
}

const LONGEST_MEANING = 120;

function meaningBefore(text: string, from: number, open: number): string {
  const before = text.slice(Math.max(from, open - LONGEST_MEANING), open).trimEnd();
  if (before.endsWith('》')) return before.slice(before.lastIndexOf('《'));
  const parties = partiesAtEnd(before.slice(lastStop(before) + 1));
  if (parties.length >= 2) return parties.join('、');
  return before
    .slice(Math.max(lastStop(before), before.lastIndexOf('、')) + 1)
    .replace(/^.*(?:在|对|将|与|和|为|由|同)(?=.{4,}$)/, '');
}

function lastStop(words: string): number {
  return Math.max(...['，', '。', '；', '：', '\n'].map((stop) => words.lastIndexOf(stop)));
}

/** 双方 and the like mean all parties together. */
const TOGETHER = /^(?:缔约)?(?:双方|各方|三方|四方|两国|三国|各国|两国政府|缔约国)$/;

/**
 * The parties that a short name stands for inside a statement with these parties: 双方 all of them, 洛方 one, 洛瑟 two, 洛泽维亚 one.
 * Empty where it stands for none, or where two parties begin with the same character.
 */
export function partiesOfShortName(name: string, parties: readonly string[]): string[] {
  if (TOGETHER.test(name)) return [...parties];
  const exact = parties.filter((party) => party === name || shortName(party) === name);
  if (exact.length > 0) return exact;
  const bySign = (character: string): string | null => {
    const fitting = parties.filter((party) => sign(party) === character);
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
  const characters = /^.[方国侧]$/.test(name) ? [name.charAt(0)] : /^.{2,4}$/.test(name) ? [...name] : [];
  const found = characters.map(bySign);
  return found.every((party) => party !== null) ? [...new Set(found)] : [];
}
