import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  ConfigurationRequest,
  ProgressType,
  WorkDoneProgress,
} from 'vscode-languageserver/node';
import {
  CHECK_FOLDER,
  CHECK_REQUEST,
  EXPORT_REQUEST,
  LIBRARY_FOLDER,
  PAGE_REQUEST,
  type PageText,
} from '../../server/src/protocol/requests';
import { root } from '../support/project';
import { ServerProcess } from './server-process';

const SAMPLES = new URL('samples/', root).href.replace(/\/$/, '');
const PROBLEMS = `communique:/${CHECK_FOLDER}/Problems.md`;

describe('The library of the samples as a whole', () => {
  const server = new ServerProcess();
  before(() => server.initialize({ workspaceFolders: [{ uri: SAMPLES, name: 'samples' }] }));
  after(() => server.dispose());

  const page = (uri: string): Promise<PageText | null> =>
    server.request(PAGE_REQUEST, { uri }) as Promise<PageText | null>;
  const textOf = (lines: readonly string[], { start, end }: PageText['links'][number]): string =>
    (lines[start.line] ?? '').slice(start.character, end.character);

  it('has a page, whose links lead to pages and texts', async () => {
    const library = await page(`communique:/${LIBRARY_FOLDER}/${encodeURIComponent('文库')}.md`);
    assert.ok(library);
    assert.match(library.text, /^14 files · \d+ statements · /m);
    const lines = library.text.split('\n');
    const timeline = library.links.find((link) => textOf(lines, link) === '洛泽维亚 · 瑟多兰');
    assert.ok(timeline);
    const [, held] = /^- 洛泽维亚 · 瑟多兰 · (\d+ held, \d+ missing)$/m.exec(library.text) ?? [];
    assert.match((await page(timeline.uri))?.text ?? '', new RegExp(`^${held}$`, 'm'));
    const missing = library.links.find((link) => textOf(lines, link) === '联合国宪章');
    assert.match((await page(missing?.uri ?? ''))?.text ?? '', /^# 联合国宪章$/m);
    const copy = library.links.find((link) => textOf(lines, link).includes('GB18030'));
    assert.ok(copy?.uri.startsWith(SAMPLES) === true);
    assert.ok((copy.at?.line ?? 0) > 0);
  });

  it('has a page that follows what is written, also where it is asked for again meanwhile', async () => {
    const address = `communique:/${LIBRARY_FOLDER}/Library.md`;
    const uri = `${SAMPLES}/${encodeURIComponent('2026-联合声明.stmt')}`;
    const [before] = await Promise.all([page(address), page(address), page(address)]);
    const title = '洛泽维亚共和国和丁山共和国联合声明';
    const clauses = ['一、双方同意扩大贸易。', '二、双方将落实《洛泽维亚共和国和丁山共和国引渡条约》。'];
    const text = [title, '洛泽维亚共和国和丁山共和国（以下称“双方”）声明如下：', ...clauses].join('\n');
    await server.open(uri, 'statement', text);
    const [first, second] = await Promise.all([page(address), page(address)]);
    assert.match(before?.text ?? '', /^14 files · /m);
    assert.match(first?.text ?? '', /^15 files · /m);
    assert.match(first?.text ?? '', /^- 洛泽维亚共和国和丁山共和国引渡条约 · treaty · cited once$/m);
    assert.deepEqual(second, first);
    await server.change(uri, 2, [{ text: text.replace('引渡条约', '领事条约') }]);
    assert.match((await page(address))?.text ?? '', /^- 洛泽维亚共和国和丁山共和国领事条约 · treaty · cited once$/m);
    await server.close(uri);
    assert.equal((await page(address))?.text, before?.text);
  });

  it('has no page of problems before it was checked, and then one with those of files that nobody opened', async () => {
    assert.equal(await page(PROBLEMS), null);
    const told: number[] = [];
    server.connection.onProgress(WorkDoneProgress.type, 'check', (value) => {
      if (value.kind === 'report') told.push(value.percentage ?? -1);
    });
    assert.equal(await server.request(CHECK_REQUEST, { workDoneToken: 'check' }), 14);
    assert.ok(told.length > 0 && told.every((percentage, at) => percentage > (told[at - 1] ?? 0)), told.join(' '));
    const problems = await page(PROBLEMS);
    assert.ok(problems);
    assert.doesNotMatch(problems.text, /Files have changed/);
    const lines = problems.text.split('\n');
    const conflict = lines.findIndex((line) => line.startsWith('- 2019-三国-奥尔文河联合宣言.txt:12 “2004年11月6日”'));
    assert.ok(
      lines.slice(0, conflict).some((line) => line.startsWith('## Cited with another day · date-conflict · warning')),
    );
    const slips = lines.slice(lines.findIndex((line) => line.startsWith('## Copies differ · copy-differs · hint')));
    assert.ok(
      slips.some((line) => /^- 2022-10-12.*:34 “两国” Another copy reads “双方” here\. → 2022-洛泽维亚/u.test(line)),
      slips.join('\n'),
    );
    const ofPairs = slips.filter((line) => line.startsWith('- ')).map((line) => line.slice(2, 6));
    assert.deepEqual([...new Set(ofPairs)], ['2022'], 'each pair of copies is told once');
    const link = problems.links.find(({ start }) => start.line === conflict);
    assert.ok(decodeURIComponent(link?.uri ?? '').endsWith('/2019-三国-奥尔文河联合宣言.txt'));
    assert.equal(link?.at?.line, 11);
  });

  it('says on the page that a file has changed since', async () => {
    const uri = `${SAMPLES}/${encodeURIComponent('2017-洛泽维亚-瑟多兰-联合声明.txt')}`;
    await server.open(uri, 'statement', '洛泽维亚共和国和瑟多兰王国联合声明\n');
    assert.match((await page(PROBLEMS))?.text ?? '', /^Files have changed since they were checked\.$/m);
    await server.close(uri);
  });

  it('stops checking when told to, and keeps what was found before', async () => {
    const stop = new CancellationTokenSource();
    const asked = server.connection.sendRequest(CHECK_REQUEST, { workDoneToken: 'again' }, stop.token);
    stop.cancel();
    await asked.then(
      (answer) => {
        assert.equal(answer, null);
      },
      (error: unknown) => {
        assert.match(String(error), /communique\/check/);
      },
    );
    assert.ok(await page(PROBLEMS));
  });

  it('is exported part by part, with files named as in their folder', async () => {
    const parts: string[] = [];
    server.connection.onProgress(new ProgressType<string>(), 'table', (part) => {
      parts.push(part);
    });
    assert.equal(await server.request(EXPORT_REQUEST, { table: 'statements', partialResultToken: 'table' }), true);
    const rows = parts.join('').split('\r\n');
    assert.match(rows[0] ?? '', /^file,line,title,/);
    assert.ok(
      rows.some((row) => row.startsWith('2013-洛泽维亚-瑟多兰-联合声明.txt,5,洛泽维亚共和国和瑟多兰王国联合声明,')),
      rows.join('\n'),
    );
  });
});

describe('Checking all files', () => {
  const server = new ServerProcess();
  after(() => server.dispose());

  it('asks for the settings of a folder, and not of each of its files', async () => {
    const asked: string[] = [];
    server.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      asked.push(...items.flatMap(({ scopeUri }) => scopeUri ?? []));
      return items.map(() => null);
    });
    await server.initialize({
      workspaceFolders: [{ uri: SAMPLES, name: 'samples' }],
      capabilities: { workspace: { configuration: true } },
    });
    assert.equal(await server.request(CHECK_REQUEST, { workDoneToken: 'check' }), 14);
    assert.deepEqual([...new Set(asked)], [SAMPLES]);
  });
});
