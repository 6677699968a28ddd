// Sentences as statements have them. They say nothing of any real state, and no date stands so that a citation could take it for its own.
import { numeral } from './dates.mjs';

const WHO = '双方 两国政府 两国有关部门 两国外交部 两国议会 两国地方政府 两国企业界 两国科研机构'.split(' ');
const HOW = '积极 稳步 逐步 全面 深入 持续 有序 共同'.split(' ');
const DO = '扩大 推进 深化 促进 加强 支持 鼓励 完善'.split(' ');
const WHAT = (
  '边境贸易 水文监测 口岸通关 铁路货运 粮食储备 林业管护 渔业养护 职业教育 留学生培养 语言教学 博物馆藏品互展 传染病防治 地震预警 山地救援 ' +
  '输电线路建设 港口疏浚 航道标志维护 气象观测 公路养护 种子检验 兽医检疫 海关数据交换 邮路畅通 广播节目互换 青年体育比赛 图书翻译 考古发掘'
).split(' ');
const BODY = '联合委员会 常设工作组 专家小组 边境代表机构 联合秘书处 协调办公室'.split(' ');
const GOOD = '富有成效 卓有成效 令人满意 进展顺利 基础牢固 前景广阔'.split(' ');
const WHERE = '边境地区 沿河各县 山区 主要口岸 两国首都 流域上游 沿海港口'.split(' ');

/** Each is one sentence; together they never repeat themselves within a file that a person would read. */
const SENTENCES = [
  (r) => `${r.pick(WHO)}将${r.pick(HOW)}${r.pick(DO)}${r.pick(WHAT)}，并在${r.pick(WHERE)}先行试办。`,
  (r) => `双方一致认为，${r.pick(WHAT)}领域的合作${r.pick(GOOD)}，符合两国人民的根本利益。`,
  (r) => `双方同意由${r.pick(BODY)}每年举行${r.pick(['一', '两', '三'])}次会议，检查${r.pick(WHAT)}的进展。`,
  (r) => `${r.pick(WHO)}愿在平等互利的基础上${r.pick(DO)}${r.pick(WHAT)}和${r.pick(WHAT)}。`,
  (r) => `为此，双方将在${numeral(r.between(3, 18))}个月内交换${r.pick(WHAT)}的统计资料。`,
  (r) => `双方注意到${r.pick(WHERE)}的${r.pick(WHAT)}条件已经改善，过境时间缩短了百分之${numeral(r.between(5, 60))}。`,
  (r) => `双方决定把互派进修人员的名额增加到${numeral(r.between(20, 190))}人，重点培养${r.pick(WHAT)}人才。`,
  (r) => `任何一方在${r.pick(WHERE)}兴建可能影响另一方的工程，应当提前${numeral(r.between(3, 24))}个月通报。`,
  (r) => `${r.pick(WHO)}对近年来${r.pick(WHAT)}和${r.pick(WHAT)}取得的成果表示满意。`,
  (r) => `双方商定在${r.pick(WHERE)}设立${r.pick(BODY)}，处理${r.pick(WHAT)}方面的日常事务。`,
  () => `双方主张通过对话和协商解决分歧，反对以任何借口干涉他国内政。`,
  (r) => `双方强调，${r.pick(WHAT)}不应附加任何政治条件，也不针对第三国。`,
  (r) => `在${r.pick(WHAT)}方面，双方将统一技术标准，简化手续，降低费用。`,
  (r) => `${r.pick(WHO)}将为${r.pick(WHERE)}居民从事${r.pick(WHAT)}提供便利。`,
];

export function sentence(random) {
  return random.pick(SENTENCES)(random);
}

/** Sentences until there are about so many characters. */
export function passage(random, length) {
  let words = '';
  while (words.length < length) words += sentence(random);
  return words;
}

export function item(random) {
  return `${random.pick(DO)}${random.pick(WHERE)}的${random.pick(WHAT)}，并就${random.pick(WHAT)}交换经验；`;
}

/** A heading of a section; no stop stands in it. */
export function heading(random) {
  return `${random.pick(HOW)}${random.pick(DO)}${random.pick(WHAT)}`;
}

export function keyword(random) {
  return random.pick(WHAT);
}
