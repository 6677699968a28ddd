import assert from 'node:assert/strict';
import { readFile, type Reading } from '../../../server/src/statement/reading';
import type { Statement } from '../../../server/src/statement/statements';

/** A sentence of the kind that fills statements, long enough to be no heading. */
export const FILLER =
  '双方一致认为，两国关系的发展符合两国人民的根本利益，愿意进一步加强各领域的互利合作，维护地区和平与稳定。';

/** The only statement of a text. */
export function onlyStatement(text: string): Statement {
  const { statements } = readFile(text);
  assert.equal(statements.length, 1, `expected one statement, found ${statements.length}`);
  const [statement] = statements;
  assert.ok(statement);
  return statement;
}

/** A joint statement with this signature block. */
export function signedBy(...rows: readonly string[]): Statement {
  return onlyStatement(
    [
      '甲兰共和国和乙多王国联合声明',
      '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
      '一、' + FILLER,
      '二、' + FILLER,
      ...rows,
    ].join('\n'),
  );
}

/** Who signed, one string each: party, office, name. */
export function signatoriesOf(statement: Statement): string[] {
  return statement.signatories.map(({ party, office, name }) => [party, office, name].join(' '));
}

/** `（一）` below 四 becomes `四 › （一）`. */
export function sectionsOf(text: string, statement: Statement): string[] {
  const open: string[] = [];
  return statement.sections.map(({ level, label, heading }) => {
    open.length = level - 1;
    open.push(label);
    const words = text.slice(heading.start, heading.end);
    return open.join(' › ') + (words === '' || words === label ? '' : ` ${words}`);
  });
}

export function titles({ statements, articles }: Reading): string[] {
  return [...statements.map(({ title }) => title.text), ...articles.map(({ title }) => `article ${title.text}`)];
}
