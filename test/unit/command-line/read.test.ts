import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { speak } from '../../../server/src/strings/language';
import { root } from '../../support/project';
import { communique, type Entry } from './memory-host';

const statement = `洛泽维亚共和国和瑟多兰王国联合声明
应洛泽维亚共和国总统邀请，瑟多兰王国首相对洛泽维亚共和国进行正式访问。双方声明如下：
一、双方恪守1992年1月3日签署的《洛瑟建交公报》。
二、双方愿扩大贸易。
`;
const title = '洛泽维亚共和国和瑟多兰王国联合声明';

interface Json {
  file: string;
  encoding: string;
  layout: string;
  statements: { title: string; sections: { label: string }[] }[];
  citations: {
    name: string;
    start: number;
    end: number;
    instrument: boolean;
    date: string | null;
    targets: { file: string }[];
  }[];
}

const lines = (output: string): Json[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Json);

const utf16 = (text: string, { mark, swap }: { mark: boolean; swap: boolean }): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

describe('communique read', () => {
  beforeEach(() => {
    speak('en');
  });

  it('prints a table for people', async () => {
    const { code, output, errors } = await communique(['read', 'a.txt'], { 'a.txt': statement });
    assert.equal(code, 0);
    assert.equal(errors, '');
    assert.match(output, /^a\.txt {2}plain, utf-8$/m);
    assert.match(output, new RegExp(`^  ${title}$`, 'm'));
    assert.match(output, /^ {4}parties +洛泽维亚共和国 · 瑟多兰王国$/m);
    assert.match(output, /1992-01-03 《洛瑟建交公报》/);
  });

  it('says in JSON that a short name is an instrument if what it stands for is one', async () => {
    const judged = async (plan: string): Promise<boolean | undefined> => {
      const saying = `落实《${plan}》（以下简称《规划》），支持《规划》`;
      const text = statement.replace('恪守1992年1月3日签署的《洛瑟建交公报》', saying);
      const [file] = lines((await communique(['read', '--json', 'a.txt'], { 'a.txt': text })).output);
      return file?.citations.at(-1)?.instrument;
    };
    assert.equal(await judged('洛泽维亚共和国和瑟多兰王国经贸合作规划'), true);
    assert.equal(await judged('洛泽维亚—2040发展规划'), false);
  });

  it('prints one JSON object a line, one line a file', async () => {
    const { code, output } = await communique(['read', '--json', 'b.txt', 'a.txt'], {
      'a.txt': statement,
      'b.txt': statement.replace('贸易', '往来'),
    });
    assert.equal(code, 0);
    assert.deepEqual(
      lines(output).map(({ file, statements }) => [file, statements.map((each) => each.title)]),
      [
        ['b.txt', [title]],
        ['a.txt', [title]],
      ],
    );
  });

  it('counts places in UTF-16 code units behind a byte order mark and 𠮷', async () => {
    const text = `𠮷${statement}`;
    const { output } = await communique(['read', 'a.txt', '--json'], { 'a.txt': `\ufeff${text}` });
    const [citation] = lines(output)[0]?.citations ?? [];
    assert.ok(citation !== undefined);
    assert.equal(text.slice(citation.start, citation.end), '《洛瑟建交公报》');
    assert.equal(citation.date, '1992-01-03');
  });

  describe('paths', () => {
    const folder: Entry = {
      folder: {
        'b.txt': statement,
        'a.md': statement,
        'c.stmt': statement,
        'picture.png': Uint8Array.from([0x89, 0x50, 0, 0]),
        node_modules: { folder: { 'x.txt': statement } },
        sub: { folder: { 'd.TXT': statement } },
      },
    };
    const order = async (...words: string[]): Promise<string[]> =>
      lines(
        (await communique(['read', '--json', ...words], { folder, 'z.txt': statement, '--json': statement })).output,
      ).map(({ file }) => file);

    it('are read in the order given, a folder in name order with all that it holds', async () => {
      assert.deepEqual(await order('z.txt', 'folder'), [
        'z.txt',
        'folder/a.md',
        'folder/b.txt',
        'folder/c.stmt',
        'folder/sub/d.TXT',
      ]);
    });

    it('are read twice when they are named twice', async () => {
      assert.deepEqual(await order('z.txt', 'z.txt'), ['z.txt', 'z.txt']);
    });

    it('that begin with a hyphen stand behind --', async () => {
      assert.deepEqual(await order('--', '--json', 'z.txt'), ['--json', 'z.txt']);
    });

    it('are read whatever the name when it is the file that is named', async () => {
      const { code, output } = await communique(['read', '--json', 'page.html'], { 'page.html': statement });
      assert.equal(code, 0);
      assert.equal(lines(output).length, 1);
    });
  });

  describe('--library', () => {
    const treaty = `洛泽维亚共和国和瑟多兰王国睦邻友好合作条约
洛泽维亚共和国和瑟多兰王国（以下称“缔约双方”），议定如下：
第一条
缔约双方尊重彼此的主权。
第二条
缔约双方不使用武力。
`;
    const citing = statement.replace('《洛瑟建交公报》', '《洛泽维亚共和国和瑟多兰王国睦邻友好合作条约》');
    const files: Record<string, Entry> = {
      held: { folder: { 'treaty.txt': treaty } },
      drafts: { folder: { 'draft.txt': citing } },
    };
    const targets = async (...words: string[]): Promise<string[] | undefined> => {
      const [file] = lines((await communique(['read', '--json', ...words], files)).output);
      return file?.citations[0]?.targets.map((target) => target.file);
    };

    it('names the folder in which citations are resolved', async () => {
      assert.deepEqual(await targets('drafts/draft.txt', '--library', 'held'), ['held/treaty.txt']);
    });

    it('is the folder of each path where it is not named', async () => {
      assert.deepEqual(await targets('drafts/draft.txt'), []);
    });

    it('that does not exist or is a file is wrong usage, and nothing is read', async () => {
      for (const [library, why] of [
        ['gone', 'gone: does not exist\n'],
        ['held/treaty.txt', 'held/treaty.txt: is no folder\n'],
      ] as const) {
        const { code, errors, output } = await communique(['read', 'drafts', '--library', library], files);
        assert.deepEqual([code, errors, output], [2, why, '']);
      }
    });

    it('needs a value', async () => {
      const { code, errors } = await communique(['read', 'drafts', '--library'], files);
      assert.equal(code, 2);
      assert.match(errors, /^--library needs a value\./);
    });
  });

  describe('what cannot be read', () => {
    const failures: readonly (readonly [what: string, entry: Entry | undefined, message: string])[] = [
      ['a path that does not exist', undefined, 'does not exist'],
      ['a folder without files', { folder: {} }, 'holds no text files'],
      ['a folder with other files only', { folder: { 'a.png': 'x', 'b.html': 'y' } }, 'holds no text files'],
      ['a binary file', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'is no text file'],
      ['a picture', readFileSync(new URL('images/icon.png', root)), 'is no text file'],
      ['a file that may not be read', { unreadable: 'EACCES' }, 'may not be read'],
      ['a file that the system has locked', { unreadable: 'EPERM' }, 'may not be read'],
      ['a broken disk', { unreadable: 'EIO' }, 'EIO: as the system says it'],
      ['a link that leads to itself', { link: 'path.txt' }, 'is a link that leads in a circle'],
      ['a link that leads nowhere', { link: 'gone' }, 'does not exist'],
    ];
    for (const [what, entry, message] of failures) {
      it(`is told, and the exit status is 1: ${what}`, async () => {
        const { code, output, errors } = await communique(
          ['read', '--json', 'path.txt', 'good.txt'],
          entry === undefined ? { 'good.txt': statement } : { 'path.txt': entry, 'good.txt': statement },
        );
        assert.equal(code, 1);
        assert.equal(errors, `path.txt: ${message}\n`);
        // What stands beside it is read all the same.
        assert.deepEqual(
          lines(output).map(({ file }) => file),
          ['good.txt'],
        );
      });
    }

    it('is a file of 200 MB, which is not even opened', async () => {
      const { code, errors, read } = await communique(['read', 'large.txt'], {
        'large.txt': { size: 200 * 1024 * 1024 },
      });
      assert.equal(code, 1);
      assert.equal(errors, 'large.txt: is too large to be a statement (200 MB; the limit is 64 MB)\n');
      assert.deepEqual(read, []);
    });

    it('is one file of a folder: the others are read', async () => {
      const { code, output, errors } = await communique(['read', '--json', 'folder'], {
        folder: { folder: { 'a.txt': statement, 'b.txt': { unreadable: 'EACCES' }, 'c.txt': statement } },
      });
      assert.equal(code, 1);
      assert.equal(errors, 'folder/b.txt: may not be read\n');
      assert.equal(lines(output).length, 2);
    });

    it('is no broken link in a folder', async () => {
      const { code, errors } = await communique(['read', 'folder'], {
        folder: { folder: { 'a.txt': statement, 'b.txt': { link: 'gone' } } },
      });
      assert.deepEqual([code, errors], [0, '']);
    });

    it('is no loop of links between folders: each is walked once', async () => {
      const { code, output, errors } = await communique(['read', '--json', 'folder'], {
        folder: {
          folder: { 'a.txt': statement, again: { link: 'folder' }, sub: { folder: { up: { link: 'folder' } } } },
        },
      });
      assert.deepEqual([code, errors], [0, '']);
      assert.deepEqual(
        lines(output).map(({ file }) => file),
        ['folder/a.txt'],
      );
    });
  });

  describe('encodings', () => {
    const encodings: readonly (readonly [what: string, bytes: Uint8Array, encoding: string])[] = [
      ['UTF-16 LE with a mark', utf16(statement, { mark: true, swap: false }), 'utf-16le'],
      ['UTF-16 LE without a mark', utf16(statement, { mark: false, swap: false }), 'utf-16le'],
      ['UTF-16 BE with a mark', utf16(statement, { mark: true, swap: true }), 'utf-16be'],
      ['UTF-16 BE without a mark', utf16(statement, { mark: false, swap: true }), 'utf-16be'],
      ['UTF-8 with a mark', Buffer.from(`\ufeff${statement}`), 'utf-8'],
    ];
    for (const [what, bytes, encoding] of encodings) {
      it(`are told from the bytes: ${what}`, async () => {
        const { code, output, errors } = await communique(['read', '--json', 'a.txt'], { 'a.txt': bytes });
        assert.deepEqual([code, errors], [0, '']);
        const [file] = lines(output);
        assert.equal(file?.encoding, encoding);
        assert.deepEqual(
          file.statements.map((each) => each.title),
          [title],
        );
      });
    }

    it('are told from the bytes: GB18030 gives what the copy in UTF-8 gives', async () => {
      const name = '2009-洛泽维亚-瑟多兰-联合声明';
      const read = (file: string): Uint8Array => readFileSync(new URL(`samples/${file}`, root));
      const { code, output } = await communique(['read', '--json', 'gb.txt', 'utf8.txt'], {
        'gb.txt': read(`${name}-GB18030.txt`),
        'utf8.txt': read(`${name}.txt`),
      });
      assert.equal(code, 0);
      const [gb, utf8] = lines(output);
      assert.equal(gb?.encoding, 'gb18030');
      assert.equal(utf8?.encoding, 'utf-8');
      const gist = ({ statements, citations }: Json): unknown => [
        statements.map((each) => [each.title, each.sections.map(({ label }) => label)]),
        citations.map((each) => [each.name, each.date]),
      ];
      assert.deepEqual(gist(gb), gist(utf8));
      assert.ok(gb.citations.length > 0);
    });

    it('are doubted where the bytes are broken, and the file is read all the same', async () => {
      const bytes = Buffer.concat([
        Buffer.from(statement),
        Uint8Array.from([0xe4, 0xbd]),
        Buffer.from('。\n三、甲。\n'),
      ]);
      const { code, output, errors } = await communique(['read', '--json', 'a.txt'], { 'a.txt': bytes });
      assert.equal(code, 0);
      assert.equal(errors, 'a.txt: some bytes fit no encoding and were replaced\n');
      assert.deepEqual(
        lines(output)[0]?.statements.map((each) => [each.title, each.sections.map(({ label }) => label)]),
        [[title, ['一', '二', '三']]],
      );
    });

    it('do not matter to a file without a byte', async () => {
      const { code, output } = await communique(['read', '--json', 'a.txt'], { 'a.txt': '' });
      assert.equal(code, 0);
      assert.deepEqual(lines(output)[0]?.statements, []);
    });
  });

  describe('wrong words', () => {
    const calls: readonly (readonly [what: string, words: string[], message: RegExp])[] = [
      ['no path', ['read'], /^No file or folder was named\./],
      ['no path behind an option', ['read', '--json'], /^No file or folder was named\./],
      ['no path behind --', ['read', '--'], /^No file or folder was named\./],
      ['an unknown option', ['read', '--xml', 'a.txt'], /^There is no option --xml\./],
      ['an unknown short option', ['read', '-j', 'a.txt'], /^There is no option -j\./],
      ['an unknown command', ['write', 'a.txt'], /^There is no command write\./],
      ['no command', [], /^Usage: /],
    ];
    for (const [what, words, message] of calls) {
      it(`are told with the usage, and the exit status is 2: ${what}`, async () => {
        const { code, output, errors, read } = await communique(words, { 'a.txt': statement });
        assert.equal(code, 2);
        assert.equal(output, '');
        assert.match(errors, message);
        assert.match(errors, /Usage: communique read PATH…/);
        assert.deepEqual(read, []);
      });
    }

    for (const words of [['--help'], ['help'], ['read', '--help'], ['read', 'a.txt', '--help']]) {
      it(`are no words for help: ${words.join(' ')}`, async () => {
        const { code, output, errors } = await communique(words, { 'a.txt': statement });
        assert.deepEqual([code, errors], [0, '']);
        assert.match(output, /^Usage: communique read PATH…/);
        assert.match(output, /--json/);
      });
    }

    it('are not --version', async () => {
      assert.deepEqual(await communique(['--version']), { code: 0, output: '1.2.3\n', errors: '', read: [] });
    });
  });

  describe('terminals', () => {
    const files = { 'a.txt': statement, 'b.txt': statement };
    const escape = '\u001b';
    const isColoured = (output: string): boolean => output.includes(escape);

    it('are shown colours, pipes are not', async () => {
      assert.ok(isColoured((await communique(['read', 'a.txt'], files, { outputIsTerminal: true })).output));
      assert.ok(!isColoured((await communique(['read', 'a.txt'], files)).output));
    });

    it('are shown no colours in JSON', async () => {
      assert.ok(!isColoured((await communique(['read', 'a.txt', '--json'], files, { outputIsTerminal: true })).output));
    });

    it('are shown progress when it takes long, which is wiped away in the end', async () => {
      const { errors } = await communique(['read', 'a.txt', 'b.txt'], files, {
        errorIsTerminal: true,
        millisecondsPerLook: 2000,
      });
      const wipe = `\r${escape}[K`;
      assert.ok(errors.endsWith(wipe));
      assert.match(errors.replaceAll(wipe, ';'), /^(?:\d+ files read;)+$/);
    });

    it('are shown no progress when it does not take long', async () => {
      const { errors } = await communique(['read', 'a.txt', 'b.txt'], files, {
        errorIsTerminal: true,
        millisecondsPerLook: 10,
      });
      assert.equal(errors, '');
    });

    it('alone are shown progress: a log is not', async () => {
      const { errors } = await communique(['read', 'a.txt', 'b.txt'], files, { millisecondsPerLook: 2000 });
      assert.equal(errors, '');
    });
  });

  describe('spoken in Chinese', () => {
    beforeEach(() => {
      speak('zh-cn');
    });
    after(() => {
      speak('en');
    });

    const messages: readonly (readonly [words: string[], entries: Record<string, Entry>])[] = [
      [['read', 'gone.txt'], {}],
      [['read', 'folder'], { folder: { folder: {} } }],
      [['read', 'a.txt'], { 'a.txt': Uint8Array.from([0, 0, 0]) }],
      [['read', 'a.txt'], { 'a.txt': { unreadable: 'EACCES' } }],
      [['read', 'a.txt'], { 'a.txt': { link: 'a.txt' } }],
      [['read', 'a.txt'], { 'a.txt': { size: 200 * 1024 * 1024 } }],
      [['read', 'a.txt'], { 'a.txt': Buffer.concat([Buffer.from(statement), Uint8Array.from([0xff, 0xff])]) }],
      [['read'], {}],
      [['read', '--xml'], {}],
      [['write'], {}],
    ];
    for (const [words, entries] of messages) {
      it(`says in Chinese what is wrong with: ${words.join(' ')} ${Object.keys(entries).join(' ')}`, async () => {
        const chinese = await communique(words, entries);
        speak('en');
        const english = await communique(words, entries);
        assert.equal(chinese.code, english.code);
        assert.notEqual(chinese.errors, english.errors);
        const [first = ''] = chinese.errors.replace(/^\S+: /, '').split('\n');
        assert.match(first, /[\u4e00-\u9fff]/);
      });
    }

    const locales: readonly (readonly [locale: string | undefined, chinese: boolean])[] = [
      ['zh-cn', true],
      ['zh_CN.UTF-8', true],
      ['zh_SG', true],
      ['zh-Hans', true],
      ['zh', true],
      ['zh_TW.UTF-8', true],
      ['zh-Hant', true],
      ['en_US.UTF-8', false],
      ['C', false],
      [undefined, false],
    ];
    for (const [locale, chinese] of locales) {
      it(`is ${chinese ? '' : 'not '}what the locale ${locale} asks for`, async () => {
        speak(locale);
        const { errors } = await communique(['read', 'gone.txt']);
        assert.equal(errors, `gone.txt: ${chinese ? '不存在' : 'does not exist'}\n`);
      });
    }

    it('names the rows of the table in Chinese', async () => {
      const { output } = await communique(['read', 'a.txt'], { 'a.txt': statement });
      assert.doesNotMatch(output, /parties/);
      assert.match(output, /洛泽维亚共和国 · 瑟多兰王国/);
    });
  });
});
