import { readSectionMark } from '../syntax/read-section-mark';
import type { Span } from '../text/span';
import { announcedJointly, beginsWithTalks, withoutDateline } from './lines/lead';
import type { Line } from './lines/lines';
import { stateBesideChina } from './words/beside-china';
import { EMPIRE, empiresIn, statesOfSovereigns } from './words/empires';
import { ISSUED, namesGroup, type Kind } from './words/kinds';
import { OFFICE } from './words/offices';
import {
  areParties,
  BEFORE_NAME,
  bodiesOfTitle,
  EARLIER_FORM_BEHIND,
  leadingParty,
  NAME_CHARACTER,
  partiesAtEnd,
  partiesAtStart,
  partiesInRow,
  withoutMandate,
} from './words/party-names';
import {
  EARLIER_FORM,
  findState,
  GOVERNMENT,
  isOrganisation,
  KNOWN_STATE,
  PEOPLES_REPUBLIC,
  shortName,
  sign,
  STATE_FORM,
  withoutGovernment,
} from './words/states';
import type { Title } from './titles';
import { wordsOf } from './lines/wrapped';

/** （以下称“双方”）, （以下简称双方）, （下称双方）, with the odd blank inside. */
export const DEFINES_BOTH =
  /[（(]\s*(?:以\s*)?下\s*简?\s*称\s*[：:]?\s*[“"‘『「]?\s*(?:缔约)?(?:双方|三方|各方|四方)\s*[”"’』」]?[^）)]{0,12}[）)]/;

const STATE = `(?:${KNOWN_STATE}${EARLIER_FORM}?|(?:${NAME_CHARACTER}){2,12}?(?:${STATE_FORM}|国))`;
const INVITATION = new RegExp(`^应(${STATE})[\\u4e00-\\u9fff]{0,6}?${OFFICE}`);
/** 甲兰共和国总理赵一应乙多王国首相钱二的邀请 */
const INVITED = new RegExp(`^([^，。；：应]{2,60})应(${STATE})[^，。；：]{0,40}?邀请`);
/** No name of a state that is not known has a conjunction in it. */
const NAMED = new RegExp(
  `${BEFORE_NAME}?(${KNOWN_STATE}${EARLIER_FORM}?|(?:${NAME_CHARACTER}){2,8}?${STATE_FORM})`,
  'g',
);
const ANY_KNOWN = new RegExp(`${KNOWN_STATE}${EARLIER_FORM}?`, 'g');
const ENDS_WITH_FORM = new RegExp(`${STATE_FORM}$`);
const FORMAL = new RegExp(`(?:${STATE_FORM}|${EARLIER_FORM})${GOVERNMENT}?$`);
const VISITOR = new RegExp(`[，,]\\s*(${STATE})(?:国家)?${OFFICE}`);

/** A paragraph names the parties of its text in less, fifty of them as well. */
const LONGEST_LOOK = 2000;

/**
 * The parties of a statement, by their full names, in the text's order. Asked in turn: the title, the sovereigns of an old treaty, the
 * sentence that defines 双方, the invitation with which the text begins, the rows of the signature block, to whom notes are sent. `isSigned` says whether the text
 * tells of its signing.
 */
export function findParties(
  text: string,
  title: Title,
  lines: readonly Line[],
  signatureRows: readonly Line[],
  isSigned: boolean,
): string[] {
  const fromTitle = partiesAtStart(title.text.replace(/^[《〈“]/, ''));
  if (fromTitle.length >= 2 && fromTitle.every(isFullName)) return fromTitle;
  const read = (some: readonly Line[]): string[] =>
    some
      .filter(({ role }) => role !== 'furniture')
      .map((line) => withoutSectionMark(wordsOf(text, line).slice(0, LONGEST_LOOK)));
  const opening = read(lines.slice(title.headLines, title.headLines + 8));
  const head = read(lines.slice(0, title.headLines));
  const words = [...head, ...opening];
  const sovereigns = statesOfSovereigns(words.join('\n'));
  if (sovereigns !== null && sovereigns.length > 0) return sovereigns;
  if (sovereigns !== null) return empiresIn(signatureRows.map((row) => wordsOf(text, row)));
  const inFull = distinct(fromTitle.map((name) => nameAsSigned(nameInText(name, words), signatureRows, text)));
  // 甲国渔业协会 of 甲兰共和国甲国渔业协会和…
  if (distinct(inFull.map(shortName)).length >= 2) return inFull;
  // 甲国共产党和乙国劳动党联合声明: their states are named as well, and are no parties.
  if (bodiesOfTitle(title.text).length > 0) return [];
  const ruling = rulingPartiesIn(opening);
  if (ruling.length > 0) return ruling;
  // The president of the council of the union is prime minister of a state that is no party.
  if (CHINA_AND_UNION.test(title.text)) return ['中国', '欧盟'].map((name) => knownName(name, words));
  // Of 中非合作论坛…行动计划 the state in which they met is no party.
  const isOfGroup = namesGroup(title.text);
  const ofGroup = (names: string[]): string[] => (isOfGroup && !names.some(isOrganisation) ? [] : names);
  const ways = [
    () => fromDefinition(opening),
    () => ofGroup(fromInvitation(opening, words)),
    () => fromSignature(signatureRows.map((row) => wordsOf(text, row))),
    () => fromSalutations(lines.map((line) => wordsOf(text, line))),
    () => fromRow(opening, words),
    () => fromShortTitle(title.text, words),
    () => fromSubject(opening, words),
    () => fromLead(head, words),
    () => ofGroup(fromFirstMention(opening, words)),
    () => (isSigned ? fromSigns(title.text) : []),
  ];
  for (const way of ways) {
    const names = way();
    if (names.length >= 2) return names;
  }
  return [];
}

const RULING_PARTY = '[^，。；：、“”（()）和与的]{2,12}党';
const ROW_OF_PARTIES = new RegExp(`${RULING_PARTY}(?:、${RULING_PARTY})+(?:和|与|以及|、)${RULING_PARTY}(?=的?代表)`);
const BEHIND_OFFICE_OF_PARTY = /^.*(?:代表|参加|出席)(?=[^党]{2,12}党$)/;

/** 甲兰劳动党、乙多人民党和丙国共产党的代表…举行了会议: who met is no state. None of any other opening. */
function rulingPartiesIn([first = '', second = '']: readonly string[]): string[] {
  const words = first.includes('党、') ? first : second;
  const row = words.includes('党、') ? ROW_OF_PARTIES.exec(words)?.[0] : undefined;
  return row === undefined
    ? []
    : row.split(/(?<=党)(?:、|和|与|以及)/).map((name) => name.replace(BEHIND_OFFICE_OF_PARTY, ''));
}

/** 第六次中欧领导人会晤联合新闻公报; 中欧班列 and 中欧国家 are none of theirs. */
const CHINA_AND_UNION = /^(?:第[^，。；]{1,4}[次届])?中欧(?:领导人|关于|高级别|联合|环境|能源|峰会)/;

/** The bodies of a title that are its parties, and no states: what two issue, and whatever those make that rule. */
export function bodiesMaking(title: string, kind: Kind): string[] {
  const bodies = bodiesOfTitle(title);
  return ISSUED.has(kind) || areParties(bodies) ? bodies : [];
}

/** 1应…邀请 */
const NUMBER_ALONE = /^[\d０-９]{1,2}(?=应)/;

function withoutSectionMark(words: string): string {
  return words.slice(readSectionMark(words, 0, words.length)?.textStart ?? 0).replace(NUMBER_ALONE, '');
}

function fromDefinition(opening: readonly string[]): string[] {
  for (const paragraph of opening) {
    const match = DEFINES_BOTH.exec(paragraph);
    if (match === null) continue;
    const clause = paragraph.slice(0, match.index).trimEnd();
    const begin = Math.max(
      clause.lastIndexOf('，'),
      clause.lastIndexOf('。'),
      clause.lastIndexOf('；'),
      clause.lastIndexOf('：'),
    );
    return distinct(partiesAtEnd(clause.slice(begin + 1)));
  }
  return [];
}

/** 应洛维亚共和国总统…邀请，瑟兰王国首相…, 瑟兰王国首相应…: the host comes second in a title, but here as the text has them. */
function fromInvitation(opening: readonly string[], words: readonly string[]): string[] {
  for (const paragraph of opening) {
    if (!paragraph.includes('邀请')) continue;
    const named = hostAndGuest(paragraph) ?? guestAndHost(paragraph);
    if (named === null) continue;
    const names = named.map((name) => knownName(name, words));
    return names.includes(PEOPLES_REPUBLIC)
      ? [PEOPLES_REPUBLIC, ...names.filter((name) => name !== PEOPLES_REPUBLIC)]
      : names;
  }
  return [];
}

function hostAndGuest(paragraph: string): readonly string[] | null {
  const host = INVITATION.exec(paragraph)?.[1];
  const guest = host === undefined ? undefined : VISITOR.exec(paragraph.slice(host.length))?.[1];
  return host === undefined || guest === undefined ? null : [host, guest];
}

function guestAndHost(paragraph: string): readonly string[] | null {
  const [, before = '', host] = INVITED.exec(paragraph) ?? [];
  const guests = partiesInRow(before);
  return host === undefined || guests.length === 0 ? null : [...guests, host];
}

/** 甲乙合作组织成员国元首： above those who sign, each for his state. */
const FOR_MEMBERS = /^[\u4e00-\u9fff]{2,16}成员国/;

function fromSignature(rows: readonly string[]): string[] {
  const cells = rows.flatMap((row) => row.split(/[\s\u00a0\u3000|]+/));
  const names = cells.filter((cell) => !FOR_MEMBERS.test(cell)).map((cell) => leadingParty(withoutMandate(cell)));
  const formal = distinct(names.filter((name): name is string => name !== null && isFullName(name)));
  return formal.every((name) => name.endsWith('政府')) ? formal : distinct(formal.map(withoutGovernment));
}

/** 甲兰共和国驻乙多王国大使阁下：, 乙多王国外交部： */
const SALUTATION = new RegExp(`^(${STATE})(?:驻(${STATE}))?[^，。；：]{0,24}(?:阁下|先生|女士|外交部|大使馆)[：:]$`);
const LONGEST_SALUTATION = 80;

/** To whom notes are sent: where neither title nor signatures name both, the two states are told from it. */
function fromSalutations(lines: readonly string[]): string[] {
  const names = lines
    .filter((line) => line.length <= LONGEST_SALUTATION && /[：:]$/.test(line))
    .flatMap((line) => SALUTATION.exec(line.trim())?.slice(1) ?? []);
  const formal = distinct(names.filter((name: string | undefined) => name !== undefined && isFullName(name)));
  return formal.length === 2 ? formal : [];
}

/** Many parties in a row: 我们，洛维亚共和国、瑟兰王国、卡索联邦领导人; each with somebody who speaks for it. */
function fromRow(opening: readonly string[], words: readonly string[]): string[] {
  for (const paragraph of opening.slice(0, 2)) {
    for (const clause of paragraph.split(/[，。；：]/)) {
      const names = distinct(partiesInRow(clause).map((name) => knownName(name, words)));
      if (names.length >= 3) return names;
    }
  }
  return [];
}

/** 中美联合声明, 洛瑟联合公报: two signs, each of a state that the text names; 中 is China where it names the other one only. */
function fromShortTitle(title: string, opening: readonly string[]): string[] {
  const words = opening.join('\n');
  const named = distinct([...(words.match(ANY_KNOWN) ?? []), ...unknownNames(words)]).map((name) =>
    knownName(name, opening),
  );
  const stateAt = (at: number): string | undefined =>
    named
      .filter((name) => title.startsWith(sign(name), at))
      .reduce<string | undefined>(
        (longest, name) => (sign(name).length > sign(longest ?? '').length ? name : longest),
        undefined,
      );
  const first = stateAt(0) ?? (OF_CHINA.test(title) ? fullName('中国') : undefined);
  const second = first === undefined ? undefined : stateAt(sign(first).length);
  return first === undefined || second === undefined ? [] : distinct([first, second]);
}

const OF_CHINA = /^中[\u4e00-\u9fff]{1,2}(?:两国)?(?:联合|共同|新闻|关于)/;

function unknownNames(words: string): string[] {
  return Array.from(words.matchAll(NAMED), ([, name = '']) => name);
}

const DAY_BEFORE = /^[\d０-９一二][^，。；]{6,24}日，/;

/**
 * 甲兰共和国和乙多王国声明如下：, 2019年5月19日，甲兰共和国和乙多王国第七次战略对话在甲京举行。, 甲兰共和国总理赵一与乙多王国首相钱二在甲京举行了会谈。
 */
function fromSubject([first = '']: readonly string[], words: readonly string[]): string[] {
  const subject = first.replace(DAY_BEFORE, '').replace(GREAT_REPUBLIC, '');
  const named = partiesAtStart(subject);
  const names = named.length < 2 && beginsWithTalks(first) ? partiesInRow(subject.split(/[，。]/, 1)[0] ?? '') : named;
  if (names.length < 2) return headsOfTwo(subject);
  if (names.every((name) => isFullName(name) || isOrganisation(name))) return names;
  return MAKES_TREATY.test(first) ? distinct(names.map((name) => nameInText(name, words))) : [];
}

/** 中华民国大总统阁下及大乙多国大皇帝陛下，为…: whose heads make a treaty. */
const HEADS_OF_TWO =
  /^(中华民国)(?:国民政府)?(?:大?总统|主席)(?:阁下)?[及与和](大?[\u4e00-\u9fff]{2,12}?国)(?=大?(?:皇帝|君主|国王|总统|主席))/;

function headsOfTwo(subject: string): string[] {
  return HEADS_OF_TWO.exec(subject)?.slice(1) ?? [];
}

/** 大中华民国、大乙多共和国: polite, and no part of a name. */
const GREAT_REPUBLIC = /大(?=中华民国)/g;
/** 中国、日本国为…起见，议决缔结条约，两国各派全权代表如左：, by the names that old treaties have for them */
const MAKES_TREATY = /(?:缔结|订立|签订|议定)[^。]*[如于列][左下后]/;

/** What stands behind a state that speaks for itself: 甲国总理, 甲国和, 甲国今天; a society or a party of it does not. */
const SPEAKS_ITSELF = new RegExp(`^(?:[和与同、，今于在\\d]|政府|(?:国家)?${OFFICE})`);

/** 甲兰共和国总理赵一和乙多王国首相钱二今天发表联合公报，全文如下： */
function fromLead(head: readonly string[], words: readonly string[]): string[] {
  const lead = head.find((line) => announcedJointly(line) !== null);
  if (lead === undefined) return [];
  const first = withoutDateline(lead);
  const row = partiesInRow(first);
  const speaksItself = (name: string): boolean =>
    SPEAKS_ITSELF.test(first.slice(first.indexOf(name) + name.length).trimStart());
  return row.every(speaksItself) ? distinct(row.map((name) => knownName(name, words))) : [];
}

/** 53个非洲国家, 成员国: more than are named. */
const SPEAKS_FOR_MANY = /[\d０-９一二三四五六七八九十]个[^，。；]{0,8}国家|成员国/;

/** Beside China it is no state, and a state that signs has 共和国 behind it at least once. */
const CHINA_AND_AFRICA = '中非';

/** What two sides say of themselves; a person's statement names states as well. */
const OF_SIDES = /[双两三各]方|[两三四各]国|缔约|双边|联合|共同|两政府/;

/** 丙兰共和国、丁兰共和国和戊兰王国: three in a row, of whom one is no party. One pattern for all three would take a quarter of a second to compile. */
function hasStatesInRow(paragraph: string): boolean {
  if (!paragraph.includes('、')) return false;
  let [inRow, end] = [0, 0];
  for (const { 0: name, index } of paragraph.matchAll(ANY_KNOWN)) {
    const between = paragraph.slice(end, index);
    inRow = between === '、' || (inRow === 2 && BEFORE_LAST.test(between)) ? inRow + 1 : 1;
    if (inRow === 3) return true;
    end = index + name.length;
  }
  return false;
}

const BEFORE_LAST = /^(?:[和与及]|以及)$/;

/** The first two formal names that the text has, where it is one of sides. */
function fromFirstMention(opening: readonly string[], words: readonly string[]): string[] {
  if (!words.some((paragraph) => OF_SIDES.test(paragraph))) return [];
  const [first = '', second = ''] = opening;
  if ([first, second].some((paragraph) => SPEAKS_FOR_MANY.test(paragraph) || hasStatesInRow(paragraph))) return [];
  return distinct(
    (opening.join('，').match(ANY_KNOWN) ?? [])
      .filter((name) => name !== CHINA_AND_AFRICA)
      .filter((name) => ENDS_WITH_FORM.test(fullName(name)))
      .map((name) => knownName(name, words)),
  ).slice(0, 2);
}

/** 中国和南非 of a title, by the names that the text itself has for them. */
function nameInText(name: string, opening: readonly string[]): string {
  if (FORMAL.test(name)) return name;
  const words = opening.join('，');
  // The republic before 1949, and beside it.
  if (name === '中国' && words.includes('中华民国') && !words.includes(PEOPLES_REPUBLIC)) return '中华民国';
  if (isFullName(name)) return new RegExp(`${name}${EARLIER_FORM}`).exec(words)?.[0] ?? name;
  // Earlier states had other forms: 越南民主共和国.
  const itself = new RegExp(`${name}(?:${EARLIER_FORM}|(?:伊斯兰|社会主义|民主|人民)*${STATE_FORM})`).exec(words)?.[0];
  const named = itself === undefined ? [...(words.match(ANY_KNOWN) ?? []), ...unknownNames(words)] : [itself];
  return named.find((candidate) => candidate !== name && shortName(candidate) === name) ?? name;
}

/** 乙兰人民共和国 above who signs, where the title has 乙兰, which is its whole name today. */
function nameAsSigned(name: string, rows: readonly Line[], text: string): string {
  if (FORMAL.test(name)) return name;
  for (const row of rows) {
    const [, behind = ''] = wordsOf(text, row).split(name);
    const form = EARLIER_FORM_BEHIND.exec(behind)?.[0];
    if (form !== undefined) return name + form;
  }
  return name;
}

/** Names of some states have no form: 土库曼斯坦, 加拿大. */
function isFullName(name: string): boolean {
  return FORMAL.test(name) || findState(withoutGovernment(name))?.name === withoutGovernment(name);
}

const FOUNDED = '1949-10';
/** Since when most states are called as they are today: 越南民主共和国 and 蒙古人民共和国 are none of them. */
const NAMED_SO = '1992';
/** Who treats for an emperor, in what bears no day that can be read. */
const OF_SOVEREIGNS = /(?:皇帝|君主|沙皇)[^。]{0,60}(?:钦差|大臣|全权|总督)|钦差[^。]{0,12}大臣/;
const BLANKS = /\s+/g;

function fromSigns(title: string): string[] {
  const other = stateBesideChina(title);
  return other === null ? [] : [PEOPLES_REPUBLIC, fullName(other)];
}

/** What a party was called on a day: 中国, 越南, where the text has not the name that came later, or may have. */
export function calledThen(party: string, day: string | null, text: string, { start, end }: Span): string {
  const since = party === PEOPLES_REPUBLIC ? FOUNDED : NAMED_SO;
  if ((day !== null && day >= since) || party === EMPIRE || findState(party)?.name !== party) return party;
  const words = text.slice(start, end);
  if (day === null && !OF_SOVEREIGNS.test(words)) return party;
  return words.includes(party) || words.replace(BLANKS, '').includes(party) ? party : shortName(party);
}

/** The name that the text has for a state which is named for short, else that of today. */
function knownName(name: string, words: readonly string[]): string {
  const inText = nameInText(name, words);
  return inText === name ? fullName(name) : inText;
}

function fullName(name: string): string {
  return findState(name)?.name ?? name;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
