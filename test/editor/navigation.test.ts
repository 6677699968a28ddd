import * as vscode from 'vscode';
import { definitionsAt, hoverAt, inside, linksOf, named, nameOf, referencesAt, unopened } from './asking';
import { equal, ok } from './assert';
import { inTheEditorsLanguage, serverRunning } from './extension';
import { closeEverything, folder, known, languageBecomes, openSample, removeWritten, sample, write } from './files';
import { askUntil, until } from './waiting';

const COMMUNIQUE_OF_1994 = '1994-洛泽维亚-瑟多兰-建交公报.md';
const TREATY_OF_2003 = '2003-洛泽维亚-瑟多兰-睦邻友好合作条约.stmt';
const STATEMENT_OF_2013 = '2013-洛泽维亚-瑟多兰-联合声明.txt';
const NEWS_OF_2013 = '2013-09-06-新闻-洛瑟领导人会谈.txt';
const STATEMENT_OF_2017 = '2017-洛泽维亚-瑟多兰-联合声明.txt';
const STATEMENT_OF_2022 = '2022-洛泽维亚-瑟多兰-联合声明.txt';
const PAGE_OF_2022 = '2022-10-12-维斯塔林日报-第4版.txt';

const COMMUNIQUE = '洛泽维亚共和国和瑟多兰王国建交联合公报';
const TREATY = '洛泽维亚共和国和瑟多兰王国睦邻友好合作条约';
const STATEMENT = '洛泽维亚共和国和瑟多兰王国联合声明';
/** Cited by seven statements, and nobody has it. */
const WATER_QUALITY = '洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流水质保护的协定';

/** The statement of 2013, which is open in each of these tests. */
let document: vscode.TextDocument;

async function openStatementOf2013(): Promise<void> {
  await openSample(STATEMENT_OF_2013);
  await languageBecomes(sample(STATEMENT_OF_2013), 'statement');
  await serverRunning();
  const opened = known(sample(STATEMENT_OF_2013));
  ok(opened, 'the statement of 2013 is not open');
  document = opened;
}

async function tidyUp(): Promise<void> {
  await closeEverything();
  await removeWritten();
}

describe('From a citation', () => {
  beforeEach(openStatementOf2013);
  afterEach(tidyUp);

  it('one jumps to the text of its date, of four with that title', async () => {
    const citing = await openSample(STATEMENT_OF_2022);
    await languageBecomes(citing.uri, 'statement');
    equal(await named(await definitionsAt(known(citing.uri) ?? citing, `《${STATEMENT}》、2017年`)), [
      `${STATEMENT_OF_2013}: ${STATEMENT}`,
    ]);
  });

  it('one jumps from an alias to what it is defined as', async () => {
    equal(await named(await definitionsAt(document, '《条约》的基础')), [`${TREATY_OF_2003}: ${TREATY}`]);
  });

  it('one jumps from a short name to where the statement defines it', async () => {
    equal(await named(await definitionsAt(document, '双方重申恪守')), [`${STATEMENT_OF_2013}: （以下简称“双方”）`]);
  });

  it('one finds who else invokes it', async () => {
    const found = await named(await referencesAt(document, `《${STATEMENT}》的各项原则`));
    for (const file of [STATEMENT_OF_2013, STATEMENT_OF_2017, STATEMENT_OF_2022, PAGE_OF_2022]) {
      ok(found.includes(`${file}: 《${STATEMENT}》`), `${file} is missing among ${found.join(', ')}`);
    }
  });

  it('one finds from an alias what is cited under its name, and under any other', async () => {
    const found = await named(await referencesAt(document, '《条约》的基础'));
    equal(
      found.filter((place) => place.startsWith(STATEMENT_OF_2013)),
      [...Array<string>(3).fill('《条约》'), `《${TREATY}》`].map((words) => `${STATEMENT_OF_2013}: ${words}`),
    );
    for (const place of [`${STATEMENT_OF_2017}: 《${TREATY}》`, `${TREATY_OF_2003}: ${TREATY}`]) {
      ok(found.includes(place), `${place} is missing among ${found.join(', ')}`);
    }
  });

  it('one sees who signed what is cited, and how sure that is', async () => {
    const card = await hoverAt(document, '《洛瑟建交公报》');
    const row = (name: [string, string], value: string): string => `*${inTheEditorsLanguage(...name)}* ${value}`;
    for (const words of [
      `**${COMMUNIQUE}**`,
      row(['signed', '签署'], '1994-05-17 维斯塔林'),
      '洛泽维亚共和国外交部长 斯特凡·科瓦林',
      inTheEditorsLanguage('*by short name*', '*依简称*'),
    ]) {
      ok(card.includes(words), `the card has no ${words}: ${card}`);
    }
  });

  it('one sees whom a short name of a party means', async () => {
    equal(await hoverAt(document, '洛方的盛情款待'), '**洛方**: 洛泽维亚共和国');
  });

  it('the card leads to who cites it', async () => {
    const card = await hoverAt(document, '《洛瑟建交公报》');
    const [, args] = /\]\(command:communique\.showCitations\?([^)]+)\)/.exec(card) ?? [];
    ok(args, `no command on the card ${card}`);
    await vscode.commands.executeCommand(
      'communique.showCitations',
      ...(JSON.parse(decodeURIComponent(args)) as unknown[]),
    );
    const editor = vscode.window.activeTextEditor;
    equal(editor && nameOf(editor.document.uri), COMMUNIQUE_OF_1994, 'the file that is shown');
    const words = editor?.document.getText().slice(editor.document.offsetAt(editor.selection.active));
    ok(words?.startsWith(COMMUNIQUE), `the cursor is not at the title, but at ${words?.slice(0, 20)}`);
  });

  it('the card leads to the text, by an address that VS Code leaves in it', async () => {
    const card = await hoverAt(document, '《洛瑟建交公报》');
    const [, address] = new RegExp(`\\[${inTheEditorsLanguage('open', '打开')}\\]\\(([^)]+)\\)`).exec(card) ?? [];
    ok(address, `no link to the text on the card ${card}`);
    const [, args] = /^command:communique\.open\?(.+)$/.exec(address) ?? [];
    if (args === undefined) {
      ok(address.startsWith('file:'), `${address} is taken out of cards`);
      return;
    }
    await vscode.commands.executeCommand('communique.open', ...(JSON.parse(decodeURIComponent(args)) as unknown[]));
    const editor = vscode.window.activeTextEditor;
    equal(editor && nameOf(editor.document.uri), COMMUNIQUE_OF_1994, 'the file that is shown');
  });

  it('one jumps to a file that was written a moment ago', async () => {
    await write(
      '2030-甲兰-乙多.txt',
      '甲兰共和国和乙多王国联合声明\n甲兰共和国和乙多王国（以下称“双方”）声明如下：\n一、双方愿意加强合作。\n二、双方同意往来。\n2013年9月5日于甲京\n',
    );
    const citing = await vscode.workspace.openTextDocument(
      await write(
        '2031-甲兰-乙多.stmt',
        '甲兰共和国和乙多王国关于电力的联合声明\n双方声明如下：\n一、恪守2013年9月5日签署的《甲兰共和国和乙多王国联合声明》。\n2014年9月5日于甲京\n',
      ),
    );
    await askUntil(
      'the new text is found',
      async () => named(await definitionsAt(citing, '《')),
      (found) => String(found) === '2030-甲兰-乙多.txt: 甲兰共和国和乙多王国联合声明',
    );
  });
});

describe('A missing instrument', () => {
  beforeEach(openStatementOf2013);
  afterEach(tidyUp);

  it('has a page that says what its citations say of it', async () => {
    const page = await openPage();
    equal(page.languageId, 'markdown', 'the language of the page');
    equal(page.lineAt(0).text, `# ${WATER_QUALITY}`);
    const [, dates] = page.getText().split(`## ${inTheEditorsLanguage('Dates given', '所记日期')}\n\n`);
    ok(dates, `the page has no dates`);
    equal(
      dates.split('\n', 2).map((line) => line.replace(/ \(\d+\)$/, '')),
      ['- 2006-03-21', '- 2006-03-12'],
      'the dates, of which the last is a slip',
    );
  });

  it('has a page that leads to each file that cites it, to the very place', async () => {
    const page = await openPage();
    const links = await linksOf(page);
    const led: string[] = [];
    for (const { range, target } of links) {
      equal(page.getText(range), `《${WATER_QUALITY}》`, 'the words that lead there');
      const [, line, character] = /^L(\d+),(\d+)$/.exec(target?.fragment ?? '') ?? [];
      ok(target && line && character, `${target?.toString(true)} names no place`);
      const file = await unopened(target.with({ fragment: '' }));
      const from = file.offsetAt({ line: Number(line) - 1, character: Number(character) - 1 });
      ok(file.getText().startsWith(`《${WATER_QUALITY}》`, from), `it is not cited at ${target.toString(true)}`);
      led.push(nameOf(target));
    }
    equal(led.sort(), await samplesThatSay(`《${WATER_QUALITY}》`), 'the files to which it leads');
  });

  it('has a page that follows what is written and deleted', async () => {
    const page = await openPage();
    await vscode.window.showTextDocument(page);
    const name = '2031-洛泽维亚-瑟多兰-水质.stmt';
    const isThere = (): boolean => page.getText().includes(name);
    ok(!isThere(), `the page names ${name} before there is such a file`);
    const uri = await write(
      name,
      `洛泽维亚共和国和瑟多兰王国关于水质的联合声明\n一、双方恪守2006年3月21日签订的《${WATER_QUALITY}》。\n2031年3月21日于诺温\n`,
    );
    await until(vscode.workspace.onDidChangeTextDocument, `the page names ${name}`, isThere);
    ok(page.getText().includes(`双方恪守2006年3月21日签订的《${WATER_QUALITY}》。`), 'the page has not the sentence');
    await vscode.workspace.fs.delete(uri);
    await until(vscode.workspace.onDidChangeTextDocument, `the page names ${name} no more`, () => !isThere());
    ok(page.getText().includes(STATEMENT_OF_2013), 'the page has lost the others');
  });

  it('is what the links in a statement lead to, and nothing that is held is', async () => {
    const links = await linksOf(document);
    equal(
      links.map(({ range }) => document.getText(range)),
      [
        `《${WATER_QUALITY}》`,
        '《洛泽维亚共和国政府和瑟多兰王国政府关于奥尔文河水量分配的协定》',
        '《洛泽维亚共和国政府和瑟多兰王国政府关于奥尔文河航行的协定》',
        '《洛瑟2014年至2020年经贸合作纲要》',
        '《洛泽维亚共和国政府和瑟多兰王国政府互免签证协定》',
      ],
    );
    const [page] = await definitionsAt(document, `《${WATER_QUALITY}》`);
    equal(links[0]?.target?.toString(), page?.uri.toString(), 'the page of the first');
  });

  /** The page of the water quality agreement, come by as a person does: with Go to Definition. */
  async function openPage(): Promise<vscode.TextDocument> {
    const [place, ...others] = await definitionsAt(document, `《${WATER_QUALITY}》`);
    ok(place, 'the citation leads nowhere');
    equal(others, [], 'where else it leads');
    equal(place.uri.scheme, 'communique');
    return vscode.workspace.openTextDocument(place.uri);
  }
});

describe('From a title', () => {
  beforeEach(openStatementOf2013);
  afterEach(tidyUp);

  it('one finds who cites the statement', async () => {
    equal(await named(await referencesAt(document, STATEMENT)), [
      `${NEWS_OF_2013}: 《${STATEMENT}》`,
      `${STATEMENT_OF_2013}: ${STATEMENT}`,
      ...[STATEMENT_OF_2017, PAGE_OF_2022, STATEMENT_OF_2022].map((file) => `${file}: 《${STATEMENT}》`),
    ]);
  });

  it('one walks through who cites it', async () => {
    const [statement] = await prepareCallHierarchy(COMMUNIQUE_OF_1994, COMMUNIQUE);
    equal([statement?.name, statement?.detail], [COMMUNIQUE, '1994-05-17']);
    const incoming = await callersOf(statement);
    const treaty = incoming.find(({ from }) => from.name === TREATY);
    ok(treaty, `the treaty is missing among ${incoming.map(({ from }) => from.name).join(', ')}`);
    equal(await textsIn(treaty.from.uri, treaty.fromRanges), [`《${COMMUNIQUE}》`]);

    const next = await callersOf(treaty.from);
    const citing = next.find(({ from }) => nameOf(from.uri) === STATEMENT_OF_2013);
    ok(citing, `the statement of 2013 is missing among ${next.map(({ from }) => nameOf(from.uri)).join(', ')}`);
    equal(await textsIn(citing.from.uri, citing.fromRanges), [`《${TREATY}》`, '《条约》', '《条约》', '《条约》']);
  });

  it('one walks through what it cites, and from what is missing back to all who cite that', async () => {
    const [statement] = await prepareCallHierarchy(STATEMENT_OF_2013, STATEMENT);
    const outgoing = await calleesOf(statement);
    equal(
      outgoing.map(({ to }) => `${to.name} ${to.detail ?? ''}`.trim()),
      [
        `${TREATY} 2003-11-06`,
        `${COMMUNIQUE} 1994-05-17`,
        `${STATEMENT} 2009-06-18`,
        WATER_QUALITY,
        '洛泽维亚共和国政府和瑟多兰王国政府关于奥尔文河水量分配的协定',
        '洛泽维亚共和国政府和瑟多兰王国政府关于奥尔文河航行的协定',
        '洛瑟2014年至2020年经贸合作纲要',
        '洛泽维亚共和国政府和瑟多兰王国政府互免签证协定',
      ],
    );
    const [treaty, communique, , missing] = outgoing;
    ok(treaty && communique && missing, 'it cites too little');
    equal(await textsIn(document.uri, communique.fromRanges), ['《洛瑟建交公报》']);
    equal(
      (await calleesOf(treaty.to)).map(({ to }) => to.name),
      ['联合国宪章', COMMUNIQUE],
    );
    equal(missing.to.uri.scheme, 'communique');
    equal(
      (await callersOf(missing.to)).map(({ from }) => nameOf(from.uri)).sort(),
      await samplesThatSay(`《${WATER_QUALITY}》`),
    );
  });

  async function prepareCallHierarchy(file: string, words: string): Promise<vscode.CallHierarchyItem[]> {
    const opened = await openSample(file);
    return vscode.commands.executeCommand('vscode.prepareCallHierarchy', opened.uri, inside(opened, words));
  }

  function callersOf(item?: vscode.CallHierarchyItem): Thenable<vscode.CallHierarchyIncomingCall[]> {
    return vscode.commands.executeCommand('vscode.provideIncomingCalls', item);
  }

  function calleesOf(item?: vscode.CallHierarchyItem): Thenable<vscode.CallHierarchyOutgoingCall[]> {
    return vscode.commands.executeCommand('vscode.provideOutgoingCalls', item);
  }

  async function textsIn(uri: vscode.Uri, ranges: readonly vscode.Range[]): Promise<string[]> {
    const file = await unopened(uri);
    return ranges.map((range) => file.getText(range));
  }
});

describe('Go to Symbol in Workspace', () => {
  before(openStatementOf2013);
  after(tidyUp);

  for (const [what, query, expected] of [
    ['part of a title', '睦邻友好', [`${TREATY_OF_2003}: ${TREATY}`]],
    ['a month', '2013-09', [`${STATEMENT_OF_2013}: ${STATEMENT}`]],
    ['a month as it is written in Chinese', '2013年9月', [`${STATEMENT_OF_2013}: ${STATEMENT}`]],
    [
      'a party',
      '卡沃尼亚',
      [
        '2015-洛泽维亚-卡沃尼亚-联合声明.txt: 洛卡联合声明',
        '2024-07-09-维斯塔林日报-第4版.txt: 关于深化海洋合作的联合公报',
      ],
    ],
    ['initials of what people call it', 'lsjjgb', [`${COMMUNIQUE_OF_1994}: ${COMMUNIQUE}`]],
    ['initials of its title', 'lsjjlhgb', [`${COMMUNIQUE_OF_1994}: ${COMMUNIQUE}`]],
    ['two words that must both fit', '联合声明 2013', [`${STATEMENT_OF_2013}: ${STATEMENT}`]],
    ['a heading', '海运和贸易', ['2015-洛泽维亚-卡沃尼亚-联合声明.txt: 海运和贸易']],
  ] as const) {
    it(`finds by ${what}`, async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      // Markdown’s own finds the headings of Markdown files by the same words.
      const own = symbols.filter(({ name }) => !name.startsWith('#'));
      equal(await named(own.map(({ location }) => location)), expected);
    });
  }
});

describe('At a citation', () => {
  before(openStatementOf2013);
  after(tidyUp);

  it('all that the statement says of the same instrument lights up', async () => {
    equal(await highlightedAt('《条约》的基础'), [`《${TREATY}》`, '《条约》', '《条约》', '《条约》']);
    equal(await highlightedAt(`《${STATEMENT}》的各项原则`), [`《${STATEMENT}》`], 'of another with the own title');
  });

  it('the selection grows from the word to the whole file', async () => {
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [inside(document, '建交公报》和')],
    );
    const texts: string[] = [];
    let around: vscode.SelectionRange | undefined = innermost;
    for (; around; around = around.parent) texts.push(document.getText(around.range));
    const clause = `双方重申恪守《洛瑟建交公报》和2009年6月18日签署的《${STATEMENT}》的各项原则`;
    const [paragraph] = document.lineAt(inside(document, clause)).text.trim().split('\n');
    const expected = [
      '洛瑟建交公报',
      '《洛瑟建交公报》',
      clause,
      `${clause}，声明如下：`,
      paragraph,
      document.getText(),
    ];
    // VS Code mixes its own among them: words, brackets, lines with their indentation.
    equal(
      texts.filter((text) => expected.includes(text)),
      expected,
    );
  });

  async function highlightedAt(words: string): Promise<string[]> {
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      inside(document, words),
    );
    return highlights.map(({ range }) => document.getText(range));
  }
});

describe('The hints behind citations', () => {
  before(openStatementOf2013);
  afterEach(async () => {
    await set('inlayHints.dates', undefined);
    await set('inlayHints.titles', undefined);
    await askUntil('the hints go', hints, (found) => found.length === 0);
  });
  after(tidyUp);

  it('are not there by themselves', async () => {
    equal(await hints(), []);
  });

  it('give the dates that are left out, if wanted', async () => {
    await set('inlayHints.dates', true);
    equal(await hintsOnceThereAreAny(), [
      `《${TREATY}》 2003-11-06`,
      ...['《条约》 2003-11-06', '《洛瑟建交公报》 1994-05-17', '《条约》 2003-11-06'],
    ]);
  });

  it('give the titles behind short names, if wanted', async () => {
    await set('inlayHints.titles', true);
    const found = await hintsOnceThereAreAny();
    for (const hint of [`《洛瑟建交公报》 ${COMMUNIQUE}`, `《条约》 ${TREATY}`]) {
      ok(found.includes(hint), `${hint} is missing among ${found.join(', ')}`);
    }
    ok(!found.some((hint) => hint.startsWith(`《${TREATY}》`)), `a full title has one among ${found.join(', ')}`);
  });

  it('go when they are no longer wanted', async () => {
    await set('inlayHints.dates', true);
    await hintsOnceThereAreAny();
    await set('inlayHints.dates', undefined);
    await askUntil('the hints go', hints, (found) => found.length === 0);
  });

  /** The server hears of a setting a moment after it has changed, and nothing says when. */
  function hintsOnceThereAreAny(): Promise<string[]> {
    return askUntil('there are hints', hints, (found) => found.length > 0);
  }

  /** What each stands behind, and what it says. */
  async function hints(): Promise<string[]> {
    const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    return found.map(({ position, label }) => {
      const before = document.getText(new vscode.Range(position.with({ character: 0 }), position));
      const words = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
      return `${before.slice(before.lastIndexOf('《'))} ${words}`;
    });
  }
});

describe('The library', () => {
  beforeEach(openStatementOf2013);
  afterEach(tidyUp);

  it('is the same when it is built anew', async () => {
    const before = await named(await referencesAt(document, STATEMENT));
    await vscode.commands.executeCommand('communique.rebuildLibrary');
    equal(await named(await referencesAt(document, STATEMENT)), before);
    ok(before.length > 1, 'nobody cites it');
  });

  describe('with the setting communique.exclude', () => {
    afterEach(() => set('exclude', undefined));

    it('leaves a file out, and takes it in again', async () => {
      const [leftOut, kept] = ['2031-洛泽维亚-瑟多兰-副本.stmt', '2031-洛泽维亚-瑟多兰.stmt'] as const;
      for (const name of [leftOut, kept]) await write(name, citingTheStatementOf2013('联合声明'));
      await askUntil('both are read', filesThatCiteIt, (files) => files.includes(leftOut) && files.includes(kept));
      await set('exclude', ['**/*-副本.*']);
      await askUntil('one is left out', filesThatCiteIt, (files) => !files.includes(leftOut) && files.includes(kept));
      await set('exclude', undefined);
      await askUntil('it is taken in again', filesThatCiteIt, (files) => files.includes(leftOut));
    });
  });

  describe('follows a folder', () => {
    const before = (): vscode.Uri => sample('archive');
    const after = (): vscode.Uri => sample('renamed');
    const names = ['2031-洛泽维亚-瑟多兰.stmt', '2032-洛泽维亚-瑟多兰.stmt'];

    beforeEach(async () => {
      for (const [index, name] of names.entries()) {
        const content = new TextEncoder().encode(citingTheStatementOf2013(`第${index + 1}号联合声明`));
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(before(), name), content);
      }
      await placesBecome('the new folder is read', before(), names);
    });
    afterEach(async () => {
      for (const uri of [before(), after()]) {
        await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
      }
    });

    it('that is deleted', async () => {
      await vscode.workspace.fs.delete(before(), { recursive: true });
      await placesBecome('its files are forgotten', before(), []);
    });

    it('that is renamed', async () => {
      await vscode.workspace.fs.rename(before(), after());
      await placesBecome('its files are known by their new names', after(), names);
      await placesBecome('its files are not known by their old names', before(), []);
    });

    async function placesBecome(what: string, parent: vscode.Uri, expected: readonly string[]): Promise<void> {
      await askUntil(
        what,
        async () => (await referencesAt(document, STATEMENT)).map(({ uri }) => uri.path),
        (paths) =>
          String(paths.filter((path) => path.startsWith(`${parent.path}/`)).sort()) ===
          String(expected.map((name) => `${parent.path}/${name}`)),
      );
    }
  });

  it('knows a short name as long as communique.json says what it means', async () => {
    const citing = await vscode.workspace.openTextDocument(
      await write(
        '2031-洛泽维亚-瑟多兰-边界.stmt',
        '洛泽维亚共和国和瑟多兰王国关于边界的联合声明\n一、双方恪守《塔赫林章程》。\n2031年3月21日于诺温\n',
      ),
    );
    const leadsTo = async (): Promise<string[]> => named(await definitionsAt(citing, '《塔赫林章程》'));
    const without = await leadsTo();
    ok(!without.join().includes(TREATY), `it is known before it is said: ${without.join()}`);
    const facts = { aliases: { 塔赫林章程: { title: TREATY, signed: '2003-11-06' } } };
    const uri = await write('communique.json', JSON.stringify(facts));
    const meant = `${TREATY_OF_2003}: ${TREATY}`;
    await askUntil('the short name is known', leadsTo, (found) => String(found) === meant);
    await vscode.workspace.fs.delete(uri);
    await askUntil('the short name is forgotten', leadsTo, (found) => String(found) === String(without));
  });

  async function filesThatCiteIt(): Promise<string[]> {
    return (await referencesAt(document, STATEMENT)).map(({ uri }) => nameOf(uri));
  }
});

function citingTheStatementOf2013(title: string): string {
  return `洛泽维亚共和国和瑟多兰王国${title}\n一、双方恪守2013年9月5日签署的《${STATEMENT}》。\n2031年3月21日于诺温\n`;
}

/** The samples that hold these words, looked for without the extension. */
async function samplesThatSay(words: string): Promise<string[]> {
  const names = (await vscode.workspace.fs.readDirectory(folder()))
    .filter(([name, type]) => type === vscode.FileType.File && name !== 'README.md')
    .map(([name]) => name);
  const texts = await Promise.all(names.map(async (name) => (await unopened(sample(name))).getText()));
  return names.filter((_, index) => texts[index]?.includes(words)).sort();
}

async function set(setting: string, value: unknown): Promise<void> {
  const usual = vscode.workspace.getConfiguration('communique').inspect(setting)?.defaultValue;
  const wanted = JSON.stringify(value ?? usual);
  await vscode.workspace.getConfiguration('communique').update(setting, value, vscode.ConfigurationTarget.Global);
  await until(
    vscode.workspace.onDidChangeConfiguration,
    `communique.${setting} is ${wanted}`,
    () => JSON.stringify(vscode.workspace.getConfiguration('communique').get(setting)) === wanted,
  );
}
