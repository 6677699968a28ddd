/** How far ０–９, Ａ–Ｚ and ａ–ｚ lie behind the characters of ASCII. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** The half-width form of a full-width digit or Latin letter; any other character is itself. */
export function toHalfWidth(code: number): number {
  return isFullWidth(code) ? code - FULL_WIDTH_OFFSET : code;
}

/** ０–９, Ａ–Ｚ, ａ–ｚ. Full-width marks are what Chinese is written with and stay. */
export function isFullWidth(code: number): boolean {
  return (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}
