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
