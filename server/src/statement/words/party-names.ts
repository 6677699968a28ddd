import { OFFICE } from './offices';
import { EARLIER_FORM, endOfRow, findState, GOVERNMENT, KNOWN_STATE, STATE_FORM, withoutGovernment } from './states';

/** A character of a name that is not known: conjunctions end it. Names with 和 in them are in the table. */
const CHARACTER = '(?:(?![和与同及])[\\u4e00-\\u9fff·])';
/** What a protocol does with the treaty in its title: 关于延长甲兰共和国和乙多王国友好条约有效期的议定书. */
const DEALS_WITH = '延长|修[改订正]|补充|[中终]止|恢复|执行|实施|履行|落实|解释|废[除止]|续[签订]|适用';
/** What stands before the first name of a sentence or a title, and begins none. */
export const BEFORE_NAME = `(?:应|值此?|在?(?:庆祝|纪念)|(?:共同)?回顾了?|忆及|鉴于|考虑到|本着|根据|按照|随着|为了|${DEALS_WITH})`;
/** Characters of what is done, said or meant, or stands beside; none is among the sounds of which names are made. */
export const NO_SOUND =
  '应邀访驻在对向援的就由将经总部建使了把为是着并该两双于往返回离开入出退参助帮协持祝贺愿望感谢欢迎赏评价注调强重申表示承认尊反责致权授友热邻毗位贯始终首全体一近涉';
/** A character of the name of a state that is not known: no name has an office in it, as 总理赵一应甲兰共和国 has. */
export const NAME_CHARACTER = `(?!${OFFICE}(?!国)|政府|代表团|委托)(?![${NO_SOUND}])${CHARACTER}`;
const UNKNOWN = `(?!关于|常?驻|${BEFORE_NAME})(?:${NAME_CHARACTER}){2,12}?${STATE_FORM}`;
const KNOWN = `${KNOWN_STATE}${EARLIER_FORM}?`;
/** Bodies whose names begin like that of another: 联合国粮食及农业组织, 非洲联盟委员会, 世界卫生组织. */
const BODY =
  '(?:联合国|世界|国际|上海合作组织|欧洲联盟|欧盟|非洲联盟|非盟|欧亚经济)(?:(?!关于|成员国)[\\u4e00-\\u9fff]){1,14}?(?:组织|委员会|秘书处|机构|署)';

/** A party's name where it stands alone: 洛维亚共和国, 日本国政府, 土库曼斯坦. */
const WHOLE = new RegExp(
  `^(?:${KNOWN}|(?:${NAME_CHARACTER}){1,12}?(?:${STATE_FORM}|国))(?:${GOVERNMENT}|代表团|方面)?$`,
);
const FORMAL_AT_END = new RegExp(`${BEFORE_NAME}?((?:${BODY}|${KNOWN}|${UNKNOWN})${GOVERNMENT}?)$`);
const FORMAL_AT_START = new RegExp(`^(?:${BODY}|${KNOWN}|${UNKNOWN})${GOVERNMENT}?`);

/** What can stand behind the short name of a state and makes it a formal one that nobody has listed: 穆塔王国 of 洛维亚穆塔王国. */
const OF_UNKNOWN_KIND = new RegExp(
  `^(?:(?!关于|${KNOWN_STATE})${NAME_CHARACTER}){1,8}?(?:共和国|王国|帝国(?!主义)|公国)${GOVERNMENT}?`,
);

const ENDS_FORMALLY = new RegExp(`(?:(?:${STATE_FORM}|${EARLIER_FORM})${GOVERNMENT}?|^${BODY})$`);

/** 和, 与, 同, 、 and ， part the parties of a title; none of them begins or ends one. */
const CONJUNCTION = /[和与同、，]|以及/;

const ANY_KNOWN = new RegExp(KNOWN_STATE, 'g');

/** The formal names of all states that a text names, under whatever name. */
export function statesNamedIn(text: string): string[] {
  const names = new Set<string>();
  for (const { 0: name, index } of text.matchAll(ANY_KNOWN)) {
    const end = index + name.length;
    if (name.length > 2 || !BEGINS_PERSON.test(text.slice(end, end + LONGEST_OF_PERSON)))
      names.add(findState(name)?.name ?? name);
  }
  return [...names];
}

/** 马里亚诺·桑托斯, 马里翁部长: what begins as 马里 does. */
const BEGINS_PERSON =
  /^(?:(?![总首主外国政副前方人大和与])[\u4e00-\u9fff]{1,4}·|[^前新副总外女男老驻国议首代原现时各两三防财商内的和与、，。（(\s](?:部长|总统|总理|首相|主席|外长|大使|先生|女士|阁下))/;
const LONGEST_OF_PERSON = 5;

export function isPartyName(words: string): boolean {
  return WHOLE.test(words);
}

const ON_BEHALF = /^(?:(?:受权|经授权)?代表(?=[\u4e00-\u9fff]{2})|[受经奉])/;
const MANDATE = /(?:(?:全权)?(?:委托|委派|授权|特派)的?)?[：:]?$/;

const BANK_OR_BODY = /^[\u4e00-\u9fff]{4,24}(?:银行|组织|委员会|秘书处|基金会?)$/;

/** For whom somebody signs: 代表甲兰共和国政府, 受甲兰共和国政府委托, 甲兰共和国政府委派的, 甲兰共和国驻乙多王国; other words as they are. */
export function withoutMandate(words: string): string {
  const post = words.indexOf('驻');
  if (post > 0 && isPartyName(words.slice(0, post)) && isPartyName(words.slice(post + 1))) return words.slice(0, post);
  const party = words.replace(ON_BEHALF, '').replace(MANDATE, '');
  if (party === words) return words;
  if (isPartyName(party) || BANK_OR_BODY.test(party)) return party;
  const state = GIVES_MANDATE.test(words) ? (FORMAL_AT_START.exec(party)?.[0] ?? '') : '';
  return state !== '' && ORGAN_OF_STATE.test(party.slice(state.length)) ? state : words;
}

const GIVES_MANDATE = /(?:委托|委派|授权|特派)的?[：:]?$/;
/** 受甲兰共和国最高人民会议常任委员会全权委托 */
const ORGAN_OF_STATE =
  /^(?:最高(?:苏维埃|人民会议|国务会议)[\u4e00-\u9fff]{0,8}|国家元首|主席团?|总统|国王|女王|部长会议|国务(?:院|委员会)|(?:人民)?议会)$/;

/** 人民共和国 behind 乙兰 */
export const EARLIER_FORM_BEHIND = new RegExp(`^${EARLIER_FORM}`);

/** The party that begins these words, or null: 洛维亚共和国 of 洛维亚共和国总统. */
export function leadingParty(words: string, known: readonly string[] = []): string | null {
  const expected = known.filter((name) => words.startsWith(name)).sort((a, b) => b.length - a.length)[0];
  if (expected !== undefined) {
    // 乙兰人民共和国 of those who sign, where the title has 乙兰.
    const called = expected + (EARLIER_FORM_BEHIND.exec(words.slice(expected.length))?.[0] ?? '');
    return words.startsWith('政府', called.length) && !called.endsWith('政府') ? `${called}政府` : called;
  }
  return FORMAL_AT_START.exec(words)?.[0] ?? null;
}

/** 兰京 of 甲兰共和国兰京, 甲兰首都兰京, 中国兰京: a place without the name of its state, or the word for what it is. */
export function withoutStateOfPlace(place: string): string {
  const capital = place.indexOf(CAPITAL);
  if (capital !== -1 && place.length > capital + CAPITAL.length + 1) return place.slice(capital + CAPITAL.length);
  const state = leadingParty(place);
  if (state === null || place.length <= state.length + 1) return place;
  return ENDS_FORMALLY.test(state) || !BEGINS_LIKE_STATE.test(place) ? place.slice(state.length) : place;
}

/** What is called as no state, but begins so: 巴西 and 利亚, 伊拉克 and 利翁. */
const BEGINS_LIKE_STATE = /^(?:巴西利亚|伊拉克利翁|马里博尔|马里乌波尔|印度河|约旦河|乍得湖)/;

const CAPITAL = '首都';

const BODY_OF_STATE = new RegExp(
  `^(${KNOWN_STATE})(?!国家|国务院|全国|政府)[\\u4e00-\\u9fff]{0,14}(?:银行|总局|学会|协会|促进会|联合会|总会|委员会|科学院|红十字会|公司)(?:[\\u4e00-\\u9fff]{0,4}?${OFFICE})?$`,
);

/** The state from which a body is called, by its short name: 中国 of 中国人民银行行长, 中国民用航空总局. */
export function leadingBody(words: string): string | null {
  const state = findState(BODY_OF_STATE.exec(words)?.[1] ?? '');
  return state === undefined || words.startsWith(state.name) ? null : state.short;
}

const BODY_IN_TITLE =
  '([\\u4e00-\\u9fff]{3,20}?(?:学会|协会|协议会|联合会|促进会|总会|工会|委员会|代表团|使节团|访问团|党|银行|公司|办事处)|[\\u4e00-\\u9fff]共(?:中央)?(?:代表团)?)';
const TITLE_OF_BODIES = new RegExp(
  `^${BODY_IN_TITLE}${OFFICE}?[和与同、]${BODY_IN_TITLE}${OFFICE}?(?=关于|共同|联合|会谈|声明|公报|贸易)`,
);

/** The two bodies that issue something together and are no states: 甲兰学会会长和乙多工会主席联合声明. None for any other title. */
export function bodiesOfTitle(title: string): string[] {
  const bodies = MAY_NAME_BODIES.test(title) ? (TITLE_OF_BODIES.exec(title)?.slice(1) ?? []) : [];
  return bodies.some((body) => SPEAKS_FOR_STATE.test(body)) ? [] : bodies;
}

/** 甲兰共产党代表团和乙多劳动党代表团: those who rule two states, or one and hope to. */
export function areParties(bodies: readonly string[]): boolean {
  return bodies.length === 2 && bodies.every((body) => PARTY.test(body));
}

const PARTY = /[党共](?:中央(?:委员会)?)?(?:代表团)?$/;

/** Hardly any title has the end of such a name before a conjunction. */
const MAY_NAME_BODIES = /[会团党行司处央共][\u4e00-\u9fff]{0,6}[和与同、]/;

/** 甲兰党政代表团 */
const SPEAKS_FOR_STATE = /(?:党政|政府|军事|国家|议会|经济|贸易)[^党会]{0,6}代表团$/;

/**
 * The parties named at the end of a clause, in order: …回顾了洛维亚共和国与瑟兰王国. The last must end the clause; those before it are
 * taken as long as they are names and nothing but conjunctions stands between.
 */
export function partiesAtEnd(clause: string): string[] {
  const names: string[] = [];
  let rest = clause.trimEnd();
  for (;;) {
    const name = FORMAL_AT_END.exec(rest)?.[1];
    if (name === undefined) break;
    names.unshift(name.replace(AS_MEMBER, ''));
    rest = rest.slice(0, rest.length - name.length).trimEnd();
    const last = rest.slice(-1);
    if (!CONJUNCTION.test(last)) break;
    rest = rest.slice(0, -1);
  }
  return names;
}

/** 甲组织成员国乙王国: what it is together with the others of the row. */
const AS_MEMBER = /^.*(?:创始国|成员国|缔约国|签字国|签署国)(?=[\u4e00-\u9fff]{2})/;

/** The parties with which a title begins: 洛维亚共和国、瑟兰王国和卡索联邦关于…; empty where it begins otherwise. */
export function partiesAtStart(title: string): string[] {
  const names: string[] = [];
  let rest = title.trim().replace(/^关于/, '');
  for (;;) {
    const name = formalAtStart(rest);
    if (name === null) break;
    names.push(name);
    rest = rest
      .slice(name.length)
      .trimStart()
      .replace(name.endsWith('政府') ? DELEGATION : ORGAN, '');
    if (rest.startsWith('间')) break;
    if (!CONJUNCTION.test(rest.charAt(0)) && !isDashBetween(name, rest)) {
      // Two parties stand side by side in a title of two lines: 洛维亚共和国政府 瑟兰王国政府 联合声明.
      if (formalAtStart(rest) === null) break;
      continue;
    }
    rest = rest.slice(1).trimStart();
  }
  if (names.length < 2) return [];
  // 甲国、乙国和丙国政府: the last has the word for all of them, which is no part of one's name.
  const isForAll = names.findIndex((name) => name.endsWith('政府')) === names.length - 1;
  const each = isForAll ? names.map(withoutGovernment) : names;
  return each.flatMap((name) => (title.includes(`、${name}`) ? endOfRow(name) : [name]));
}

/** Who acts for a party and stands between it and the next: 洛维亚共和国外交部和瑟兰王国外交部, 洛维亚共和国总统和…. */
const ORGAN = new RegExp(
  `^(?:(?:国家)?${OFFICE}|(?:(?!关于)${CHARACTER}){1,14}?(?:部|总署|总局|(?<!党中央)委员会|署|局|院|银行|省|市|州))(?=[和与同、]|以及)`,
);

/** What a government sends, 甲兰共和国政府贸易代表团; a delegation of others does not speak for their state. */
const DELEGATION = /^[\u4e00-\u9fff]{0,8}?代表团(?=[和与同、]|以及)/;

/** 中国－东盟领导人会议: a dash parts names that are known, and not those from which a forum is called. */
function isDashBetween(name: string, rest: string): boolean {
  if (!/^[—－–-]/.test(rest) || findState(name) === undefined) return false;
  const next = formalAtStart(rest.slice(1));
  return next !== null && findState(withoutGovernment(next)) !== undefined;
}

/** What can stand between two parties of a row: an office and a name, and the conjunction. */
const LONGEST_BETWEEN = 24;
const ENDS_ITEM = /、|以?及|[和与]/g;

/** 甲组织创始国乙国、丙国: what they are together stands before them. */
const BEFORE_ROW = /^[^，。：]{0,20}(?:创始国|成员国|缔约国|签字国|签署国)(?:——|的)?(?=[\u4e00-\u9fff]{2})/;

/** The parties of a row, each with or without somebody who speaks for it: 洛维亚共和国总统甲、瑟兰王国首相乙和卡索联邦总理丙. */
export function partiesInRow(clause: string): string[] {
  const names: string[] = [];
  for (let rest: string | undefined = clause.replace(BEFORE_ROW, '').trimStart(); rest !== undefined;) {
    const name = formalAtStart(rest);
    if (name === null) break;
    names.push(withoutGovernment(name));
    rest = nextOfRow(rest.slice(name.length));
  }
  return names;
}

/** What stands behind the first conjunction that has a party behind it; a person's name can have the character of one. */
function nextOfRow(words: string): string | undefined {
  for (const { 0: conjunction, index } of words.slice(0, LONGEST_BETWEEN).matchAll(ENDS_ITEM)) {
    const next = words.slice(index + conjunction.length);
    if (formalAtStart(next) !== null) return next;
  }
  return undefined;
}

function formalAtStart(words: string): string | null {
  const name = FORMAL_AT_START.exec(words)?.[0];
  if (name === undefined || !isFormal(name)) return null;
  const state = findState(name);
  const isShort = state !== undefined && state.name !== name;
  return isShort ? name + (OF_UNKNOWN_KIND.exec(words.slice(name.length))?.[0] ?? '') : name;
}

function isFormal(name: string): boolean {
  return (
    !CONJUNCTION.test(name.charAt(0)) && (findState(withoutGovernment(name)) !== undefined || ENDS_FORMALLY.test(name))
  );
}
