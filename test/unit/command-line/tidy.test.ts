import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { run } from '../../../server/src/command-line/command';
import type { CommandLineHost, ExitCode } from '../../../server/src/command-line/host';
import { speak } from '../../../server/src/strings/language';
import { decode } from '../../../server/src/text/decoding';
import { root } from '../../support/project';
import { communique } from './memory-host';

const TIDY = `甲兰共和国和乙多王国联合声明
甲兰共和国总统同乙多王国首相（以下称“双方”）声明如下：
一、双方自1992年以来，往来不断。
二、双方同意。
`;
const UNTIDY = TIDY.replace('1992', '１９９２').replace('同意。', '同意。  ');
const GB_SAMPLE = new Uint8Array(readFileSync(new URL('samples/2009-洛泽维亚-瑟多兰-联合声明-GB18030.txt', root)));

interface Outcome {
  readonly code: ExitCode;
  readonly output: string;
  readonly errors: string;
  /** The files that were written, with their new bytes. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

interface Trouble {
  /** Why nothing can be written. */
  readonly failure?: string;
  /** What somebody else writes while a file is being tidied. */
  readonly meanwhile?: string;
}

/** Runs the words of a call on a folder of files in memory that may be written. */
async function tidy(
  words: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  { failure, meanwhile }: Trouble = {},
): Promise<Outcome> {
  let [output, errors] = ['', ''];
  const written = new Map<string, Uint8Array>();
  const reads = new Map<string, number>();
  const bytesOf = (path: string): Uint8Array => {
    const count = reads.get(path) ?? 0;
    reads.set(path, count + 1);
    const entry = count > 0 && meanwhile !== undefined ? meanwhile : files[path];
    if (entry === undefined) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    return typeof entry === 'string' ? new TextEncoder().encode(entry) : entry;
  };
  const host: CommandLineHost = {
    files: {
      stat: (path) =>
        Promise.resolve().then(() =>
          path === '.' ? { kind: 'folder', size: 0 } : (bytesOf(path), reads.delete(path), { kind: 'file', size: 1 }),
        ),
      list: () => Promise.resolve(Object.keys(files).sort()),
      read: (path) => Promise.resolve().then(() => bytesOf(path)),
      replace: (path, bytes) =>
        Promise.resolve().then(() => {
          if (failure !== undefined)
            throw Object.assign(new Error(`${failure}: as the system says it`), { code: failure });
          written.set(path, bytes);
        }),
      join: (_, name) => name,
      folderOf: () => '.',
      realPath: (path) => Promise.resolve(path),
    },
    write: (text) => {
      output += text;
      return Promise.resolve();
    },
    complain: (text) => {
      errors += text;
    },
    outputIsTerminal: false,
    errorIsTerminal: false,
    now: () => 0,
  };
  const code = await run(host, ['tidy', ...words], '1.2.3');
  return { code, output, errors, written };
}

function textOf(outcome: Outcome, path: string): string | undefined {
  const bytes = outcome.written.get(path);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}

describe('communique tidy', () => {
  beforeEach(() => {
    speak('en');
  });

  it('prints the tidied text of a file, and writes nothing', async () => {
    const { code, output, errors, written } = await tidy(['a.txt'], { 'a.txt': UNTIDY });
    assert.deepEqual([code, output, errors, written.size], [0, TIDY, '', 0]);
  });

  it('prints a tidy file as it is', async () => {
    assert.equal((await tidy(['a.txt'], { 'a.txt': TIDY })).output, TIDY);
  });

  it('prints one file only', async () => {
    for (const words of [['a.txt', 'b.txt'], ['.']]) {
      const { code, output, errors } = await tidy(words, { 'a.txt': UNTIDY, 'b.txt': UNTIDY });
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, /^One file is printed at a time; --check names/);
    }
  });

  it('tells that bytes were replaced in what it prints', async () => {
    const broken = Buffer.concat([Buffer.from(UNTIDY), Uint8Array.from([0xe4, 0xbd])]);
    const { code, errors } = await tidy(['a.txt'], { 'a.txt': broken });
    assert.deepEqual([code, errors], [0, 'a.txt: some bytes fit no encoding and were replaced\n']);
  });

  describe('--check', () => {
    it('names the files that are not tidy, writes nothing, and the exit status is 1', async () => {
      const { code, output, written } = await tidy(['.', '--check'], {
        'a.txt': UNTIDY,
        'b.txt': TIDY,
        'c.txt': UNTIDY,
      });
      assert.deepEqual([code, output, written.size], [1, 'a.txt\nc.txt\n', 0]);
    });

    it('passes over what is no statement, unless it is named', async () => {
      const notes = { 'notes.md': 'A line that goes on  \nin the next.\n' };
      assert.equal((await tidy(['.', '--check'], notes)).code, 0);
      assert.equal((await tidy(['notes.md', '--check'], notes)).code, 1);
    });

    it('says nothing of tidy files, and the exit status is 0', async () => {
      const { code, output, errors } = await tidy(['.', '--check'], { 'a.txt': TIDY, 'b.txt': '' });
      assert.deepEqual([code, output, errors], [0, '', '']);
    });
  });

  describe('--write', () => {
    it('writes the files that are not tidy, and no other', async () => {
      const outcome = await tidy(['.', '--write'], { 'a.txt': UNTIDY, 'b.txt': TIDY });
      assert.deepEqual([outcome.code, outcome.output, outcome.errors], [0, 'a.txt\n', '']);
      assert.equal(textOf(outcome, 'a.txt'), TIDY);
      assert.equal(outcome.written.size, 1);
    });

    it('keeps the encoding and the line ends: GB18030 with CRLF', async () => {
      const { code, written } = await tidy(['a.txt', '--write'], { 'a.txt': GB_SAMPLE });
      assert.equal(code, 0);
      const decoded = decode(written.get('a.txt') ?? new Uint8Array());
      assert.equal(decoded?.encoding, 'gb18030');
      assert.ok(decoded.text.includes('广播覆盖'));
      assert.doesNotMatch(decoded.text, /[^\r]\n/);
    });

    it('keeps the mark before the text', async () => {
      const outcome = await tidy(['a.txt', '--write'], { 'a.txt': `\ufeff${UNTIDY}` });
      assert.equal(textOf(outcome, 'a.txt'), `\ufeff${TIDY}`);
      const utf16 = Buffer.from(`\ufeff${UNTIDY}`, 'utf16le');
      const { written } = await tidy(['a.txt', '--write'], { 'a.txt': utf16 });
      assert.deepEqual(Buffer.from(written.get('a.txt') ?? []).toString('utf16le'), `\ufeff${TIDY}`);
    });

    it('writes nothing where bytes would be lost', async () => {
      const broken = Buffer.concat([Buffer.from(UNTIDY), Uint8Array.from([0xe4, 0xbd])]);
      const { code, errors, written } = await tidy(['.', '--write'], { 'a.txt': broken, 'b.txt': UNTIDY });
      assert.equal(code, 1);
      assert.equal(errors, 'a.txt: was not written: some of its bytes fit no encoding and would be lost\n');
      assert.deepEqual([...written.keys()], ['b.txt']);
    });

    it('writes nothing where the encoding lacks a character', async () => {
      // Half a character, which only UTF-16 holds, and which its own reader replaces.
      const halves = Buffer.from(`\ufeff${UNTIDY}\ud842`, 'utf16le');
      const { code, errors, written } = await tidy(['a.txt', '--write'], { 'a.txt': halves });
      assert.deepEqual([code, written.size], [1, 0]);
      assert.match(errors, /^a\.txt: was not written: /);
    });

    it('writes nothing over what somebody else wrote in the meantime', async () => {
      const { code, errors, written } = await tidy(['a.txt', '--write'], { 'a.txt': UNTIDY }, { meanwhile: '丙。\n' });
      assert.deepEqual([code, errors, written.size], [1, 'a.txt: was not written: it changed in the meantime\n', 0]);
    });

    const failures: readonly (readonly [code: string, message: string])[] = [
      ['EACCES', 'may not be written'],
      ['EROFS', 'may not be written'],
      ['ENOSPC', 'ENOSPC: as the system says it'],
    ];
    for (const [failure, message] of failures) {
      it(`tells what the system says: ${failure}`, async () => {
        const { code, errors, output } = await tidy(['a.txt', '--write'], { 'a.txt': UNTIDY }, { failure });
        assert.deepEqual([code, errors, output], [1, `a.txt: ${message}\n`, '']);
      });
    }

    it('is refused by a host on which nothing may be written', async () => {
      const { code, output, errors } = await communique(['tidy', 'a.txt', '--write'], { 'a.txt': UNTIDY });
      assert.deepEqual([code, output, errors], [2, '', 'Files cannot be written here.\n']);
    });
  });

  it('tells what it cannot read, and goes on', async () => {
    const { code, output, errors } = await tidy(['gone.txt', 'a.txt', '--check'], { 'a.txt': UNTIDY });
    assert.deepEqual([code, output, errors], [1, 'a.txt\n', 'gone.txt: does not exist\n']);
  });

  describe('wrong words', () => {
    const calls: readonly (readonly [words: string[], message: RegExp])[] = [
      [[], /^No file or folder was named\./],
      [['--write'], /^No file or folder was named\./],
      [['--json', 'a.txt'], /^There is no option --json\./],
      [['a.txt', '--check', '--write'], /^--check and --write exclude each other\./],
    ];
    for (const [words, message] of calls) {
      it(`are told with the usage, and the exit status is 2: ${words.join(' ')}`, async () => {
        const { code, output, errors, written } = await tidy(words, { 'a.txt': UNTIDY });
        assert.deepEqual([code, output, written.size], [2, '', 0]);
        assert.match(errors, message);
        assert.match(errors, /communique tidy PATH…/);
      });
    }

    it('do not begin with a hyphen behind --', async () => {
      assert.equal((await tidy(['--', '--check'], { '--check': UNTIDY })).output, TIDY);
    });
  });

  describe('spoken in Chinese', () => {
    after(() => {
      speak('en');
    });

    const calls: readonly (readonly [words: string[], trouble: Trouble, entry: string | Uint8Array])[] = [
      [['a.txt', 'a.txt'], {}, UNTIDY],
      [['a.txt', '--check', '--write'], {}, UNTIDY],
      [['a.txt', '--write'], { failure: 'EACCES' }, UNTIDY],
      [['a.txt', '--write'], { meanwhile: '丙。' }, UNTIDY],
      [['a.txt', '--write'], {}, Buffer.concat([Buffer.from(UNTIDY), Uint8Array.from([0xff])])],
    ];
    for (const [words, trouble, entry] of calls) {
      it(`says in Chinese what is wrong with: ${words.join(' ')} ${JSON.stringify(trouble)}`, async () => {
        speak('zh-cn');
        const { errors } = await tidy(words, { 'a.txt': entry }, trouble);
        assert.match(errors.replace(/^a\.txt: /, '').split('\n')[0] ?? '', /[\u4e00-\u9fff]/);
      });
    }
  });
});
