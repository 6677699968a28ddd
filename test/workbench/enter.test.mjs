// A person writes a numbered list. COMMUNIQUE_VSIX names a built package to install; without it the extension is loaded from the project.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { Workbench } from './workbench.mjs';

const statement = [
  '甲兰共和国和乙多王国联合声明',
  '甲兰共和国和乙多王国（以下称“双方”）声明如下：',
  '一、双方同意往来。',
  '二、双方加强合作。',
].join('\n');

describe('A person who writes a list', function () {
  this.timeout(180_000);
  /** @type {Workbench} */
  let workbench;
  let folder;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'communique-list-'));
    writeFileSync(path.join(folder, 'list.stmt'), statement);
    workbench = await Workbench.open({
      folder,
      file: 'list.stmt',
      ...(process.env.COMMUNIQUE_VSIX && { vsix: path.resolve(process.env.COMMUNIQUE_VSIX) }),
    });
    await workbench.waitForStatus('Statement');
    await workbench.waitForServer();
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gets the next number by Enter, writes behind it, and ends the list by another Enter', async () => {
    const { keyboard } = workbench.page;
    await workbench.goToLine(4);
    await keyboard.press('End');
    await keyboard.press('Enter');
    await workbench.waitForText('三、');
    await keyboard.insertText('双方支持。');
    assert.equal(await workbench.waitForText('双方支持。'), '三、双方支持。');
    await keyboard.press('Enter');
    await workbench.waitForText('四、');
    await keyboard.press('Enter');
    await workbench.page.locator('.view-line').filter({ hasText: '四、' }).waitFor({ state: 'detached' });
  });
});
