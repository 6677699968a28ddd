import * as l10n from '@vscode/l10n';
import { fieldCode } from '../../syntax/field-codes';
import type { Problem as ProblemOfText } from '../../syntax/problem';
import { allFields, type Field, type SyntaxTree, type Tag } from '../../syntax/tree';
import { skipBlank } from '../../text/characters';
import type { Check, Fix } from '../problem';
import { tagText } from '../problem-text';

/** What reading the text itself brought to light: tags and days that do not exist. */
export const checkText: Check = ({ reading }) => {
  const { problems, tree } = reading;
  if (problems.length === 0) return [];
  const tags = new TagsByPlace(tree);
  return problems
    .filter((problem, index) => !isSaidTwice(problem, problems[index + 1], problems[index - 1], tags))
    .map((problem) => ({
      code: problem.code,
      start: problem.start,
      end: problem.end,
      arguments: problem.arguments,
      related: [],
      fixes: fixesOf(problem, tree.text, tags),
    }));
};

/** Which field a tag opens or closes. */
class TagsByPlace {
  readonly #fields = new Map<number, Field>();
  readonly #stray = new Map<number, Tag>();

  constructor({ records, strayTags }: SyntaxTree) {
    for (const { fields } of records) {
      for (const field of allFields(fields)) {
        this.#fields.set(field.open.start, field);
        if (field.close !== null) this.#fields.set(field.close.start, field);
      }
    }
    for (const tag of strayTags) this.#stray.set(tag.start, tag);
  }

  fieldAt(start: number): Field | undefined {
    return this.#fields.get(start);
  }

  tagAt(start: number): Tag | undefined {
    const field = this.#fields.get(start);
    return field === undefined
      ? this.#stray.get(start)
      : field.open.start === start
        ? field.open
        : (field.close ?? undefined);
  }
}

/** 〖LM/栏目〗…〖-BM/栏目〗, and both tags of 〖QQ/其他〗…〖-QQ/其他〗: a closing tag that fits its opening tag neither in code nor in label is one mistake. */
function isSaidTwice(
  problem: ProblemOfText,
  next: ProblemOfText | undefined,
  previous: ProblemOfText | undefined,
  tags: TagsByPlace,
): boolean {
  if (problem.code === 'tag-unknown') {
    const field = tags.fieldAt(problem.start);
    return field?.close?.start === problem.start && field.close.code === field.open.code;
  }
  if (problem.code !== 'tag-mismatched') return false;
  const other = [next, previous].find((each) => each?.code === 'tag-mismatched' && each.start === problem.start);
  return other !== undefined && isAboutLabel(problem, tags) && !isAboutLabel(other, tags);
}

/** Whether a mismatch is one of a tag with itself: its label is not the one of its code. */
function isAboutLabel({ start, arguments: [code] }: ProblemOfText, tags: TagsByPlace): boolean {
  return code !== undefined && tags.tagAt(start)?.code === code;
}

function fixesOf(problem: ProblemOfText, text: string, tags: TagsByPlace): Fix[] {
  const field = tags.fieldAt(problem.start);
  switch (problem.code) {
    case 'tag-unclosed':
      return field === undefined ? [] : [closeField(text, field)];
    case 'tag-mismatched':
      return mendTag(problem, field, tags);
    case 'tag-unknown':
    case 'date-impossible':
      return [];
  }
}

/** The closing tag, put where the field is taken to end. */
function closeField(text: string, field: Field): Fix {
  const tag = tagText(field.code, field.label, true);
  const place = fieldCode(field.code)?.place;
  const onItsOwnLine = place === 'body' || (place === 'picture' && field.children.length > 0);
  const at = field.end;
  return {
    title: l10n.t('Insert {0}', tag),
    edits: [{ start: at, end: at, text: onItsOwnLine ? lineBreakOf(text) + tag : tag }],
    // A text ends where the next record begins; a field of the head ends with its line where a tag begins the next one.
    isSafe: place === 'body' || (place === 'head' && nothingFollows(text, at)),
  };
}

function nothingFollows(text: string, at: number): boolean {
  const next = skipBlank(text, at, text.length);
  return next === text.length || text[next] === '〖';
}

/** A file keeps the line breaks that it has. */
function lineBreakOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

function mendTag(problem: ProblemOfText, field: Field | undefined, tags: TagsByPlace): Fix[] {
  const tag = tags.tagAt(problem.start);
  const [code] = problem.arguments;
  if (tag === undefined) return [];
  if (code === undefined) {
    // What it was meant to close nobody can tell; it may as well be the opening tag that is missing.
    const words = tagText(tag.code, tag.label, true);
    return [
      { title: l10n.t('Remove {0}', words), edits: [{ start: tag.start, end: tag.end, text: '' }], isSafe: false },
    ];
  }
  // The opening tag may have a wrong label itself.
  const label = fieldCode(code)?.label ?? problem.arguments[1] ?? '';
  const words = tagText(code, label, tag.closing);
  const partner = field?.open === tag ? field.close : field?.open;
  return [
    {
      title: l10n.t('Replace by {0}', words),
      edits: [{ start: tag.start, end: tag.end, text: words }],
      // Two signs must agree against one: code and label of the partner, or the partner and this tag's own label.
      isSafe:
        partner?.code === code &&
        (partner.label === label || label === '') &&
        (tag.code === code || tag.label === label),
    },
  ];
}
