import { slice, type Span } from '../text/span';
import { allFields } from '../syntax/tree';
import { mentionsOf, type Mention } from '../library/mention';
import type { Reading } from '../statement/reading';
import type { Resolution } from '../library/resolve';
import type { Statement } from '../statement/statements';
import type { Problem } from './problem';
import { messageOf, USUAL_LEVELS } from './problem-text';

/** What `communique read --json` prints of one file. docs/format.md describes it. */
export function readJson(
  file: string,
  encoding: string,
  reading: Reading,
  resolutions: readonly Resolution[],
  problems: readonly Problem[],
): object {
  const { tree, statements, articles } = reading;
  return {
    file,
    encoding,
    layout: tree.layout,
    fields: tree.records.flatMap((record) =>
      [...allFields(record.fields)].map(({ code, label, value, start, end }) => ({
        code,
        label,
        value: slice(tree.text, value),
        start,
        end,
      })),
    ),
    statements: statements.map((statement) => statementJson(tree.text, statement)),
    articles: articles.map(({ title, pieces }) => ({ title: title.text, pieces: pieces.map(spanJson) })),
    citations: mentionsOf(reading).map((mention, index) => citationJson(mention, resolutions[index])),
    problems: problems.flatMap((problem) => {
      const severity = USUAL_LEVELS[problem.code];
      return severity === 'off'
        ? []
        : [{ code: problem.code, severity, message: messageOf(problem), ...spanJson(problem) }];
    }),
  };
}

function spanJson({ start, end }: Span): Span {
  return { start, end };
}

function statementJson(text: string, statement: Statement): object {
  const {
    title,
    titleInferred,
    kind,
    parties,
    signed,
    place,
    dispatched,
    printed,
    signatories,
    languages,
    pieces,
    sections,
  } = statement;
  return {
    title: title.text,
    titleInferred,
    kind,
    parties,
    signed,
    place,
    dispatched,
    printed,
    signatories,
    languages,
    pieces: pieces.map(spanJson),
    sections: sections.map((section) => ({
      label: section.label,
      level: section.level,
      heading: slice(text, section.heading),
      start: section.start,
      end: section.end,
    })),
  };
}

function citationJson(
  { name, start, end, text, instrument, on, draft }: Mention,
  resolution: Resolution | undefined,
): object {
  return {
    name,
    start,
    end,
    statement: text,
    instrument,
    date: on,
    draft,
    certainty: resolution?.certainty ?? 'missing',
    targets: (resolution?.targets ?? []).map((text) => ({
      file: text.file,
      title: text.title,
      start: text.extent.start,
    })),
  };
}
