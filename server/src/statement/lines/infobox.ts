import { slice, type Span } from '../../text/span';
import { kindOfInstrumentTitle } from '../words/kinds';
import { isClosingDate, type LineRole } from './line-roles';

// An encyclopaedia has a box of labels and values beside its text, which a copy has in lines by turns: 中文名 ⏎ 甲乙条约 ⏎ 签订时间 ⏎ 1961年7月11日.

const ACT = '签[订署]|缔约|生效|失效|实施|颁布|发布|通过|批准';
const LABEL = new RegExp(
  `^(?:[中外英]文名称?|名称|[别简全]称|别名|类[型别]|性质|(?:${ACT})(?:时间|日期|地点|国家?|方|者|机关)|有效期|相关(?:领导)?人物?|参[与加]国|适用(?:领域|范围|地区)|所属|语[言种]|文号|版本)[：:]?$`,
);
const OF_NAME = /^(?:中文名称?|名称|全称)/;
const OF_SIGNING = /^签[订署](?:时间|日期)/;
/** Above the text, without a value. */
const OF_TEXT = /^(?:条约|协定|公约|声明|公报)?(?:全文|原文|正文)[：:]?$/;
const LONGEST_VALUE = 60;
/** Two labels in a row may be headings. */
const LEAST_PAIRS = 3;

/** What the lines of such boxes are: the name is the title, the day of signing that of the text, and all else is none of its own. */
export function findInfoboxes(text: string, lines: readonly Span[], roles: readonly LineRole[]): Map<number, LineRole> {
  const found = new Map<number, LineRole>();
  const wordsAt = (index: number): string => {
    const line = lines[index];
    return line === undefined || line.end - line.start > LONGEST_VALUE ? '' : slice(text, line).trim();
  };
  const isLabel = (index: number): boolean => roles[index] === 'short' && LABEL.test(wordsAt(index));
  for (let at = 0; at < lines.length; at++) {
    if (!isLabel(at)) continue;
    const first = at;
    while (isLabel(at) && wordsAt(at + 1) !== '' && !isLabel(at + 1)) at += 2;
    if (at - first < 2 * LEAST_PAIRS) continue;
    for (let label = first; label < at; label += 2) {
      found.set(label, 'furniture');
      found.set(label + 1, roleOfValue(wordsAt(label), wordsAt(label + 1)));
    }
    if (OF_TEXT.test(wordsAt(at))) found.set(at, 'furniture');
    else at--;
  }
  return found;
}

function roleOfValue(label: string, value: string): LineRole {
  if (OF_NAME.test(label) && kindOfInstrumentTitle(value) !== null) return 'title';
  return OF_SIGNING.test(label) && isClosingDate(value) ? 'title-date' : 'furniture';
}
