// A person opens a file and reads it: the page of a real VS Code is driven with mouse and keyboard. COMMUNIQUE_VSIX names a built
// package to install; without it the extension is loaded from the project, which must have been built.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { evidenceFolder, projectFolder } from '../host/places.mjs';
import { Workbench } from './workbench.mjs';

const tagged = '2013-洛泽维亚-瑟多兰-联合声明.txt';
const missing = '洛泽维亚共和国政府和瑟多兰王国政府关于跨界河流水质保护的协定';

describe('A person who opens a tagged file', function () {
  // Installing a VS Code server, once, is part of the first test's time.
  this.timeout(180_000);

  /** @type {Workbench} */
  let workbench;

  before(async () => {
    workbench = await Workbench.open({
      folder: path.join(projectFolder, 'samples'),
      ...(process.env.COMMUNIQUE_VSIX && { vsix: path.resolve(process.env.COMMUNIQUE_VSIX) }),
    });
  });

  after(() => workbench?.close());

  afterEach(async function () {
    if (this.currentTest.state !== 'failed') return;
    mkdirSync(evidenceFolder, { recursive: true });
    await workbench.screenshot(path.join(evidenceFolder, `${this.currentTest.title}.png`));
  });

  it('sees it taken for a statement', async () => {
    await workbench.openFile(tagged);
    assert.equal(await workbench.activeFile(), tagged);
    await workbench.waitForStatus('Statement');
  });

  it('sees the statement and its sections in the outline', async () => {
    await workbench.showOutline();
    await workbench.enlargeOutline();
    await workbench.waitForOutlineRow('洛泽维亚共和国和瑟多兰王国联合声明');
    await workbench.collapseOutlineRow('Fields');
    await workbench.eventually(async () => {
      const rows = await workbench.outline();
      assert.equal(rows[0].name, '洛泽维亚共和国和瑟多兰王国联合声明');
      assert.equal(rows[0].depth, 1);
      const marksAt = (wanted) => rows.filter(({ depth }) => depth === wanted).map(({ name }) => name.split(' ')[0]);
      assert.deepEqual(marksAt(2).slice(-6), ['一', '二', '三', '四', '五', '六']);
      assert.deepEqual(marksAt(3), ['（一）', '（二）', '（三）', '（四）']);
    });
  });

  it('is told what a field is when pointing at its tag', async () => {
    const hover = await workbench.hoverAt('BT/标题');
    assert.match(hover, /标题/u);
    assert.match(hover, /BT/u);
  });

  it('sees tag, title and date in colours of their own', async () => {
    await workbench.eventually(async () => {
      const title = await workbench.coloursOf('〖BT/标题〗');
      const colourOf = (text) => title.find((run) => run.text.includes(text))?.colour;
      assert.notEqual(colourOf('标题'), colourOf('联合声明'));
      const body = await workbench.coloursOf('2013年9月3日');
      assert.notEqual(body.find((run) => run.text.startsWith('2013年'))?.colour, body[0].colour);
    });
  });

  it('is told what a citation means, and jumps to it with F12', async () => {
    const hover = await workbench.hoverAt('《洛瑟建交公报》');
    assert.match(hover, /洛泽维亚共和国和瑟多兰王国建交联合公报/u);
    assert.match(hover, /1994-05-17/u);
    await workbench.goToDefinitionAt('《洛瑟建交公报》');
    await workbench.waitForEditor('1994-洛泽维亚-瑟多兰-建交公报.md');
    assert.equal(await workbench.activeFile(), '1994-洛泽维亚-瑟多兰-建交公报.md');
  });

  it('sees a whole citation underlined when pointing at it with Ctrl held down', async () => {
    await workbench.openFile(tagged);
    assert.equal(await workbench.underlinedAt('《洛瑟建交公报》'), '《洛瑟建交公报》');
  });

  it('finds a statement by the initials of what it is called', async () => {
    await workbench.goToSymbol('lsjjgb', '洛泽维亚共和国和瑟多兰王国建交联合公报 lsjjgb');
    await workbench.waitForEditor('1994-洛泽维亚-瑟多兰-建交公报.md');
  });

  it('is shown who cites a statement when following the link on its card', async () => {
    await workbench.openFile('2022-洛泽维亚-瑟多兰-联合声明.txt');
    // What is cited has not been open before, and is no statement yet when the link opens it.
    const card = await workbench.hoverAt('《洛泽维亚共和国、瑟多兰王国');
    assert.match(card, /cited 4 times in 4 files/u);
    await workbench.clickInHover('cited 4 times in 4 files');
    await workbench.waitForEditor('2019-三国-奥尔文河联合宣言.txt');
    await workbench.eventually(async () => {
      const { count, files } = await workbench.peeked();
      assert.match(count, /\(4\)/u);
      assert.deepEqual(files.sort(), [
        '2022-10-12-维斯塔林日报-第4版.txt',
        '2022-洛泽维亚-瑟多兰-联合声明.txt',
        '2024-07-09-维斯塔林日报-第4版.txt',
        '2025-洛泽维亚-瑟多兰-联合声明草案.stmt',
      ]);
    });
  });

  it('sees what became of the clauses of an earlier statement', async () => {
    await workbench.openFile('2017-洛泽维亚-瑟多兰-联合声明.txt');
    await workbench.waitForServer();
    await workbench.compareWith('2013-09-05');
    await workbench.eventually(async () => {
      const { earlier, later } = await workbench.sidesOfDifference();
      assert.equal(earlier[0], '# 洛泽维亚共和国和瑟多兰王国联合声明 2013-09-05');
      assert.equal(later[0], '# 洛泽维亚共和国和瑟多兰王国联合声明 2017-04-26');
      const counts = later.find((line) => line.startsWith('kept'));
      assert.match(counts ?? '', /^kept \d+ · reworded \d+ · dropped \d+ · new \d+$/u);
      assert.ok(earlier.includes(counts), earlier.join('\n'));
      assert.ok(
        later.some((line) => /^## .+ · reworded$/u.test(line)),
        later.join('\n'),
      );
    });
  });

  it('sees beside a statement who cites it and what it cites, and goes there', async () => {
    await workbench.openFile('2017-洛泽维亚-瑟多兰-联合声明.txt');
    await workbench.waitForServer();
    await workbench.toggleView('Citations');
    try {
      const rows = workbench.viewRows('Citations');
      await rows.filter({ hasText: 'Cited by' }).waitFor();
      await rows.filter({ hasText: '2022-10-11 联合声明' }).first().click();
      await workbench.eventually(async () => assert.match(await workbench.activeFile(), /^2022-/u));
    } finally {
      await workbench.toggleView('Citations');
    }
  });

  it('reads the page of an instrument that nobody has after following the link on its card', async () => {
    await workbench.openFile(tagged);
    await workbench.hoverAt('关于跨界河流水质保护的协定》');
    await workbench.clickInHover('what its citations say of it');
    await workbench.waitForEditor(`${missing}.md`);
    await workbench.waitForLine('# ', `# ${missing}`);
  });

  it('reads the same after F12 on its citation', async () => {
    await workbench.openFile(tagged);
    const card = await workbench.hoverAt('关于跨界河流水质保护的协定》');
    assert.match(card, /2006-03-21/u);
    assert.match(card, /2006-03-12/u);
    await workbench.leaveHover();
    await workbench.goToDefinitionAt('关于跨界河流水质保护的协定》');
    await workbench.waitForEditor(`${missing}.md`);
    await workbench.waitForLine('# ', `# ${missing}`);
    await workbench.waitForText('2006-03-21 (8)');
    await workbench.waitForText('2006-03-12 (1)');
  });
});
