import * as l10n from '@vscode/l10n';
import { IDEOGRAPHIC_SPACE, isLineBreak } from '../text/characters';
import { slice, type Span } from '../text/span';
import type { Section } from '../syntax/sections';
import { allFields, type Field } from '../syntax/tree';
import type { Reading } from '../statement/reading';
import type { Article, Statement } from '../statement/statements';

export type OutlineKind =
  'statement' | 'article' | 'fields' | 'field' | 'preamble' | 'section' | 'item' | 'signature-block';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** All that belongs to it. */
  readonly span: Span;
  /** What is selected when it is chosen; inside `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** How much of a section's first words stands in for a heading. */
const EXCERPT = 24;
const LONG_EXCERPT = 120;

/** statement › fields, preamble, sections with what they hold, signature block. */
export function outline({ tree, statements, articles }: Reading): OutlineItem[] {
  const items = [
    ...statements.map((statement) => statementItem(tree.text, statement)),
    ...articles.map((article) => articleItem(tree.text, article)),
  ];
  return items.sort((a, b) => a.span.start - b.span.start);
}

function statementItem(text: string, statement: Statement): OutlineItem {
  const { title, preamble, sections, signatureBlock } = statement;
  return {
    name: title.text || l10n.t('Statement without a title'),
    detail: statement.signed ?? l10n.t('not dated'),
    kind: 'statement',
    span: { start: statement.start, end: statement.end },
    nameSpan: title.span ?? firstLine(statement),
    children: [
      ...fieldsItem(text, statement.record.fields),
      ...(preamble === null ? [] : [partItem(l10n.t('Preamble'), 'preamble', text, preamble)]),
      ...nestSections(text, sections),
      ...(signatureBlock === null
        ? []
        : [partItem(l10n.t('Signature block'), 'signature-block', text, signatureBlock)]),
    ],
  };
}

function articleItem(text: string, article: Article): OutlineItem {
  return {
    name: article.title.text || excerpt(text, article.pieces[0] ?? article) || l10n.t('Article without a headline'),
    detail: l10n.t('article'),
    kind: 'article',
    span: { start: article.start, end: article.end },
    nameSpan: article.title.span ?? firstLine(article),
    children: fieldsItem(text, article.record.fields),
  };
}

function firstLine({ start }: Span): Span {
  return { start, end: start };
}

/** The fields of the head, grouped apart from the text. */
function fieldsItem(text: string, fields: readonly Field[]): OutlineItem[] {
  const head = [...allFields(fields)].filter((field) => field.code !== 'ZW' && field.children.length === 0);
  const [first, last] = [head[0], head.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      name: l10n.t('Fields'),
      detail: String(head.length),
      kind: 'fields',
      span: { start: first.start, end: last.end },
      nameSpan: first.open,
      children: head.map((field) => ({
        name: field.label || field.code,
        detail: excerpt(text, field.value),
        kind: 'field',
        span: field,
        nameSpan: field.value,
        children: [],
      })),
    },
  ];
}

function partItem(name: string, kind: OutlineKind, text: string, span: Span): OutlineItem {
  return {
    name,
    detail: excerpt(text, span),
    kind,
    span,
    nameSpan: { start: span.start, end: span.start },
    children: [],
  };
}

function nestSections(text: string, sections: readonly Section[]): OutlineItem[] {
  const roots: OutlineItem[] = [];
  const open: { level: number; span: Span; children: OutlineItem[] }[] = [];
  for (const section of sections) {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    const parent = open.at(-1);
    const children: OutlineItem[] = [];
    const item = sectionItem(text, section, children);
    // A section that goes on in another piece of the statement does not surround what stands there.
    const isInside = parent !== undefined && item.span.start >= parent.span.start && item.span.end <= parent.span.end;
    (isInside ? parent.children : roots).push(item);
    open.push({ level: section.level, span: item.span, children });
  }
  return roots;
}

function sectionItem(text: string, section: Section, children: OutlineItem[]): OutlineItem {
  const hasHeading = section.heading.end > section.heading.start;
  const words = hasHeading
    ? slice(text, section.heading)
    : excerpt(text, { start: section.textStart, end: section.end });
  return {
    name: section.style === 'heading' ? words : words === '' ? section.label : `${section.label} ${words}`,
    detail: '',
    kind: section.style === 'dash' ? 'item' : 'section',
    span: { start: section.start, end: section.end },
    nameSpan: { start: section.start, end: Math.min(section.end, Math.max(section.markEnd, section.heading.end)) },
    children,
  };
}

/** The first words of the first line. Asked for thousands of sections at every key: no more of the line is looked at than has to be. */
function excerpt(text: string, span: Span): string {
  const limit = Math.min(span.end, span.start + 2 * LONG_EXCERPT);
  let end = span.start;
  let hasStop = false;
  let isPlain = true;
  let plain = 0;
  for (; end < limit && !(hasStop && plain > EXCERPT); end++) {
    const code = text.charCodeAt(end);
    if (isLineBreak(code) || (code === IDEOGRAPHIC_SPACE && text.charCodeAt(end + 1) === IDEOGRAPHIC_SPACE)) break;
    hasStop ||= isStop(code);
    if (isPlainCharacter(code)) plain++;
    else isPlain = false;
  }
  // A line without any stop is a title, however long it has become.
  const most = hasStop ? EXCERPT : LONG_EXCERPT;
  const words = text.slice(span.start, end);
  return isPlain ? beginning(words, most) : beginningOfAny(words, most);
}

function beginning(words: string, length: number): string {
  return words.length <= length ? words : `${words.slice(0, length)}…`;
}

function beginningOfAny(words: string, most: number): string {
  const joined = words.replace(/\s+/g, ' ').trim();
  let length = 0;
  // Characters are counted, not units: 𠮷 has two.
  for (let count = 0; count < most; count++) length += (joined.codePointAt(length) ?? 0) > 0xffff ? 2 : 1;
  return beginning(joined, length);
}

/** Neither blank nor half of a character beyond the basic plane. True of most; not of all that could be. */
function isPlainCharacter(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) || (code > IDEOGRAPHIC_SPACE && code < 0xd800) || (code > 0xff00 && code < 0xfff0)
  );
}

function isStop(code: number): boolean {
  return code === 0xff0c || code === 0x3002 || code === 0xff1b || code === 0xff1a || code === 0xff01 || code === 0xff1f;
}
