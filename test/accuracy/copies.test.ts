import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFile, type Reading } from '../../server/src/statement/reading';
import { shortName } from '../../server/src/statement/words/states';
import { decode } from '../../server/src/text/decoding';
import { replaceRadicals } from '../../server/src/text/radicals';
import { KEYED_FILES } from './measure';

/** The text of a record below its title, as copies have it. */
function withoutTags(text: string): string {
  const value = (tag: string): string =>
    new RegExp(`〖${tag}/[^〗]*〗([^]*?)〖-${tag}`).exec(text)?.[1]?.replace(/\r/g, '') ?? '';
  return `${value('BT').trim()}\n${value('ZW')}`;
}

const paragraphsOf = (text: string): string[] =>
  withoutTags(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Lines of prose cut at one width; rows of signatures have lines of their own in print. */
function cut(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (/[，。；]/.test(line) ? (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n') : line))
    .join('\n');
}

/** What copying does to a file of the archive, and means nothing. */
const COPIES: Readonly<Record<string, (text: string) => string>> = {
  'with the line ends of Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with blanks behind its lines': (text) => text.replace(/\n/g, ' \u3000\n'),
  'without its tags': withoutTags,
  'without its indentation': (text) => paragraphsOf(text).join('\n'),
  'with empty lines between its paragraphs': (text) => paragraphsOf(text).join('\n\n'),
  'on one line': (text) => paragraphsOf(text).join('\u3000\u3000'),
  'in the tags of a web page': (text) =>
    paragraphsOf(text)
      .map((paragraph) => `<p>&nbsp;&nbsp;${paragraph}</p>`)
      .join('\n'),
  // But for the brackets of （一）, which is a label and shown as it is written.
  'with marks half as wide': (text) =>
    withoutTags(text).replace(/（[一二三四五六七八九十]{1,3}）|[，：；（）？！]/g, (mark) =>
      mark.length > 1 ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
    ),
  'with radicals, as out of a PDF': (text) =>
    withoutTags(text).replace(/[方人民月金文]/g, (character) =>
      '⽅⼈⺠⽉⾦⽂'.charAt('方人民月金文'.indexOf(character)),
    ),
  'with line breaks where a page has links': (text) =>
    paragraphsOf(text)
      .map((line, index) => (index === 0 ? line : line.replace(/《([^《》]*)》/g, '《\n$1\n》')))
      .join('\n'),
  'in the frame of a web page': (text) => {
    const [title = '', ...rest] = paragraphsOf(text);
    const above = [
      '首页 > 资料 > 正文',
      title,
      '发布时间：2024-07-07 18:18　来源：资料网　作者：某某　阅读：8288',
      title,
    ];
    return [...above, ...rest, '【打印】【关闭】', '上一篇：无', '参考资料'].join('\n');
  },
  'with another language below each paragraph': (text) =>
    paragraphsOf(text)
      .map((line) => (/[。；：]$/.test(line) ? `${line}\nThe two sides agreed to go on with this.` : line))
      .join('\n'),
  'as Markdown': (text) => `# ${paragraphsOf(text).join('\n\n')}\n`,
  'as Markdown with what a generator puts above it': (text) =>
    `---\ntitle: 文件\nauthor: 甲\n---\n\n# ${paragraphsOf(text).join('\n\n')}\n`,
  'cut into lines of 30 characters': (text) => cut(withoutTags(text), 30),
  'cut into lines of 30 characters, an empty one between them': (text) =>
    cut(paragraphsOf(text).join('\n'), 30).replace(/\n/g, '\n\n'),
  'cut into lines of 44 characters': (text) => cut(withoutTags(text), 44),
};

/** What a reading says of all its statements, a line each. */
function saidOfEach({ statements }: Reading): string[] {
  return statements.map(({ title, signed, place, signatories, sections }) =>
    [closedUp(title.text), signed, place, ...signatories.map(({ name }) => name), sections.length].join(' '),
  );
}

/** What a part of a file says of days, places and who signed that the whole does not say. A name may be cut, and stand alone. */
function saidElse(whole: Reading, part: Reading): string[] {
  const signers = whole.statements.flatMap(({ signatories }) => signatories);
  return part.statements.flatMap(({ signed, place, signatories }) => [
    ...(signed === null || whole.statements.some((each) => each.signed === signed) ? [] : [`signed ${signed}`]),
    ...(place === null || whole.statements.some((each) => each.place === place) ? [] : [`at ${place}`]),
    ...signatories
      .filter(
        ({ name, party }) =>
          !signers.some(
            (each) => each.name.includes(name) && (party === '' || shortName(party) === shortName(each.party)),
          ),
      )
      .map(({ name, party }) => `by ${name} for ${party}`),
  ]);
}

const closedUp = (words: string): string => words.replace(/\s+/g, '');

/** Everything that a reading says of its only statement, in words. */
function said({ statements, citations }: Reading): Record<string, string> {
  const [statement] = statements;
  if (statement === undefined || statements.length > 1) return { statements: String(statements.length) };
  return {
    title: closedUp(statement.title.text),
    signed: `${statement.signed} ${statement.place}`,
    parties: statement.parties.join(' '),
    signatories: statement.signatories
      .map(({ party, office, name }) => `${party} ${office} ${closedUp(name)}`)
      .join('; '),
    languages: statement.languages.join(' '),
    sections: statement.sections.map(({ level, label }) => `${level} ${label}`).join(', '),
    citations: citations.map(({ name, on }) => `${closedUp(name)} ${on}`).join('; '),
  };
}

/** What differs but for radicals, which are shown as they are written. */
function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys({ ...before, ...after })
    .filter((what) => before[what] !== replaceRadicals(after[what] ?? ''))
    .map((what) => `${what}: ${before[what]} → ${after[what]}`);
}

describe('A copy of a tagged file', () => {
  for (const { name, folder } of KEYED_FILES) {
    if (!existsSync(folder)) {
      it(`of the ${name}: CORPUS ABSENT, so nothing was compared`, () => {
        console.log(`CORPUS ABSENT: there is no folder of the ${name}, so none of it was copied.`);
      });
      continue;
    }
    const texts = readdirSync(folder)
      .filter((file) => /\.(?:txt|stmt|md)$/.test(file) && file !== 'README.md')
      .map((file) => ({ file, text: decode(readFileSync(path.join(folder, file)))?.text ?? '' }));
    // The day in a subtitle, and a caption, are what no copy below a title has.
    const tagged = texts.filter(({ text }) => text.includes('〖ZW/') && !/〖FT\/[^〖]*年|图为/.test(text));

    it(`of the ${name} stays itself below any other, news and speeches among them`, () => {
      const copies = tagged.map(({ file, text }) => ({ file, copy: withoutTags(text).trim() }));
      const wrong: string[] = [];
      for (const first of copies) {
        for (const second of copies.filter((each) => each !== first)) {
          const each = [first, second].flatMap(({ copy }) => saidOfEach(readFile(copy)));
          const both = saidOfEach(readFile(`${first.copy}\n\n${second.copy}\n`));
          if (each.join('\n') !== both.join('\n')) wrong.push(`${first.file}, ${second.file}: ${both.join('; ')}`);
        }
      }
      assert.deepEqual(wrong, []);
    });

    it(`of the ${name} says nothing else when lines of it are lost`, function () {
      this.timeout(60_000);
      const wrong = texts.flatMap(({ file, text }) => {
        const lines = (text.includes('〖ZW/') ? withoutTags(text) : text).split('\n');
        const whole = readFile(lines.join('\n'));
        const lost = lines.flatMap((_, at) => [lines.slice(0, at), lines.slice(at), lines.toSpliced(at, 1)]);
        return [...new Set(lost.flatMap((left) => saidElse(whole, readFile(left.join('\n')))))].map(
          (said) => `${file}: ${said}`,
        );
      });
      assert.deepEqual(wrong, []);
    });

    const files = tagged
      .map(({ file, text }) => ({ file, text, read: said(readFile(text)) }))
      .filter(({ read }) => read.title !== undefined);

    for (const [how, copy] of Object.entries(COPIES)) {
      it(`of the ${name} says what the file says, ${how}`, () => {
        assert.ok(files.length >= 3, `only ${files.length} files to copy`);
        const wrong = files.flatMap(({ file, text, read }) =>
          differences(read, said(readFile(copy(text)))).map((difference) => `${file}: ${difference}`),
        );
        assert.deepEqual(wrong, []);
      });
    }
  }
});
