/** The fields of the newspaper archive's markup, in the order in which its records have them. */
export interface FieldCode {
  readonly code: string;
  /** As it is written in the tag: 〖BT/标题〗. */
  readonly label: string;
  /** Where the archive puts it: in the record's head, in the block of a picture, or as the text itself. */
  readonly place: 'head' | 'body' | 'picture';
}

const table: readonly FieldCode[] = [
  { code: 'ZQ', label: '总期', place: 'head' },
  { code: 'RQ', label: '日期', place: 'head' },
  { code: 'BH', label: '版号', place: 'head' },
  { code: 'TH', label: '条号', place: 'head' },
  { code: 'YT', label: '引题', place: 'head' },
  { code: 'BT', label: '标题', place: 'head' },
  { code: 'FT', label: '副题', place: 'head' },
  { code: 'ZZ', label: '作者', place: 'head' },
  { code: 'FL', label: '分类', place: 'head' },
  { code: 'LM', label: '栏目', place: 'head' },
  { code: 'BM', label: '版名', place: 'head' },
  { code: 'GJ', label: '关键', place: 'head' },
  { code: 'TC', label: '体裁', place: 'head' },
  { code: 'ZW', label: '正文', place: 'body' },
  { code: 'TM', label: '中图', place: 'picture' },
  { code: 'WJ', label: '文件', place: 'picture' },
];

const byCode = new Map(table.map((field) => [field.code, field]));

export const FIELD_CODES = table;

/** What the archive means by a code, or undefined for a code that it does not have. */
export function fieldCode(code: string): FieldCode | undefined {
  return byCode.get(code);
}
