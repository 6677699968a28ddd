// The workbench's page as a person uses it: what is clicked, typed and read. It knows VS Code's page, and no statement.
import assert from 'node:assert/strict';
import path from 'node:path';
import { openPage } from '../host/chromium.mjs';
import { projectFolder } from '../host/places.mjs';
import { addressOf, remoteUri, startServer } from '../host/serving.mjs';

/** What must have happened for the next step to make sense is waited for; longer than this means that it will not. */
const patience = 30_000;

export class Workbench {
  #server;
  #browser;
  #page;

  /**
   * @param {object} options
   * @param {string} options.folder the folder to open.
   * @param {string} [options.file] a file inside, opened at once.
   * @param {string} [options.vsix] the built package to install; without it the extension is loaded from the project.
   * @param {string} [options.locale]
   * @param {Record<string, unknown>} [options.settings]
   */
  static async open({ folder, file, vsix, locale = 'en', settings }) {
    const workbench = new Workbench();
    workbench.#server = await startServer({ locale, settings, ...(vsix ? { vsix } : { extension: projectFolder }) });
    try {
      const { authority, temporary } = workbench.#server;
      workbench.#browser = await openPage({ locale, temporary: temporary.inside('browser') });
      workbench.#page = workbench.#browser.page;
      workbench.#page.setDefaultTimeout(patience);
      const payload = file ? [['openFile', remoteUri(authority, path.join(folder, file))]] : [];
      await workbench.#page.goto(addressOf(authority, { folder, payload }), { waitUntil: 'commit' });
      await workbench.#page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
      if (file) await workbench.waitForEditor(file);
      return workbench;
    } catch (error) {
      await workbench.close();
      throw error;
    }
  }

  async close() {
    await this.#browser?.close();
    await this.#server.stop();
  }

  /** Playwright's page, for the rare thing that has no method here. */
  get page() {
    return this.#page;
  }

  /** Opens a file of the folder by name, through the list that Ctrl+P shows. */
  async openFile(name) {
    await this.#page.keyboard.press('Control+p');
    await this.#type(name);
    await this.#choose(path.basename(name));
    await this.waitForEditor(path.basename(name));
  }

  /** Waits until a file's tab is the active one and its text is there. */
  async waitForEditor(name) {
    await this.#page.locator(`.part.editor .tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
    await this.#page.locator('.part.editor .monaco-editor .view-line').first().waitFor();
  }

  /** Waits until this text is to be seen in the editor, and gives the line on which it stands. */
  async waitForText(text) {
    const line = this.#lines(text).first();
    await line.waitFor();
    return plain(await line.textContent());
  }

  /**
   * Waits until a check holds of what the page shows, looking again at each of its frames: what a key brings about is drawn in
   * several steps, and those before the last are not what is asked about. In the end it fails as the check fails.
   */
  async eventually(check) {
    const end = performance.now() + patience;
    for (;;) {
      try {
        return await check();
      } catch (error) {
        if (performance.now() > end) throw error;
        await this.#page.evaluate(() => new Promise((drawn) => globalThis.requestAnimationFrame(drawn)));
      }
    }
  }

  /** Waits until the line of the editor on which this text stands reads just so; its indentation is not looked at. */
  async waitForLine(text, line) {
    await this.eventually(async () => assert.equal((await this.waitForText(text)).trim(), line));
  }

  /** Waits until the server answers: what is typed before that is not asked about. Lenses come from it. */
  async waitForServer() {
    await this.#page.locator('.codelens-decoration').first().waitFor();
  }

  /** Waits until the links of a page lead somewhere, and nothing is told any more of how it was made. */
  async waitForPage() {
    await this.#page.locator('.part.editor .detected-link').first().waitFor();
    await this.#page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
  }

  /** Runs a command by the name under which the command palette lists it. */
  async run(name) {
    await this.startCommand(name);
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The same for a command that goes on to ask something. */
  async startCommand(name) {
    await this.#page.keyboard.press('F1');
    await this.#type(`>${name}`);
    await this.#choose(name);
  }

  /** Waits until a list with this title offers something. */
  async waitForQuickRows(title) {
    await this.#page.locator('.quick-input-titlebar').getByText(title).waitFor();
    await this.#page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  }

  /** Compares the statement at the cursor with the only one that a query leaves in the list. */
  async compareWith(query) {
    await this.startCommand('Communiqué: Compare with Another Statement…');
    await this.#page.locator('.quick-input-widget input[placeholder^="A title"]').waitFor();
    await this.#type(query);
    const rows = this.#page.locator('.quick-input-list .monaco-list-row');
    await this.eventually(async () => assert.equal(await rows.count(), 1));
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('.monaco-diff-editor').waitFor();
  }

  /** Carries over the only sentence that is left in the list by what is begun at the cursor. */
  async carryOver(sentence) {
    await this.startCommand('Communiqué: Carry Over a Sentence…');
    await this.#page.locator('.quick-input-widget input[placeholder^="Some words"]').waitFor();
    const rows = this.#page.locator('.quick-input-list .monaco-list-row');
    await this.eventually(async () => assert.equal(await rows.count(), 1));
    await rows.filter({ hasText: sentence }).waitFor();
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The lines that an editor for differences shows on its two sides, from the top as far as there is room. */
  async sidesOfDifference() {
    const side = async (name) => {
      const lines = this.#page.locator(`.monaco-diff-editor .editor.${name} .view-line`);
      const found = await lines.evaluateAll((elements) =>
        elements.map((element) => [Number.parseFloat(element.style.top), element.textContent]),
      );
      return found.sort(([a], [b]) => a - b).map(([, text]) => plain(text).trim());
    };
    return { earlier: await side('original'), later: await side('modified') };
  }

  /** Opens a part of the explorer by its name, or closes it. */
  async toggleView(name) {
    await this.#page.locator('.pane-header').filter({ hasText: name }).first().click();
  }

  /** The rows of an open part of the explorer, as far as there is room. */
  viewRows(name) {
    const pane = this.#page
      .locator('.pane')
      .filter({ has: this.#page.locator('.pane-header').filter({ hasText: name }) });
    return pane.locator('.monaco-list-row');
  }

  /** Goes to a line by its number. */
  async goToLine(number) {
    await this.#page.keyboard.press('Control+g');
    await this.#type(`:${number}`);
    await this.#page.keyboard.press('Enter');
    await this.waitForStatus(`Ln ${number},`);
  }

  /** Changes the colour theme; the name is the one that the list of themes shows. */
  async setTheme(name) {
    await this.#page.keyboard.press('F1');
    await this.#type('>Preferences: Color Theme');
    await this.#choose('Preferences: Color Theme');
    await this.#page.locator('.quick-input-widget input[placeholder*="Theme"]').waitFor();
    await this.#type(name);
    await this.#choose(name);
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.focusEditor();
  }

  async focusEditor() {
    await this.run('View: Focus Active Editor Group');
  }

  /** Shows the outline and waits until it has a row. */
  async showOutline() {
    await this.run('Explorer: Focus on Outline View');
    await this.#outlineRows().first().waitFor();
  }

  /** Drags the outline's upper edge over the last file, so that it has all the room that the other files leave. */
  async enlargeOutline() {
    const lastFile = await this.#page.locator('.explorer-folders-view .monaco-list-row').last().boundingBox();
    const header = await this.#page.locator('.pane-header', { hasText: 'Outline' }).boundingBox();
    await this.#page.mouse.move(header.x + 100, header.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(header.x + 100, lastFile.y + 4, { steps: 5 });
    await this.#page.mouse.up();
  }

  /** Collapses the first row of the outline that has this name. */
  async collapseOutlineRow(name) {
    const row = this.#outlineRows().filter({ hasText: name }).first();
    if ((await row.getAttribute('aria-expanded')) !== 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await row.and(this.#page.locator('[aria-expanded="false"]')).waitFor();
  }

  /** The rows of the outline that are to be seen: name, detail and depth, counted from 1. */
  async outline() {
    return this.#outlineRows().evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('.label-name')?.textContent ?? '',
        detail: row.querySelector('.label-description')?.textContent ?? '',
        depth: Number(row.getAttribute('aria-level')),
      })),
    );
  }

  /** Waits for a row of the outline whose name contains this text. */
  async waitForOutlineRow(text) {
    await this.#outlineRows().filter({ hasText: text }).first().waitFor();
  }

  /** Points at a piece of text in the editor and gives what the hover says. */
  async hoverAt(text) {
    // A hover that still stands would be taken for the new one.
    await this.leaveHover();
    const hover = this.#page.locator('.monaco-hover:not(.hidden) .hover-row .rendered-markdown').first();
    await this.#pointAt(text, hover);
    return plain(await hover.innerText()).trim();
  }

  /** Follows a link of the hover that stands. */
  async clickInHover(text) {
    await this.#page.locator('.monaco-hover:not(.hidden) .hover-row a').filter({ hasText: text }).first().click();
  }

  /** Points at a piece of text with Ctrl held down and gives what is underlined, which a click would follow. */
  async underlinedAt(text) {
    await this.leaveHover();
    await this.#page.keyboard.down('Control');
    try {
      const underlined = this.#page.locator('.part.editor .monaco-editor .goto-definition-link');
      await this.#pointAt(text, underlined.first());
      return plain((await underlined.allTextContents()).join(''));
    } finally {
      await this.#page.keyboard.up('Control');
    }
  }

  /** Takes the pointer off the text, and waits until the hover has gone. */
  async leaveHover() {
    await this.#page.mouse.move(2, 2);
    await this.#page.keyboard.press('Escape');
    await this.#page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor({ state: 'hidden' });
    await this.#page.locator('.workbench-hover-container').first().waitFor({ state: 'hidden' });
  }

  /** Puts the cursor into a piece of text in the editor. */
  async clickAt(text) {
    const { x, y } = await this.#middleOf(text);
    await this.#page.mouse.click(x, y);
  }

  /** Puts the cursor into a piece of text and presses F12, Go to Definition. */
  async goToDefinitionAt(text) {
    await this.clickAt(text);
    await this.#page.keyboard.press('F12');
  }

  /** Types into the list that Ctrl+T shows, Go to Symbol in Workspace, and presses Enter once it has a row with this name. */
  async goToSymbol(query, name) {
    await this.#page.keyboard.press('Control+t');
    await this.#type(`#${query}`);
    await this.#quickRow(name).waitFor();
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Waits for the peek view of places, and gives what its title counts and the names of the files that are to be seen in its list. */
  async peeked() {
    const peek = this.#page.locator('.peekview-widget');
    const files = peek.locator('.ref-tree .monaco-list-row .reference-file .label-name');
    await files.first().waitFor();
    return {
      count: plain(await peek.locator('.peekview-title .meta').innerText()),
      files: await files.allInnerTexts(),
    };
  }

  /** The name on the active editor's tab. */
  async activeFile() {
    return this.#page.locator('.part.editor .tab.active').first().getAttribute('data-resource-name');
  }

  /** What the status bar's items say, from left to right. */
  async statusItems() {
    const items = await this.#page.locator('.part.statusbar .statusbar-item').allInnerTexts();
    return items.map((text) => plain(text).trim()).filter(Boolean);
  }

  async waitForStatus(text) {
    await this.#page.locator('.part.statusbar .statusbar-item', { hasText: text }).first().waitFor();
  }

  /** Shows the problems and gives the rows of the list, the files' rows among them. */
  async problems() {
    await this.run('Problems: Focus on Problems View');
    await this.#page.locator('.markers-panel-container').waitFor();
    const rows = await this.#page.locator('.markers-panel-container .monaco-list-row').allInnerTexts();
    return rows.map((text) => plain(text).replace(/\s+/gu, ' ').trim());
  }

  /** What the editor's line looks like: each run of one colour with its text. */
  async coloursOf(text) {
    const line = this.#lines(text).first();
    await line.waitFor();
    return line.locator('span > span').evaluateAll((runs) =>
      runs.map((run) => ({
        text: run.textContent ?? '',
        colour: run.ownerDocument.defaultView.getComputedStyle(run).color,
      })),
    );
  }

  /** A picture of the page, 1280 × 800, as the bytes of a PNG; written to the file if one is named. */
  screenshot(file) {
    return this.#page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  }

  #outlineRows() {
    return this.#page.locator('.outline-pane .monaco-list-row');
  }

  #lines(text) {
    return this.#page.locator('.part.editor .monaco-editor .view-line', { hasText: text });
  }

  /** Types into the box that the palette, the list of files and the other lists share. */
  async #type(text) {
    const box = this.#page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input').first();
    await box.waitFor();
    await box.fill(text);
  }

  /** Chooses the row that names this, once the list has it. */
  async #choose(name) {
    await this.#quickRow(name).click();
  }

  #quickRow(name) {
    const label = this.#page.locator('.quick-input-list-label .label-name').getByText(name, { exact: true });
    return this.#page.locator('.quick-input-list .monaco-list-row').filter({ has: label }).first();
  }

  /** Moves the pointer over a piece of text until something shows itself: lenses come a moment after the text, and push it down. */
  async #pointAt(text, awaited) {
    const end = performance.now() + patience;
    for (;;) {
      const { x, y } = await this.#middleOf(text);
      // The editor heeds a pointer that moves over the text, not one that is there.
      await this.#page.mouse.move(x - 2, y);
      await this.#page.mouse.move(x, y);
      try {
        return await awaited.waitFor({ timeout: patience / 10 });
      } catch (error) {
        if (performance.now() > end) throw error;
        await this.#page.mouse.move(2, 2);
      }
    }
  }

  /** The middle of a piece of text on the page, wherever the editor's runs of colour and its lines cut it. */
  #middleOf(text) {
    const editors = this.#page.locator('.part.editor .monaco-editor .view-lines');
    return this.eventually(async () => {
      const middle = await editors.evaluateAll(findMiddle, text);
      assert.ok(middle !== null, `${text} is not to be seen in the editor`);
      return middle;
    });
  }
}

/** Runs in the page. Which font there is decides where a paragraph is cut into lines. */
function findMiddle(editors, wanted) {
  for (const editor of editors) {
    const lines = [...editor.querySelectorAll('.view-line')].sort(
      (one, other) => Number.parseFloat(one.style.top) - Number.parseFloat(other.style.top),
    );
    const pieces = lines.flatMap((line) => {
      const walker = line.ownerDocument.createTreeWalker(line, 4 /* NodeFilter.SHOW_TEXT */);
      const found = [];
      while (walker.nextNode()) found.push(walker.currentNode);
      return found;
    });
    const whole = pieces
      .map((piece) => piece.data)
      .join('')
      .replaceAll('\u00a0', ' ');
    const start = whole.indexOf(wanted);
    if (start === -1) continue;
    let left = start + Math.floor((wanted.length - 1) / 2);
    for (const piece of pieces) {
      if (left < piece.data.length) {
        const range = piece.ownerDocument.createRange();
        range.setStart(piece, left);
        range.setEnd(piece, left + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      left -= piece.data.length;
    }
  }
  return null;
}

/** The editor draws each space as a no-break space. */
function plain(text) {
  return text.replaceAll('\u00a0', ' ');
}
