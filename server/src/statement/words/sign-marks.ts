/** 签字, 签印, 画押, 签字盖章, 签字盖印: what says that somebody signed. */
const SIGNS = '(?:签\\s*[字名署印章押](?:并?[盖钤][章印])?|[画花]?押印?|[盖钤]印)';
const BY_ANOTHER = '[^（()）]{0,8}代签';
/** 赵一（孙三代） */
const FOR_ANOTHER = '[\\u4e00-\\u9fff·]{2,8}代';

/** 赵一　签字　盖印 without brackets, behind a gap that no sentence has. */
const MARK_BEHIND_GAP = /^[^，。；：！？《》]{2,60}[\s\u3000]+(?:签字|[画花]押|签押)(?:[\s\u3000]*[盖钤][印章])?$/;

const MARK = new RegExp(`[（(［[〔]\\s*(?:${SIGNS}|${BY_ANOTHER})\\s*[）)］\\]〕]`);

/** Whether （签字）, ［签字］, （押） or （孙三代签） stands in a line, or 画押 at its end. */
export function hasSignMark(line: string): boolean {
  const mayBe = line.includes('签') || line.includes('押') || line.includes('印');
  return mayBe && (MARK.test(line) || MARK_BEHIND_GAP.test(line));
}

/** The same, with the colon of 代表（签字）：赵一, and （赵一 签字）, of which the name is left; 签字 and 押 behind a gap; 押 behind a name. */
const ANY_MARK = new RegExp(
  `[（(［[〔]\\s*([^（()）［\\]\\s]{0,20}?)\\s*(?:${SIGNS}|代\\s*表)\\s*[）)］\\]〕][：:]?|[（(](?:${BY_ANOTHER}|${FOR_ANOTHER})[）)]|(?<=[\\s\\u3000])签[字名署印章押]?(?=[\\s\\u3000]|$)|(?<=[\\s\\u3000]|[\\u4e00-\\u9fff·]{2})(?:签押|[画花]?押印?)(?=[\\s\\u3000]|$)`,
  'g',
);

/** The words of a row with gaps where those marks stood. */
export function withoutSignMarks(row: string): string {
  return row.replace(ANY_MARK, '  $1  ');
}

/** Whether a row is signed behind its last word. */
export function endsSigned(row: string): boolean {
  return (row.includes('签') || row.includes('押')) && SIGNED_AT_END.test(row);
}

const SIGNED_AT_END = new RegExp(`(?:${SIGNS}|代签)\\s*[）)］\\]〕]?\\s*$`);

const SEALED = /[（(]\s*(?:印章?|盖章|公章)\s*[）)]\s*$/;

/** 赵一（印） */
export function isSealed(row: string): boolean {
  return (row.includes('印') || row.includes('章')) && SEALED.test(row);
}

/** （印） behind a gap, and no more. */
export function isSeal(words: string): boolean {
  return words.replace(SEALED, '') === '';
}
