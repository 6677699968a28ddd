import { slice, type Span } from '../../text/span';
import { kindOfInstrumentTitle } from '../words/kinds';
import { datesOfNote } from '../words/signing-notes';
import { isClosingDate, type LineRole } from './line-roles';

// An encyclopaedia has a box of labels and values beside its text, which a copy has in lines by turns: 中文名 ⏎ 甲乙条约 ⏎ 签订时间 ⏎ 1961年7月11日. A database of
// treaties has 签署时间： ⏎ 1961.07.11, and labels without a value between.

const ACT = '签[订署]|缔约|生效|失效|实施|颁布|发布|通过|批准';
const LABEL = new RegExp(
  `^(?:[中外英]文名称?|名称|[别简全]称|别名|类[型别]|性质|(?:我国|条约)?(?:${ACT})(?:时间|日期|地点|国家?|方|者|机关)|(?:我国)?批准/核准/|接受/加入时间|有效期|相关(?:领导)?人物?|参[与加]国|适用(?:领域|范围|地区)|领域|保存机关|所属|语[言种]|文[号本]|版本)[：:]?$`,
);
const OF_NAME = /^(?:中文名称?|名称|全称)/;
const OF_SIGNING = /^(?:我国)?签[订署](?:时间|日期)/;
const OF_PLACE = /^签[订署]地点/;
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
  const isLabel = (index: number): boolean => MAY_BE_LABEL.has(roles[index]) && LABEL.test(wordsAt(index));
  // 生效时间： has no value where the next line is a label as well, or the title of the text.
  const hasValue = (index: number): boolean =>
    wordsAt(index + 1) !== '' &&
    !isLabel(index + 1) &&
    !(ENDS_LABEL.test(wordsAt(index)) && !OF_NAME.test(wordsAt(index)) && roles[index + 1] === 'title');
  for (let at = 0; at < lines.length; at++) {
    if (!isLabel(at)) continue;
    const labels: number[] = [];
    while (isLabel(at) && (hasValue(at) || ENDS_LABEL.test(wordsAt(at)))) {
      labels.push(at);
      at += hasValue(at) ? 2 : 1;
    }
    if (labels.length < LEAST_PAIRS) continue;
    for (const label of labels) {
      found.set(label, 'furniture');
      if (hasValue(label)) found.set(label + 1, roleOfValue(wordsAt(label), wordsAt(label + 1)));
    }
    if (OF_TEXT.test(wordsAt(at))) found.set(at, 'furniture');
    else at--;
  }
  return found;
}

const PLACE_ALONE = /^[\u4e00-\u9fff·]{2,8}$/;
const MAY_BE_LABEL: ReadonlySet<LineRole | undefined> = new Set(['short', 'text', 'title-date']);
const ENDS_LABEL = /[：:/]$/;

function roleOfValue(label: string, value: string): LineRole {
  if (OF_NAME.test(label) && kindOfInstrumentTitle(value) !== null) return 'title';
  if (OF_PLACE.test(label) && PLACE_ALONE.test(value)) return 'title-date';
  const isDay = isClosingDate(value) || datesOfNote(value).length === 1;
  return OF_SIGNING.test(label) && isDay ? 'title-date' : 'furniture';
}
