import assert from 'node:assert/strict';
import { readStatementFile } from '../../server/src/statement/statement-file';

/** What is expected of a text; what is left out is not asked. */
export interface Said {
  readonly title?: string;
  readonly signed?: string | null;
  readonly place?: string | null;
  /** 甲+乙 */
  readonly parties?: string;
  /** 甲/总统/赵一 乙/首相/钱二 */
  readonly signatories?: string;
  /** 甲文 乙文 */
  readonly languages?: string;
  /** Labels of the outermost sections. */
  readonly sections?: string;
  /** 《…》 with the day that the text gives. */
  readonly cited?: string;
}

const closedUp = (words: string): string => words.replace(/\s+/g, '');

/** A text is recognised, is one statement, and says what is expected of it. */
export function layout(name: string, text: string, expected: Said): void {
  it(name, () => {
    const reading = readStatementFile('file:///statement.txt', text);
    assert.ok(reading !== null, 'not recognised');
    const { statements, citations } = reading;
    const [statement] = statements;
    assert.equal(statements.length, 1, statements.map(({ title }) => title.text).join(' | '));
    assert.ok(statement);
    const { title, signed, place, parties, signatories, languages, sections } = statement;
    const said: Record<keyof Said, string | null> = {
      title: title.text,
      signed,
      place,
      parties: parties.join('+'),
      signatories: signatories.map(({ party, office, name }) => `${party}/${office}/${name}`).join(' '),
      languages: languages.join(' '),
      sections: sections.flatMap(({ level, label }) => (level === 1 ? [closedUp(label)] : [])).join(' '),
      cited: citations.flatMap(({ marked, name, on }) => (marked ? [`${name}@${on ?? ''}`] : [])).join(' '),
    };
    const asked = Object.keys(expected) as (keyof Said)[];
    const only = (of: Said): object => Object.fromEntries(asked.map((key) => [key, closedUp(of[key] ?? '')]));
    assert.deepEqual(only(said as Said), only(expected));
  });
}
