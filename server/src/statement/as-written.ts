import { slice, type Span } from '../text/span';
import { asWritten } from '../text/plain-text';
import type { SyntaxTree } from '../syntax/tree';
import type { Article, Statement, StatementsOfFile } from './statements';

/** What was read in simplified characters, as it is written; the parties keep the names under which they are known. */
export function statementsAsWritten(tree: SyntaxTree, read: StatementsOfFile): StatementsOfFile {
  if (tree.plain === tree.text) return read;
  return {
    statements: read.statements.map((statement) => statementAsWritten(tree, statement)),
    articles: read.articles.map((article) => titleAsWritten(tree, article)),
  };
}

function statementAsWritten(tree: SyntaxTree, statement: Statement): Statement {
  const { text, plain } = tree;
  const written = (words: string, span: Span = statement): string =>
    asWritten(words, slice(plain, span), slice(text, span));
  const { place, languages, sections, signatories, signatureBlock } = statement;
  return {
    ...titleAsWritten(tree, statement),
    place: place === null ? null : written(place),
    languages: languages.map((language) => written(language)),
    sections: sections.map((section) => ({
      ...section,
      label: written(section.label, { start: section.start, end: section.markEnd }),
    })),
    signatories: signatories.map(({ name, office, party }) => ({
      name: written(name, signatureBlock ?? statement),
      office: written(office, signatureBlock ?? statement),
      party,
    })),
  };
}

function titleAsWritten<T extends Statement | Article>({ text, plain }: SyntaxTree, of: T): T {
  const { title } = of;
  const { span } = title;
  if (span === null) {
    // What its page calls it stands somewhere above; what was made from its parties stands nowhere.
    const isStated = title.text !== '' && 'titleInferred' in of && !of.titleInferred;
    return isStated ? { ...of, title: { text: asWritten(title.text, plain, text), span } } : of;
  }
  return { ...of, title: { text: asWritten(title.text, slice(plain, span), slice(text, span)), span } };
}
