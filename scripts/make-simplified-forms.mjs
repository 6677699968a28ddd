// Writes server/src/text/simplified-forms.ts: the part of OpenCC's table that titles of instruments can need. The whole would be a tenth
// of the package. Run it after an update of opencc-js; a test tells when it must be.
import { writeFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import pairs from 'opencc-js/dict/TSCharacters';
import { root } from './paths.mjs';

/** Forms of Hong Kong and of old print that the table leaves out, though names of agreements have them: 衞生, 睦隣, 汚染. */
const MORE_PAIRS = '衞 卫|隣 邻|汚 污';

export function simplifiedForms() {
  const common = commonCharacters();
  const rows = `${pairs}|${MORE_PAIRS}`
    .split('|')
    .filter((pair) => pair.length === 3 && common.has(pair[2]))
    .map((pair) => ({ traditional: pair.charCodeAt(0), simplified: pair.charCodeAt(2) }))
    .sort((a, b) => a.simplified - b.simplified || a.traditional - b.traditional)
    .map(({ traditional, simplified }, index, all) => {
      const distance = simplified - (all[index - 1]?.simplified ?? FIRST_HAN);
      return (traditional - FIRST_HAN).toString(36).padStart(3, '0') + distance.toString(36).padStart(2, '0');
    });
  return [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column]).join('')).join('');
}

const FIRST_HAN = 0x4e00;

/** The 3,755 characters of the first level of GB2312: those that are in common use. */
function commonCharacters() {
  const characters = new Set();
  const decoder = new TextDecoder('gb2312');
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let column = 0xa1; column <= (row === 0xd7 ? 0xf9 : 0xfe); column++) {
      characters.add(decoder.decode(Uint8Array.of(row, column)));
    }
  }
  return characters;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(
    new URL('server/src/text/simplified-forms.ts', root),
    `/**
 * Traditional characters in common use: how far each is from the first of all Han characters, in three digits of base 36, and how far
 * its simplified form is from the one before, in two. All first digits come first, then all second ones: the characters themselves would
 * make the package 7 KB larger. Made by scripts/make-simplified-forms.mjs from the table of OpenCC, which is licensed under Apache-2.0.
 */
export const SIMPLIFIED_FORMS =
  '${simplifiedForms()}';
`,
  );
}
