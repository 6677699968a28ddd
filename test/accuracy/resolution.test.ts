import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Library } from '../../server/src/library/library';
import { mentionsOf } from '../../server/src/library/mention';
import { resolve } from '../../server/src/library/resolve';
import { readFile, type Reading } from '../../server/src/statement/reading';
import { decode } from '../../server/src/text/decoding';
import { KEYED_FILES } from './measure';

interface KeyCitation {
  readonly name: string;
  readonly offset: number;
  /** The file that holds it; null where none of the folder does. */
  readonly target?: string | null;
  readonly targetAlso?: string | readonly string[];
}

const SURE = new Set(['exact', 'date', 'title', 'alias']);

describe('Citations lead to what the key says', () => {
  for (const { name, folder, key } of KEYED_FILES) {
    if (!existsSync(key)) {
      it(`in the ${name}: CORPUS ABSENT, so nothing was measured on it`, () => {
        console.log(`CORPUS ABSENT: there is no ${key}, so nothing was measured on it.`);
      });
      continue;
    }
    it(`in the ${name}: every one of a text that is held, and none to a wrong text with certainty`, () => {
      const { library, readings } = readFolder(folder);
      const wrong: string[] = [];
      let held = 0;
      for (const line of readFileSync(key, 'utf8').trimEnd().split('\n')) {
        const { file, documents } = JSON.parse(line) as { file: string; documents: { citations?: KeyCitation[] }[] };
        const reading = readings.get(file);
        assert.ok(reading, `${file} was not read`);
        for (const { name: title, offset, target, targetAlso = [] } of documents.flatMap(
          ({ citations = [] }) => citations,
        )) {
          // Keys of old have no targets at all; they say nothing about where a citation leads.
          if (target === undefined) continue;
          const mention = mentionsOf(reading).find(({ start }) => start === offset);
          const { certainty, targets } =
            mention === undefined ? { certainty: 'unread', targets: [] } : resolve(library, mention);
          const files = new Set(targets.map((text) => text.file));
          const right = new Set([...(target === null ? [] : [target]), ...[targetAlso].flat()]);
          const place = `${file}: 《${title}》 at ${offset} is ${certainty} ${[...files].join(' ')}, the key has ${[...right].join(' ') || 'nothing'}`;
          if (target !== null) held++;
          if (target !== null && !files.has(target) && ![...right].some((each) => files.has(each))) wrong.push(place);
          else if (SURE.has(certainty) && [...files].some((each) => !right.has(each))) wrong.push(place);
        }
      }
      console.log(`      ${held} citations of texts that are held in the ${name}`);
      assert.deepEqual(wrong, []);
    });
  }
});

function readFolder(folder: string): { library: Library; readings: ReadonlyMap<string, Reading> } {
  const library = new Library();
  const readings = new Map<string, Reading>();
  for (const file of readdirSync(folder)) {
    const text = /\.(?:txt|md|stmt)$/.test(file) ? decode(readFileSync(join(folder, file)))?.text : undefined;
    if (text === undefined || file === 'README.md') continue;
    const reading = readFile(text);
    readings.set(file, reading);
    library.set(file, reading);
  }
  return { library, readings };
}
