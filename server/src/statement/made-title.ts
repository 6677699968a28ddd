import { announcedJointly, announcesNotes } from './lines/lead';
import type { Line } from './lines/lines';
import { wordsOf } from './lines/wrapped';
import { ISSUED, kindOfTitle, nameOfKind, tellsNews, type Kind } from './words/kinds';

// What a text is called that has no title.

/** 甲乙两国总理发表联合声明 above …联合声明全文如下：, which gives no title. */
export function isHeadlineOfNews(headline: string, kind: Kind, parties: readonly string[]): boolean {
  return tellsNews(headline) && ISSUED.has(kind) && parties.length >= 2;
}

/** The parties and the kind; what it is about, where a headline says so: 甲乙签署关于能源合作的联合声明. */
export function madeTitle(headline: string, kind: Kind, parties: readonly string[]): string {
  const subject = SUBJECT_OF_HEADLINE.exec(headline)?.[0] ?? '';
  return inRow(parties) + (kindOfTitle(subject) === kind ? subject : nameOfKind(kind));
}

const SUBJECT_OF_HEADLINE = /关于[^，。；\s]{2,60}$/;

/** 甲兰共和国、乙多王国和丙洲联邦 */
function inRow(parties: readonly string[]): string {
  return [parties.slice(0, -1).join('、'), ...parties.slice(-1)].filter((words) => words !== '').join('和');
}

/** Who declares with others; one side alone declares as well: 甲兰共和国政府声明如下. */
const SPEAKS_OF_SEVERAL = /[双两各三四五]方|[两三四五各]国|共同|我们/;

const MAKES_TREATY = /(?:[订议缔][立定结]|设立|重修)[^，。；]{0,6}(?:和约|条约)/;

/** What a text without a title calls itself: 本声明, 声明如下. */
export function kindOfText(text: string, body: readonly Line[], lead: Line | undefined, parties: number): Kind {
  if (lead !== undefined && announcesNotes(wordsOf(text, lead))) return 'exchange-of-notes';
  for (const line of [...body.slice(-3), ...body.slice(0, 8)]) {
    const self = /本((?:联合)?(?:声明|公报|宣言|条约|协定|议定书|公约|备忘录|宪章))/.exec(wordsOf(text, line))?.[1];
    if (self !== undefined)
      return kindOfTitle(self === '声明' || self === '公报' || self === '宣言' ? `联合${self}` : self) ?? 'other';
  }
  for (const line of body.slice(0, 8)) {
    const words = wordsOf(text, line);
    const announced = /(联合新闻公报|联合(?:声明|公报|宣言)|声明)如下/.exec(words)?.[1];
    const isJoint = parties >= 2 || SPEAKS_OF_SEVERAL.test(words);
    if (announced !== undefined)
      return kindOfTitle(announced === '声明' && isJoint ? '联合声明' : announced) ?? 'other';
  }
  // 为订立和约，…: treaties of sovereigns have no title of their own.
  if (body.slice(0, 8).some((line) => MAKES_TREATY.test(wordsOf(text, line)))) return 'treaty';
  const given = lead === undefined ? null : announcedJointly(wordsOf(text, lead));
  return given === null ? 'other' : (kindOfTitle(given) ?? 'other');
}
