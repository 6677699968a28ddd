import { isLineBreak } from '../text/characters';
import type { Tag } from './tree';

const OPEN = '〖';
const CLOSE = 0x3017; // 〗
const HYPHEN = 0x2d;
const SLASH = 0x2f;

/** A code and a label have a handful of characters; what is longer is a 〖 in prose. */
const LONGEST_CODE = 8;
const LONGEST_LABEL = 20;

/** Every well-formed tag of the text, in order. A 〖 that begins none is text like any other. */
export function scanTags(text: string): Tag[] {
  const tags: Tag[] = [];
  let at = text.indexOf(OPEN);
  while (at !== -1) {
    const tag = readTag(text, at);
    if (tag !== null) tags.push(tag);
    at = text.indexOf(OPEN, tag?.end ?? at + 1);
  }
  return tags;
}

/** The tag that begins at `start`, where a 〖 stands, or null. */
export function readTag(text: string, start: number): Tag | null {
  let at = start + 1;
  const closing = text.charCodeAt(at) === HYPHEN;
  if (closing) at++;
  const codeStart = at;
  while (at - codeStart <= LONGEST_CODE && isCodeCharacter(text.charCodeAt(at))) at++;
  const code = text.slice(codeStart, at);
  if (code.length === 0 || code.length > LONGEST_CODE) return null;
  if (text.charCodeAt(at) === CLOSE) return { start, end: at + 1, code, label: '', closing };
  if (text.charCodeAt(at) !== SLASH) return null;
  const labelStart = ++at;
  for (; at - labelStart <= LONGEST_LABEL && at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === CLOSE) return { start, end: at + 1, code, label: text.slice(labelStart, at), closing };
    if (isLineBreak(character) || text[at] === OPEN) return null;
  }
  return null;
}

function isCodeCharacter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
