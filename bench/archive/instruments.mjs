// Which instruments there are: their parties, titles and days. Decided for the whole archive before a word of any text is written.
import { Random } from './random.mjs';
import { makeStates } from './world.mjs';

/** What two states agree on. The last ones are never held by the archive: they are cited and missing. */
const SUBJECTS = (
  '跨界河流水质保护 互免签证 避免双重征税 海关行政互助 民用航空运输 铁路联运 边境口岸管理 动植物检疫 科学技术合作 高等教育学历互认 文化遗产返还 ' +
  '海上搜寻救助 灾害预警 林业资源养护 渔业捕捞配额 电力联网 天然气过境运输 公路客货运输 旅游便利化 青年交流 体育合作 地质勘探 气象资料交换 ' +
  '刑事司法协助 引渡逃犯 打击走私 中央银行清算合作 投资保护 知识产权保护 标准计量互认 卫生检疫合作 传染病联合防控 农业技术推广 种子资源交换 ' +
  '卫星导航应用 北极科学考察 核电安全信息通报 邮政汇兑 电信资费结算 广播电视节目交换'
).split(' ');
export const MISSING_SUBJECTS = '盐湖共同开发 高原牧场季节放牧 跨境缆车营运 古驿道修复 候鸟栖息地巡护'.split(' ');

const KINDS = [
  { word: '协定', joint: false },
  { word: '谅解备忘录', joint: false },
  { word: '议定书', joint: false },
  { word: '联合宣言', joint: true },
];

/** So many instruments has a pair of states, however large the archive is: then there are more states. */
const OF_PAIR = 25;
const FIRST_YEAR = 1952;
const LAST_YEAR = 2019;

/** The hub is cited by every tenth file, whoever its parties are. */
export const HUB_EVERY = 10;

/** All instruments, the oldest first; the hub is the first of all. Each knows its number in this order. */
export function planInstruments(size, seed) {
  const random = new Random(seed, size, 1);
  const pairCount = Math.max(2, Math.ceil((size - 1) / OF_PAIR));
  const states = statesFor(pairCount);
  const pairs = random.shuffled(pairsOf(states)).slice(0, pairCount);
  const hub = planHub(states);
  const planned = pairs.flatMap((pair, index) => planPair(pair, index, random));
  const instruments = [hub, ...planned.sort(byDay).slice(0, size - 1)];
  instruments.forEach((instrument, number) => (instrument.number = number));
  return { states, instruments, hub };
}

function statesFor(pairCount) {
  let count = 4;
  while (pairsOf(makeStates(count)).length < pairCount) count++;
  return makeStates(count);
}

/** States whose first characters are the same make no pair: nobody could tell which of them a sign means. */
function pairsOf(states) {
  return states.flatMap((one, index) =>
    states
      .slice(index + 1)
      .filter((other) => other.sign !== one.sign)
      .map((other) => [one, other]),
  );
}

function planHub(states) {
  const parties = states.slice(0, 3);
  const [one, two, three] = parties.map(({ name }) => name);
  return {
    title: `${one}、${two}和${three}关于北方航路自由通行的公约`,
    kind: '公约',
    parties,
    pair: -1,
    day: `${FIRST_YEAR - 1}-06-14`,
    town: parties[0].town,
  };
}

function planPair(parties, pair, random) {
  const [one, two] = parties.map(({ name }) => name);
  const days = distinctDays(random);
  const next = (title, kind) => ({ title, kind, parties, pair, day: days.shift(), town: random.pick(parties).town });
  const planned = [
    next(`${one}和${two}建交联合公报`, '联合公报'),
    next(`${one}和${two}睦邻友好合作条约`, '条约'),
    next(`${one}和${two}关于建立战略伙伴关系的联合声明`, '联合声明'),
  ];
  // The days that are left come in any order, so that a title of several years is found among all others.
  days.splice(0, days.length, ...random.shuffled(days));
  const sameTitled = random.between(3, 6);
  for (let count = 0; count < sameTitled; count++) planned.push(next(`${one}和${two}联合声明`, '联合声明'));
  for (const { subject, kind } of random.shuffled(SUBJECTS.flatMap(ofEveryKind)).slice(0, OF_PAIR - planned.length)) {
    planned.push(next(titleOf(one, two, subject, kind), kind.word));
  }
  return planned;
}

function ofEveryKind(subject) {
  return KINDS.map((kind) => ({ subject, kind }));
}

export function titleOf(one, two, subject, kind) {
  return kind.joint
    ? `${one}和${two}关于${subject}的${kind.word}`
    : `${one}政府和${two}政府关于${subject}的${kind.word}`;
}

export const AGREEMENT = KINDS[0];

/** The days on which a pair signs, in order. No two lie in one year and month, so that a month tells them apart too. */
function distinctDays(random) {
  const months = new Set();
  while (months.size < OF_PAIR) months.add(random.below((LAST_YEAR - FIRST_YEAR + 1) * 12));
  const two = (number) => String(number).padStart(2, '0');
  return [...months]
    .sort((a, b) => a - b)
    .map((month) => {
      return `${FIRST_YEAR + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(random.between(1, 28))}`;
    });
}

function byDay(one, other) {
  return one.day === other.day ? one.pair - other.pair : one.day < other.day ? -1 : 1;
}
