// A person writes with an input method: what is typed arrives as compositions, through the browser's own protocol. COMMUNIQUE_VSIX
// names a built package to install; without it the extension is loaded from the project, which must have been built.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { evidenceFolder, projectFolder } from '../host/places.mjs';
import { Workbench } from './workbench.mjs';

const draft = '2025-洛泽维亚-瑟多兰-联合声明草案.stmt';
const tagged = '2016-洛泽维亚-卡索梅尔-联合宣言.txt';
const SENTENCE =
  '双方不允许任何组织和个人利用本国领土从事损害另一方主权和安全的活动，也不参加任何针对另一方的军事集团。';
const treaty = '《洛泽维亚共和国和瑟多兰王国睦邻友好合作条约》';

describe('A person who writes with an input method', function () {
  // Installing a VS Code server, once, is part of the first test's time.
  this.timeout(180_000);

  /** @type {Workbench} */
  let workbench;
  let folder;
  let browser;

  before(async () => {
    // What is written may be saved by the editor by itself.
    folder = mkdtempSync(path.join(tmpdir(), 'communique-samples-'));
    cpSync(path.join(projectFolder, 'samples'), folder, { recursive: true });
    workbench = await Workbench.open({
      folder,
      // Enter is not what is tried here: a number that arrives behind it would close the list that is waited for.
      settings: { '[statement]': { 'editor.formatOnType': false } },
      ...(process.env.COMMUNIQUE_VSIX && { vsix: path.resolve(process.env.COMMUNIQUE_VSIX) }),
    });
    browser = await workbench.page.context().newCDPSession(workbench.page);
    await workbench.openFile(draft);
    await workbench.waitForStatus('Statement');
    await workbench.waitForServer();
    await workbench.goToLine(9);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest.state !== 'failed') return;
    mkdirSync(evidenceFolder, { recursive: true });
    await workbench.screenshot(path.join(evidenceFolder, `${this.currentTest.title}.png`));
  });

  /** Letters that are being composed, then the characters that the person chose for them, all at once. */
  const compose = async (letters, text) => {
    for (let end = 1; end <= letters.length; end++) {
      const composed = letters.slice(0, end);
      await browser.send('Input.imeSetComposition', { text: composed, selectionStart: end, selectionEnd: end });
    }
    await browser.send('Input.insertText', { text });
  };
  const rows = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  const row = (label) => rows().filter({ hasText: label }).first();

  /** Presses Enter once it would put this in: a list that has not yet heeded what was typed has another row in front, or may close. */
  const accept = async (label, typed) => {
    const first = rows().and(workbench.page.locator('.focused')).filter({ hasText: label });
    await (typed ? first.filter({ has: workbench.page.locator('.highlight', { hasText: typed }) }) : first).waitFor();
    await workbench.page.keyboard.press('Enter');
  };

  it('is offered titles behind 《, and Enter puts one in', async () => {
    await compose('shuang fang ke shou', '双方恪守');
    await compose('《', '《');
    await rows().first().waitFor();
    await compose('mu lin', '睦邻');
    await accept(treaty, '睦邻');
    await workbench.waitForLine('双方恪守', `双方恪守${treaty}`);
  });

  it('goes on with the initials of the pinyin, and with a date', async () => {
    await workbench.page.keyboard.press('Enter');
    await compose('he', '和');
    await compose('《', '《');
    await rows().first().waitFor();
    await workbench.page.keyboard.type('lsjjgb');
    await row('《洛泽维亚共和国和瑟多兰王国建交联合公报》').waitFor();
    for (let key = 0; key < 'lsjjgb'.length; key++) await workbench.page.keyboard.press('Backspace');
    await workbench.page.keyboard.type('2019');
    await compose('nian', '年');
    await workbench.page.keyboard.type('12');
    await compose('yue', '月');
    const declaration = '《洛泽维亚共和国、瑟多兰王国和卡索梅尔联邦关于奥尔文河流域合作的联合宣言》';
    // What its date finds has nothing of it in its name that would be lit up.
    await accept(declaration);
    await workbench.waitForLine('和《', `和${declaration}`);
  });

  it('carries over a sentence of which the beginning is written', async () => {
    await workbench.goToLine(9);
    await compose('shuang fang bu yun xu', '双方不允许');
    await workbench.carryOver(SENTENCE);
    await workbench.waitForLine('双方不允许', SENTENCE);
  });

  it('is offered tags behind 〖, and then what other files have between them', async () => {
    await workbench.openFile(tagged);
    await workbench.goToLine(2);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await compose('〖', '〖');
    await rows().first().waitFor();
    await workbench.page.keyboard.type('lm');
    await accept('〖LM/栏目〗', 'LM');
    await row('出访与来访').waitFor();
    await compose('chu', '出');
    await accept('出访与来访', '出');
    await workbench.waitForLine('〖LM/栏目〗出', '〖LM/栏目〗出访与来访〖-LM/栏目〗');
  });
});
