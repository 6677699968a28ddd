import { isHan } from './characters';

/** The letters with which a syllable can begin: none begins with I, U or V. */
const LETTERS = 'abcdefghjklmnopqrstwxyz';

/**
 * U+FDD0 and a capital stand, in the pinyin order of Unicode's locale data, just before the first character read with that letter:
 * they are there so that an index can be made. A first character as the boundary would not do: it is a rare one each time,
 * and its reading changes from one version of the data to the next (吖 stands under Y in Chromium 132 and under A in 156).
 */
const MARKS = Array.from(LETTERS, (letter) => '\uFDD0' + letter.toUpperCase());
/** Nothing that a title has stands behind it: what does has no pinyin. */
const LAST = '做';
/** One common character for each letter. An engine that sorts them otherwise has no pinyin order. */
const PROOF = '爱北从大俄法国和交卡联毛南欧平期人苏条王协友中';

/**
 * Where the order follows another reading than the one in titles: the characters, then their initials.
 * A word that comes first keeps its characters from the next one: 举行 stands here for 举行业务, 强调 for 强调解决, 员会 for 委员会计划.
 */
const READINGS = `
泊b 湖泊hp 埔p 秘鲁bl 西藏xz 藏族zz 厦门xm
长期cq 长远cy 长效cx 长久cj 长治cz 长足cz 长达cd 长江cj 长城cc 长春cc 长沙cs 长安ca 长征cz 延长yc 特长tc 专长zc
双重sc 重申cs 重建cj 重新cx 重启cq 重组cz 重振cz 重返cf 重复cf 重审cs 重修cx 重订cd 重签cq 重庆cq
举行jx 进行jx 执行zx 银行yh 央行yh 投行th 行业hy 行长hz
强调qd 协调xt 调整tz 调解tj 调节tj 调停tt 调控tk
给予jy 供给gj 补给bj 呼吁hy 畜牧xm 音乐yy 军乐jy 乐团yt 乐队yd 员会yh 会计kj 投降tx 受降sx
`;
const readings = new Map(
  READINGS.trim()
    .split(/\s+/)
    .map((entry) => {
      const initials = entry.replace(/[^a-z]+/, '');
      return [entry.slice(0, -initials.length), initials] as const;
    }),
);
const firstOfWord = new Set([...readings.keys()].filter((word) => word.length === 2).map((word) => word.charCodeAt(0)));

/** What a table of letters says of a unit, besides the letter's own code. */
const NOT_ASKED = 0;
const DROPPED = 1;
/** Added to what is said of a character with which a word of `readings` begins. */
const MAY_BEGIN_WORD = 0x80;

let initialsInThisEngine: ((words: string) => string) | undefined;

/**
 * The pinyin initials of a title, as somebody types them who looks for it: 中哈建交公报 gives zhjjgb.
 * One letter for each Han character; digits and Latin letters stay, in lower case; all else is dropped.
 * The readings are those by which the engine sorts Chinese, so no dictionary is carried along;
 * an engine that has no such order gives no letters for Han at all.
 */
export function initialsOf(words: string): string {
  // The engine takes some milliseconds to load its order: not before somebody asks.
  initialsInThisEngine ??= initialsBy(new Intl.Collator('zh-Hans-CN-u-co-pinyin').compare);
  return initialsInThisEngine(words);
}

/** {@link initialsOf} by a given order. Each character is compared once; after that it is looked up. */
export function initialsBy(compare: (one: string, other: string) => number): (words: string) => string {
  const hasPinyin = Array.from(PROOF).every((han, index) => letterByOrder(han, compare) === LETTERS[index]);
  const letters = new Uint8Array(0x10000);

  function letterOfHan(han: string): string {
    return hasPinyin ? (readings.get(han) ?? letterByOrder(han, compare)) : '';
  }

  function ask(code: number): number {
    const unit = String.fromCharCode(code);
    const letter = isHan(code) ? letterOfHan(unit) : plainLetter(unit);
    const said = letter === '' ? DROPPED : letter.charCodeAt(0);
    return (letters[code] = hasPinyin && firstOfWord.has(code) ? said | MAY_BEGIN_WORD : said);
  }

  return (words) => {
    let initials = '';
    for (let at = 0; at < words.length; at++) {
      const code = words.charCodeAt(at);
      let said = letters[code] ?? DROPPED;
      if (said === NOT_ASKED) {
        if (isSurrogate(code)) {
          // Rare enough to be asked for each time. Half a pair is no character.
          const whole = words.codePointAt(at) ?? code;
          if (whole === code) continue;
          initials += letterOfHan(String.fromCodePoint(whole));
          at++;
          continue;
        }
        said = ask(code);
      }
      if (said >= MAY_BEGIN_WORD) {
        const ofWord = readings.get(words.slice(at, at + 2));
        if (ofWord?.length === 2) {
          initials += ofWord;
          at++;
          continue;
        }
        said -= MAY_BEGIN_WORD;
      }
      if (said !== DROPPED) initials += String.fromCharCode(said);
    }
    return initials;
  };
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** The letter of the last mark that stands before a character. */
function letterByOrder(han: string, compare: (one: string, other: string) => number): string {
  if (compare(han, LAST) > 0) return '';
  let before = -1;
  let behind = MARKS.length;
  while (behind - before > 1) {
    const middle = (before + behind) >> 1;
    if (compare(MARKS[middle] ?? '', han) < 0) before = middle;
    else behind = middle;
  }
  return LETTERS[before] ?? '';
}

/** A digit or a Latin letter without its width and its accent, in lower case; '' for anything else. */
function plainLetter(unit: string): string {
  const plain = unit.normalize('NFKD').charAt(0).toLowerCase();
  return /^[0-9a-z]$/.test(plain) ? plain : '';
}
