import type { Reading } from '../statement/reading';
import { toSimplified } from '../text/traditional';

export type Script = 'traditional' | 'simplified';

/** Every title has one of these. */
const TRADITIONAL = /[國條簽關聯聲協議書約華東]/g;
const SIMPLIFIED = /[国条签关联声协议书约华东]/g;
/** So many times as often the one kind stands there as the other: a title that is quoted in the other makes no difference. */
const PREPONDERANT = 10;
/** The archive's own labels are simplified whatever the text is: 〖GJ/关键〗. */
const TAG = /〖[^〖〗\r\n]{0,20}〗/g;

/** The characters in which words are written; null where they have none that tells, or both kinds. */
export function scriptOf(words: string): Script | null {
  const own = words.includes('〖') ? words.replace(TAG, '') : words;
  const [traditional, simplified] = [TRADITIONAL, SIMPLIFIED].map((telling) => own.match(telling)?.length ?? 0);
  if (traditional === undefined || simplified === undefined || traditional === simplified) return null;
  if (traditional > PREPONDERANT * simplified) return 'traditional';
  return simplified > PREPONDERANT * traditional ? 'simplified' : null;
}

/** Whether words are written half in these and half in those: 总統. */
export function isMixed(words: string): boolean {
  const isTraditional = (character: string): boolean => toSimplified(character) !== character;
  const isSimplified = (character: string): boolean => (traditionalForm(character, '') ?? character) !== character;
  const characters = [...words];
  return characters.some(isTraditional) && characters.some(isSimplified);
}

/** Words that are put into a text, in its characters: 以下稱 where it has 聯合聲明. As they are where nobody can tell how it would write them. */
export function inCharactersOf(reading: Reading, words: string): string {
  return inScript(words, scriptOfText(reading), reading.tree.text) ?? words;
}

/** Asked for every title that is offered, and for every statement that is collated. */
const scripts = new WeakMap<Reading, Script | null>();

export function scriptOfText(reading: Reading): Script | null {
  let script = scripts.get(reading);
  if (script === undefined) scripts.set(reading, (script = scriptOf(reading.tree.text)));
  return script;
}

/** Words in a script, each character as `like` has it; null where one of them has several forms and `like` none. */
export function inScript(words: string, script: Script | null, like: string): string | null {
  if (script === null || script === scriptOf(words)) return words;
  const simplified = toSimplified(words);
  return script === 'simplified' ? simplified : traditionalOf(simplified, like);
}

/** Of 系 the word tells which form it has. */
const WORDS: readonly (readonly [string, string])[] = [
  ['关系', '關係'],
  ['联系', '聯繫'],
  ['体系', '體系'],
];
/** Of several forms the one that titles have, each behind the simplified character: 发 is 發 there and never 髮. */
const USUAL_FORMS =
  '发發众眾签簽录錄邻鄰线線为為团團并並参參启啟当當复復历歷奖獎岁歲获獲产產卫衛说說赞讚迹跡须須别別镇鎮鉴鑒绿綠药藥术術坛壇证證汇匯画畫馆館苏蘇';
/** Written alike in both, whatever rare form there is besides: 合 is no 閤. */
const ALIKE =
  '布同合教旗表核致出席回家局抵才巨既查欲克念幸姜松冬秋昆佛卜向里面蒙胡曲污泛托志千困症旋朱岳咸郁栗梁沈凶占佣哄刮娘';

function traditionalOf(words: string, like: string): string | null {
  let left = words;
  for (const [simplified, traditional] of WORDS) left = left.replaceAll(simplified, traditional);
  let written = '';
  for (const character of left) {
    const form = traditionalForm(character, like);
    if (form === null) return null;
    written += form;
  }
  return written;
}

function traditionalForm(character: string, like: string): string | null {
  const others = formsOf(character);
  if (others === '') return character;
  const seen = [character, ...others].filter((form) => like.includes(form));
  if (seen.length === 1) return seen[0] ?? null;
  if (ALIKE.includes(character)) return character;
  const usual = USUAL_FORMS.indexOf(character);
  if (usual !== -1 && usual % 2 === 0) return USUAL_FORMS.charAt(usual + 1);
  return others.length === 1 && !TWO_WAYS.includes(character) ? others : null;
}

/** Characters that are written both ways in traditional texts, in one sense this and in another that. */
const TWO_WAYS = '制周游谷御余后台征云准范仆舍斗几丑注累彩修卷扎折只干采钟升';

let forms: ReadonlyMap<string, string> | undefined;

/** All traditional characters that become this one. */
function formsOf(character: string): string {
  if (forms === undefined) {
    const found = new Map<string, string>();
    for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
      const traditional = String.fromCharCode(code);
      const simplified = toSimplified(traditional);
      if (simplified !== traditional) found.set(simplified, (found.get(simplified) ?? '') + traditional);
    }
    forms = found;
  }
  return forms.get(character) ?? '';
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
