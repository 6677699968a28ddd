import { OFFICE } from '../words/offices';
import { NO_SOUND, statesNamedIn } from '../words/party-names';
import {
  beginsName,
  EARLIER_FORM,
  isOrganisation,
  knownNameAt,
  onlyStateOfSign,
  shortName,
  sign,
  STATE_FORM,
  statesOfSign,
  withoutGovernment,
} from '../words/states';

/** How far before 《 those can be named who signed. */
const REACH = 60;
const STOPS = new Set(Array.from('。；：》！？\n\r', (character) => character.charCodeAt(0)));

/** A party where it is named: by its name, as 哈方, or as a sign of 哈俄. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly party: string;
}

/**
 * Whose the title at `to` is, where its sentence says that it is somebody else’s than the text’s own: 中方注意到甲兰共和国和丙林王国签署的,
 * 哈方同吉尔吉斯斯坦签署的, 中俄《…》. Of a state that is no party here, and of which it cannot be told with whom, that state alone. Null
 * where nothing is said, or nothing but 双方 or the parties themselves.
 */
export function partiesNamedBefore(
  text: string,
  from: number,
  to: number,
  parties: readonly string[],
): readonly string[] | null {
  let begin = to;
  const least = Math.max(from, to - REACH);
  while (begin > least && !STOPS.has(text.charCodeAt(begin - 1))) begin--;
  if (begin === to) return null;
  const words = withSignsTogether(text.slice(begin, to).trimEnd());
  const own = ownOf(parties);
  const names = namesIn(words, own);
  if (names.length === 0) return null;
  const rows = rowsOf(words, names);
  // 哈萨克斯坦和蒙古国在乌兹别克斯坦签署的: where it was is none of them.
  while (rows.length > 0 && isPlace(words, rows.at(-1) ?? [])) rows.pop();
  const row = rows.at(-1);
  const last = row?.at(-1);
  if (row === undefined || last === undefined) return null;
  const tail = words.slice(last.end);
  if (SPEAKS_OF_OWN.test(tail)) return null;
  const [first] = row;
  const foreign = row.filter(({ party }) => !isOneOf(party, own)).map(({ party }) => party);
  if (row.length > 1) {
    const isWhole =
      foreign.length === 0 && new Set(row.map(({ party }) => shortName(party))).size >= own.shortNames.size;
    // 甲方和丙方愿扩大合作，支持《…》: whose it is cannot be told.
    return isWhole ? null : tail.includes('，') ? (foreign.length > 0 ? foreign : null) : row.map(({ party }) => party);
  }
  if (foreign.length === 0 || first === undefined || isOrganisation(first.party) || !LEADS_TO_TITLE.test(tail))
    return null;
  const subject = rows.at(-2);
  const before = subject?.at(-1);
  const isWith = before !== undefined && WITH.test(words.slice(before.end, first.start));
  const isTold = isWith && subject?.length === 1 && !/[同与和跟]$/.test(words.slice(0, before.start));
  return isTold ? [before.party, first.party] : foreign;
}

/** 甲、乙、丙三国 is 甲乙丙三国. */
function withSignsTogether(words: string): string {
  return words.includes('、') ? words.replace(BETWEEN_SIGNS, '') : words;
}

const BETWEEN_SIGNS = /(?<=[\u4e00-\u9fff])、(?=[\u4e00-\u9fff](?:、[\u4e00-\u9fff]){0,3}[三四五六](?:国|方))/g;

/** Whether the sentence before a title names an organisation, which may have made it. */
export function organisationNamedBefore(text: string, to: number): boolean {
  const words =
    text
      .slice(Math.max(0, to - REACH), to)
      .split(/[。；！？\n\r]/)
      .at(-1) ?? '';
  return statesNamedIn(words).some(isOrganisation);
}

/** 双方 behind a comma begins a clause of its own. */
const SPEAKS_OF_OWN = /，[^，]*(?:双方|两国|各方|三方|我们)/;
/** Behind somebody who signed stands the signing, or nothing. */
const LEADS_TO_TITLE = new RegExp(
  `^(?:方面)?(?:政府|议会|${OFFICE})?[^，、《》]{0,24}(?:签署|签订|签定|缔结|订立|达成|发表|制定|通过|商定)(?:[的了]|的关于[^，]{1,20}的)?$|^(?:两国|双方)?(?:之?间)?的?$`,
);
const WITH = /^(?:[^。]{0,28}[^。，、])?[同与和跟]$/;
const BEFORE_PLACE = /(?:[在赴访抵就向往至]|访问|关于|有关|涉及|针对)$/;
const BEHIND_TOPIC = /^(?:问题|半岛|局势|危机|核|境内|边境|首都|人民|公民|企业|地区|重建|战争|[海洋])|期间|访问/;

function isPlace(words: string, row: readonly Named[]): boolean {
  const [only, second] = row;
  if (only === undefined || second !== undefined) return false;
  return BEFORE_PLACE.test(words.slice(0, only.start)) || BEHIND_TOPIC.test(words.slice(only.end));
}

function isOneOf(party: string, { shortNames }: Own): boolean {
  return shortNames.has(shortName(party));
}

/** The parties of a text, by what they can be called in it. */
interface Own {
  readonly shortNames: ReadonlySet<string>;
  /** Full and short names, the longer first, by their first characters. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Null for a sign that two of them share. */
  readonly bySign: ReadonlyMap<string, string | null>;
}

/** Those of the text that was asked for last. */
let last: { readonly parties: readonly string[]; readonly own: Own } | undefined;

/** Told once for each text, whose citations are many. */
function ownOf(parties: readonly string[]): Own {
  if (last?.parties !== parties) last = { parties, own: describe(parties.map(withoutGovernment)) };
  return last.own;
}

function describe(parties: readonly string[]): Own {
  const names = new Map<string, string[]>();
  const bySign = new Map<string, string | null>();
  for (const party of parties) {
    for (const name of [party, shortName(party)])
      if (name.length > 1) names.set(name.charAt(0), [...(names.get(name.charAt(0)) ?? []), name]);
    bySign.set(sign(party), bySign.has(sign(party)) ? null : party);
  }
  for (const each of names.values()) each.sort((a, b) => b.length - a.length);
  return { shortNames: new Set(parties.map(shortName)), names, bySign };
}

/** Between two of a row stands the conjunction, or an office and a person before it: 甲兰共和国主席赵一和乙多王国国王. */
const IN_ROW = new RegExp(`^(?:政府|方面)?(?:以及|[和与同及跟、—－–-]|(?:国家)?${OFFICE}[^，。、]{0,12}[和与同、])$`);

function rowsOf(words: string, names: readonly Named[]): Named[][] {
  const rows: Named[][] = [];
  for (const name of names) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const gap = before === undefined ? null : words.slice(before.end, name.start);
    if (row !== undefined && gap !== null && (gap === '' ? isSign(before) && isSign(name) : IN_ROW.test(gap)))
      row.push(name);
    else rows.push([name]);
  }
  return rows;
}

function isSign(name: Named | undefined): boolean {
  return name !== undefined && name.end - name.start === 1;
}

/** Words in which 方 stands behind a character that some state begins with, and which mean nobody: 南方, 多方. */
const NO_PARTY = new Set('双各三四多对官军地单我前后南北东西一该警大不所');

function namesIn(words: string, own: Own): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < words.length;) {
    const character = words.charAt(at);
    const mayBegin = beginsName(character) || own.names.has(character) || own.bySign.has(character);
    at = (mayBegin ? nameAt(words, at, own, found) : null) ?? at + 1;
  }
  return withUnknown(words, found);
}

/** Where a name that begins at a place ends, after it is put to those that were found; null where none begins. */
function nameAt(words: string, at: number, own: Own, found: Named[]): number | null {
  const character = words.charAt(at);
  const stated = own.names.get(character)?.find((name) => words.startsWith(name, at));
  const anybody = knownNameAt(words, at);
  const name = anybody !== null && anybody.length > (stated?.length ?? 0) ? anybody : stated;
  if (name !== undefined && !(character === '蒙' && words.charAt(at - 1) === '内')) {
    if (name === '联合国') return at + name.length;
    FORM.lastIndex = at + name.length;
    const end = at + name.length + (FORM.exec(words)?.[0].length ?? 0);
    found.push({ start: at, end, party: words.slice(at, end) });
    return end;
  }
  if (words.charAt(at + 1) === '方' && !NO_PARTY.has(character)) {
    const party = partyOfSign(character, own);
    if (party === null) return null;
    found.push({ start: at, end: at + 2, party });
    return at + 2;
  }
  const signs = signsAt(words, at, own);
  signs.forEach((party, index) => found.push({ start: at + index, end: at + index + 1, party }));
  return signs.length > 0 ? at + signs.length : null;
}

/** The form of a state behind a name that is known: 波兰人民共和国. */
const FORM = new RegExp(EARLIER_FORM, 'y');

/** The party that a sign stands for; where several states have it, the sign itself, which is nobody’s name. Null where it is none. */
function partyOfSign(character: string, { bySign }: Own): string | null {
  const party = bySign.get(character);
  if (party !== undefined) return party ?? character;
  if (character === '中') return '中国';
  const states = statesOfSign(character);
  return states.length === 0 ? null : states.length === 1 ? (states[0] ?? null) : character;
}

/** Signs side by side, 中吉 of 中吉《…》 and 中吉两国签署的: one that the text knows, and others behind it. */
function signsAt(words: string, at: number, own: Own): string[] {
  const isKnown = (character: string): boolean => character === '中' || own.bySign.has(character);
  const [first, second] = [words.charAt(at), words.charAt(at + 1)];
  if (first === '日' && IS_DAY.test(words.charAt(at - 1))) return [];
  if (
    !(isKnown(first) || onlyStateOfSign(first) !== null) ||
    NO_SIGN.has(first) ||
    PARTS_OF_WORDS.has(words.slice(at - 1, at + 1))
  )
    return [];
  if (!isKnown(first) && !isKnown(second)) return [];
  const parties: string[] = [];
  for (let next = at; next < at + 4; next++) {
    const character = words.charAt(next);
    const party = NO_SIGN.has(character) && !isKnown(character) ? null : partyOfSign(character, own);
    if (party === null || parties.includes(party)) break;
    parties.push(party);
  }
  return parties.length > 1 && BEHIND_SIGNS.test(words.slice(at + parties.length)) ? parties : [];
}

/** Characters that states begin with, and that stand behind 中 for other reasons: 中文, 中亚, 其中以. */
export const NO_SIGN: ReadonlySet<string> = new Set('以也文多约不所为东联欧亚立');
export const PARTS_OF_WORDS: ReadonlySet<string> = new Set([
  '其中',
  '当中',
  '集中',
  '之中',
  '空中',
  '程中',
  '作中',
  '展中',
]);
/** 1995年5月16日中俄签署的, 同日中俄签署的: the end of a day is no 日本. */
const IS_DAY = /[\d０-９一二三四五六七八九十同当即次翌今昨]/;
const BEHIND_SIGNS = new RegExp(
  `^(?:$|[两双三四](?:国|方)|之?间|政府|${OFFICE}|元首|领导人|外长|首脑|[于在\\d０-９一二]|签|发表|缔结|共同|联合|(?:都|也)?[要将应愿需])`,
);

/** A name that is not known, told from its form and from where it stands: 丙林王国 of 甲兰共和国和丙林王国. */
const UNKNOWN = new RegExp(STATE_FORM, 'g');
const HAS_FORM = /[和王公众长丹帝]国|联[邦盟]/;
const LONGEST_UNKNOWN = 8;
const LEADING_WORDS = new RegExp(
  `^.*(?:[${NO_SOUND}和与同及跟、，到使]|遵守|恪守|支持|落实|执行|履行|关注|介绍|指出|忆及|回顾|高兴|方|日|年|月|\\d)`,
);

function withUnknown(words: string, found: readonly Named[]): Named[] {
  if (!HAS_FORM.test(words)) return [...found];
  const names = [...found];
  for (const { 0: form, index } of words.matchAll(UNKNOWN)) {
    if (found.some(({ start, end }) => index >= start && index < end)) continue;
    const least = Math.max(
      0,
      index - LONGEST_UNKNOWN,
      ...found.filter(({ end }) => end <= index).map(({ end }) => end),
    );
    const name = words.slice(least, index).replace(LEADING_WORDS, '');
    const start = index - name.length;
    const end = index + form.length;
    if (name.length < 2 && !/^[\u4e00-\u9fff]$/.test(name)) continue;
    if (/^[两各本该此诸三四]/.test(name)) continue;
    const isJoined = /[和与同跟、]$/.test(words.slice(0, start)) || /^[和与同跟、]/.test(words.slice(end));
    if (/^联[邦盟]$/.test(form) && !isJoined) continue;
    names.push({ start, end, party: words.slice(start, end) });
  }
  return names.sort((a, b) => a.start - b.start);
}
