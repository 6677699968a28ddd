import { readFields, type FieldsOfFile } from './fields';
import { fieldCode } from './field-codes';
import { tellLayout } from './layout';
import { readFrontMatter, readMarkdownHead, withoutMarks, type MarkdownHead } from './markdown';
import { acrossPages } from './page-breaks';
import { LONG_RUN_ON_LINE, readParagraphs } from './paragraphs';
import { readSectionMark } from './read-section-mark';
import type { ArchiveRecord, Field, Paragraph, SyntaxTree } from './tree';
import type { Span } from '../text/span';
import { plainText } from '../text/plain-text';

/** Reads any text whatever; what is wrong with it becomes a problem, never an error. */
export function parse(text: string): SyntaxTree {
  const tree = parseAsPrinted(text);
  const plain = tree.records.reduce((words, { paragraphs }) => acrossPages(words, paragraphs), tree.plain);
  return plain === tree.plain ? tree : { ...tree, plain };
}

function parseAsPrinted(text: string): SyntaxTree {
  const plain = plainText(text);
  const fields = readFields(text, plain);
  let untagged: Paragraph[] | undefined;
  const paragraphs = (): Paragraph[] => (untagged ??= readParagraphs(plain, 0, plain.length));
  const layout = tellLayout(plain, fields, paragraphs);
  if (layout === 'tagged') {
    const { strayTags, problems } = fields;
    return { text, plain, layout, records: readRecords(plain, fields), strayTags, problems };
  }
  const isRunOn = layout === 'run-on';
  const all = isRunOn ? readParagraphs(plain, 0, plain.length, [], LONG_RUN_ON_LINE) : paragraphs();
  const records =
    layout === 'markdown' ? readMarkdown(plain) : [recordOf(0, text.length, [], withoutHashes(plain, all))];
  return { text, plain, layout, records, strayTags: [], problems: [] };
}

/** A file with something else above its first heading, as the number of a page, has headings all the same. */
function withoutHashes(text: string, lines: readonly Paragraph[]): readonly Paragraph[] {
  return text.includes('# ')
    ? lines.map((line) => (text[line.start] === '#' ? withoutMarks(text, line) : line))
    : lines;
}

function recordOf(
  start: number,
  end: number,
  fields: readonly Field[],
  paragraphs: readonly Paragraph[],
): ArchiveRecord {
  return { start, end, fields, headline: null, printed: null, headLines: [], paragraphs };
}

function readMarkdown(text: string): ArchiveRecord[] {
  const above = readFrontMatter(text);
  const paragraphs = readParagraphs(text, above?.end ?? 0, text.length);
  // A file that begins with a bold title has no other: its headings are sections.
  const [first] = paragraphs;
  const hasBoldTitle = first !== undefined && text.startsWith('**', first.start - 2);
  const hasTitle = typeof above?.headline === 'object' && above.headline !== null;
  const firstHeading = paragraphs.findIndex(({ start }) => text[start] === '#');
  const heads: { head: MarkdownHead; at: number }[] = [];
  paragraphs.forEach((_, at) => {
    const head = readMarkdownHead(text, paragraphs, at, heads.length === 0 && at === firstHeading && !hasBoldTitle);
    // ## 第一章　总则 of a text whose title stands above it.
    const isSection = hasTitle && head?.printed === null && isNumbered(text, head.headline);
    if (head !== null && !isSection) heads.push({ head, at });
  });
  if (heads.length === 0) {
    const { headline = null, printed = null } = above ?? {};
    const lines = paragraphs.map((line) => withoutMarks(text, line));
    return [{ ...recordOf(0, text.length, [], lines), headline, printed }];
  }
  return heads.map(({ head, at }, index): ArchiveRecord => {
    const next = heads[index + 1];
    const first = index === 0 ? 0 : at;
    const lines = paragraphs.slice(at, at + head.length);
    return {
      start: index === 0 ? 0 : (paragraphs[at]?.start ?? 0),
      end: paragraphs[next?.at ?? paragraphs.length]?.start ?? text.length,
      fields: [],
      headline: head.headline,
      printed: head.printed ?? (index === 0 ? (above?.printed ?? null) : null),
      headLines: lines.slice(1).filter((line) => line !== head.printed),
      paragraphs: [...paragraphs.slice(first, at), ...paragraphs.slice(at + head.length, next?.at)].map((line) =>
        withoutMarks(text, line),
      ),
    };
  });
}

function isNumbered(text: string, { start, end }: Span): boolean {
  return readSectionMark(text, start, end) !== null;
}

/** A record ends where the next begins: at an issue number, or at any field of the head that follows a text. */
function readRecords(text: string, { fields, strayTags }: FieldsOfFile): ArchiveRecord[] {
  const groups: Field[][] = [];
  let group: Field[] = [];
  let hasText = false;
  for (const field of fields) {
    if (group.length > 0 && (field.code === 'ZQ' || (hasText && fieldCode(field.code)?.place === 'head'))) {
      groups.push(group);
      group = [];
      hasText = false;
    }
    group.push(field);
    hasText ||= field.code === 'ZW';
  }
  groups.push(group);

  let stray = 0;
  return groups.map((members, index) => {
    const start = index === 0 ? 0 : (members[0]?.start ?? 0);
    const end = groups[index + 1]?.[0]?.start ?? text.length;
    const holes: Span[] = [];
    for (; stray < strayTags.length && (strayTags[stray]?.start ?? end) < end; stray++)
      holes.push(...strayTags.slice(stray, stray + 1));
    return recordOf(start, end, members, readBody(text, start, end, members, holes));
  });
}

/** The text of a record is what its ZW field holds, and whatever stands outside all fields. */
function readBody(
  text: string,
  start: number,
  end: number,
  fields: readonly Field[],
  strayTags: readonly Span[],
): Paragraph[] {
  const holes = [...strayTags];
  for (const field of fields) {
    if (field.code !== 'ZW') {
      holes.push(field);
      continue;
    }
    holes.push(field.open);
    for (const child of field.children) holes.push(child);
    if (field.close !== null) holes.push(field.close);
  }
  // Fields come in the order of the file.
  if (strayTags.length > 0) holes.sort((a, b) => a.start - b.start);
  return readParagraphs(text, start, end, holes);
}
