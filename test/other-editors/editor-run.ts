import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readProjectFile, root } from '../support/project';

const PATIENCE_MS = 90_000;
const STATEMENT = '2017-洛泽维亚-瑟多兰-联合声明.txt';
/** The citation begins with the last character of this. */
const CITED_AFTER = '２０１３年９月５日签署的《';

/** Files in the person's home, and as what they are to be taken: no text file is a statement that lies elsewhere. */
const TAKEN_AS = {
  [`statements/${STATEMENT}`]: 'statement',
  'draft.stmt': 'statement',
  'draft.statement': 'statement',
  'letter.txt': 'text',
};

/** What a person sees who opens a statement in an editor, as its script in this folder writes it down. */
interface Seen {
  /** As what the editor takes the files of `TAKEN_AS`. */
  readonly fileTypes: readonly string[];
  readonly root: string;
  readonly outline: readonly string[];
  readonly card: string;
  readonly references: readonly string[];
  readonly definition: { readonly file: string; readonly textFromCursor: string };
}

/** The fenced blocks of one language in docs/editors.md, with the path of the built server put in. */
export function setUps(language: string): string[] {
  const server = fileURLToPath(new URL('dist/server.js', root));
  const placeholder = '/path/to/communique/dist/server.js';
  const blocks = [...readProjectFile('docs/editors.md').matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , text = '']) => text.replaceAll(placeholder, server));
  assert.ok(blocks.join('').includes(server), `docs/editors.md has no ${language} block with ${placeholder}`);
  return blocks;
}

export interface Editor {
  readonly name: string;
  /** Written into the person's home before the editor starts, by path. */
  readonly configuration: Readonly<Record<string, string>>;
  readonly program: string;
  readonly args: (statement: string) => readonly string[];
  /** What to do where the program is missing. */
  readonly install: string;
}

export function requireProgram({ name, program, install }: Pick<Editor, 'name' | 'program' | 'install'>): string {
  const { error, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  assert.ok(!error, `${name} is not installed (${program} cannot be started), so its set-up was not tried: ${install}`);
  return stdout;
}

/** Sets an editor up in a home of its own, as docs/editors.md says, with the samples in ~/statements, and looks around. */
export function describeEditor(name: string, editorOf: () => Editor): void {
  describe(`${name}, set up as docs/editors.md says`, function () {
    this.timeout(PATIENCE_MS + 10_000);
    let home: string;
    let seen: Seen;

    before(() => {
      assert.ok(existsSync(new URL('dist/server.js', root)), 'dist/server.js is missing: run `npm run build`');
      home = mkdtempSync(join(tmpdir(), 'communique-editor-'));
      seen = lookAround(editorOf(), home);
    });
    after(() => {
      if (home) rmSync(home, { recursive: true, force: true });
    });

    it('knows the statements, by name and by folder, and starts the server on the folder', () => {
      assert.deepEqual(seen.fileTypes, Object.values(TAKEN_AS));
      assert.equal(seen.root, join(home, 'statements'));
    });

    it('has the title of the statement in its outline', () => {
      const title = '洛泽维亚共和国和瑟多兰王国联合声明';
      assert.ok(
        seen.outline.some((line) => line.includes(title)),
        seen.outline.join('\n'),
      );
    });

    it('leads from a citation to the text of that day', () => {
      assert.equal(seen.definition.file, '2013-洛泽维亚-瑟多兰-联合声明.txt');
      assert.match(seen.definition.textFromCursor, /^洛泽维亚共和国和瑟多兰王国联合声明/);
    });

    it('shows a card, in the language that the set-up asks for', () => {
      for (const part of ['洛泽维亚共和国和瑟多兰王国联合声明', '签署', '2013-09-05']) {
        assert.ok(seen.card.includes(part), `${part} is not in ${seen.card}`);
      }
    });

    it('lists the places that invoke it', () => {
      for (const file of [STATEMENT, '2022-洛泽维亚-瑟多兰-联合声明.txt', '2022-10-12-维斯塔林日报-第4版.txt']) {
        assert.ok(seen.references.includes(file), `${file} is not in ${seen.references.join(', ')}`);
      }
    });
  });
}

function lookAround({ configuration, program, args }: Editor, home: string): Seen {
  const statements = join(home, 'statements');
  cpSync(new URL('samples/', root), statements, { recursive: true });
  for (const [path, text] of Object.entries(configuration)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  const statement = join(statements, STATEMENT);
  const report = join(home, 'report.json');
  const { error, status, stdout, stderr } = spawnSync(program, args(statement), {
    cwd: home,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: join(home, '.local/share'),
      XDG_STATE_HOME: join(home, '.local/state'),
      XDG_CACHE_HOME: join(home, '.cache'),
      LC_ALL: 'C.UTF-8',
      REPORT: report,
      STATEMENT: statement,
      CITED_AFTER,
      FILES_TO_NAME: JSON.stringify(Object.keys(TAKEN_AS).map((path) => join(home, path))),
    },
  });
  const output = `${stdout}\n${stderr}`.trim();
  assert.ok(!error, `${program}: ${error?.message}\n${output}`);
  assert.ok(existsSync(report), `${program} ended with ${status} and saw nothing\n${output}`);
  const seen = JSON.parse(readFileSync(report, 'utf8')) as Seen | { readonly problem: string };
  if ('problem' in seen) assert.fail(`${seen.problem}\n${output}`);
  return seen;
}
