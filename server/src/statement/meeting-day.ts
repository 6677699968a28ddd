import { findDates } from '../text/dates';
import { ISSUED, type Kind } from './words/kinds';
import { withoutDateline } from './lines/lead';
import { PLACE } from './words/place';
import type { Signing } from './words/signing-notes';

const EVENT = '(?:会议|会晤|峰会|政府磋商|[三四五]方(?:外长|部长)?对话|外长会)';
const VIDEO = '以(?:网络)?视频(?:连线)?(?:方式|形式)';
/** ，甲国外长赵一、乙国外长钱二和丙国外长孙三在甲京举行第十次会晤 */
const HELD = new RegExp(
  `^(?:，[^；。]{2,400}?)?(?:${VIDEO}|在(?:线上|${PLACE}))(?:举行|召开)(?!的)[^，。；]{0,40}${EVENT}(?=$|，)`,
);
/** 出席在甲京举行的论坛圆桌峰会 */
const ATTENDED = new RegExp(`^(?:出席|参加)在${PLACE}(?:举行|召开)的[^，。；]{0,40}${EVENT}(?=$|，)`);
/** ，甲国外长赵一主持召开首次甲国—丙岛国家外长会; ，甲河国家外长在联合国大会期间举行会晤: a meeting without its place. */
const HELD_SOMEWHERE = new RegExp(
  `^，[^；。]{2,60}?(?:主持(?:召开|举行)|在[^，。；、]{2,20}期间举行)(?!的)[^，。；]{0,40}${EVENT}(?=$|，)`,
);
/** （伊历1444年5月15日）: the same day in another calendar */
const SAME_DAY = /^[（(][^（()），。；]{0,6}历[^（()）]{2,20}[）)]/;
/** 会议于…在甲京举行 */
const IS_HELD = new RegExp(`^(?:，[^，。；]{2,60}${EVENT})?(?:${VIDEO}|在${PLACE})(?:举行|召开)(?=$|，)`);
const MET_BEFORE = new RegExp(`${EVENT}于?$`);
/** 我们，甲国、乙国和丙国领导人，于, 丙河组织成员国元首于, or nothing */
const BEFORE_DAY = /^(?:|(?!.*(?:回顾|忆及|根据|鉴于|继|自)).{2,300}于)$/;
const FIRST_MARK = /^(?:[一1１][、.．]\s*)/;
const LONGEST = 600;

/**
 * The day on which several states met, of which the first sentence of what they declared tells. Days on end are a meeting of which nobody
 * can tell on which it declared; a visit and a talk of two are often told of later.
 */
export function meetingIn(first: string, kind: Kind): Signing | null {
  if (!ISSUED.has(kind)) return null;
  const words = withoutDateline(first).replace(FIRST_MARK, '').slice(0, LONGEST);
  const sentence = words.slice(0, Math.max(0, words.search(/[。；]|$/)));
  if (!sentence.includes('举行') && !sentence.includes('召开')) return null;
  const [date, ...others] = findDates(sentence, 0, sentence.length);
  if (date?.until !== null) return null;
  if (date.year === null || date.day === null) return null;
  const before = sentence.slice(0, date.start);
  const sameDay = SAME_DAY.exec(sentence.slice(date.end))?.[0].length ?? 0;
  if (others.some(({ start }) => start >= date.end + sameDay)) return null;
  const behind = sentence.slice(date.end + sameDay);
  if (!BEFORE_DAY.test(before)) return null;
  const held =
    HELD.exec(behind) ??
    ATTENDED.exec(behind) ??
    (before === '' || MET_BEFORE.test(before) ? IS_HELD.exec(behind) : null);
  if (held !== null) return { date, place: held[1] ?? null };
  return before === '' && HELD_SOMEWHERE.test(behind) ? { date, place: null } : null;
}
