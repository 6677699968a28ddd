import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { decode } from '../../../server/src/text/decoding';
import { root } from '../../support/project';

const corpus = new URL('../shared/corpus/', root);

/** How many random texts a property is tried on; some ten seconds in all. COMMUNIQUE_RUNS=100000 looks deeper. */
export const runs = Number(process.env.COMMUNIQUE_RUNS ?? 10_000);

/** Real files: the samples and, where it is at hand, the corpus. */
export function realFiles(): string[] {
  const folders = [new URL('samples/', root)];
  if (existsSync(corpus)) folders.push(corpus);
  else console.log('CORPUS ABSENT: only edits of the samples are tried');
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md|stmt)$/.test(name))
      .map((name) => decode(readFileSync(new URL(name, folder)))?.text ?? ''),
  );
}

/** What an edit may put in: pieces that mean something to some reader, alone and in the wrong place. */
const PIECES = [
  '',
  ' ',
  '　　',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u00a0\u00a0',
  '\ufeff',
  '𠮷',
  '\ud842',
  '\0',
  '《',
  '》',
  '〈',
  '《甲国和乙国条约》',
  '〖',
  '〗',
  '〖BT/标题〗',
  '〖-BT/标题〗',
  '〖ZW/正文〗',
  '〖-ZW/正文〗',
  '〖TM/中图〗',
  '〖-TM/中图〗',
  '〖ZQ/总期〗1〖-ZQ/总期〗\n',
  '〖QX/期限〗',
  'RW：',
  '（',
  '）',
  '（五）',
  '\n一\n',
  '\n二、',
  '\n第一条\n',
  '\n第一章　总则\n',
  '\n1. ',
  '\n——',
  '\n### 甲\n\n1994-05-19\n\n',
  '\n## 甲 ##\n',
  '### ',
  '#',
  '\n| 甲国总统 | 乙国国王 |\n',
  '\n第4版(要闻)\n',
  '（上接第一版）',
  '\n（下转第三版）\n',
  '（以下称“双方”）',
  '\n甲国和乙国联合声明\n',
  '声明如下：\n',
  '甲社乙城9月5日电　',
  '\n（甲社乙城9月5日电）\n',
  '本声明于2013年9月5日在乙城签署。',
  '\n甲国总统　　乙国国王\n',
  '（签字）',
  '\n二○一三年九月五日于乙城\n',
  '2026年2月30日',
  '十十年',
  '每份用甲文和乙文写成，两种文本同等作准。',
];

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: 1_000_000 }),
  removed: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 400 })),
  inserted: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
});

/** Stretches of real files, and whole ones, with some edits in random places. */
export function editedFiles(files: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      file: fc.constantFrom(...files),
      from: fc.nat({ max: 1_000_000 }),
      length: fc.oneof(fc.nat({ max: 2000 }), fc.constant(Infinity)),
      edits: fc.array(edit, { maxLength: 8 }),
    })
    .map(({ file, from, length, edits }) => {
      const start = length === Infinity ? 0 : from % Math.max(1, file.length);
      return edits.reduce(applied, file.slice(start, start + length));
    });
}

function applied(text: string, { at, removed, inserted }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + inserted + text.slice(start + removed);
}
