// Runs the suite of test/editor/ in a real VS Code: in VS Code itself where it can be had, otherwise in a VS Code server whose
// window is a headless Chromium. It says which of the two it was.
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { whyNoChromium } from './chromium.mjs';
import { temporaryFolder } from './leaving.mjs';
import { projectFolder } from './places.mjs';
import { fetchDesktop, runInDesktop, whyNoWindow } from './suite-in-desktop.mjs';
import { runInServer } from './suite-in-server.mjs';
import { ensureServer, vscodeVersion, whyNoServer } from './vscode-server.mjs';

const bundles = { node: 'out/editor/index.js', web: 'out/editor/index.web.js' };

/**
 * @param {object} options
 * @param {'node' | 'web'} [options.host] the extension host: Node, or a web worker as on vscode.dev.
 * @param {string} [options.locale] the language in which the extension speaks.
 * @param {string} [options.workspace] the folder to open. The suite gets a copy, in which it may write.
 * @param {string} [options.extension] the extension's folder.
 * @param {string} [options.suite] the built suite, a CommonJS file that exports `run`.
 * @param {Record<string, unknown>} [options.settings] user settings beside the tidy ones.
 * @param {number} [options.timeout] in seconds, for the whole run.
 * @returns {Promise<{ passed: number, failed: number, failures: { title: string, message: string }[], editor: string, seconds: number }>}
 */
export async function runEditorSuite({
  host = 'node',
  locale = 'en',
  workspace = path.join(projectFolder, 'samples'),
  extension = projectFolder,
  suite = path.join(extension, bundles[host]),
  settings,
  timeout = 180,
} = {}) {
  const editor = await chooseEditor();
  console.log(`Editor suite, ${host} extension host, ${locale}: in ${editor.name}`);
  const started = performance.now();
  const temporary = temporaryFolder();
  try {
    const copy = path.join(temporary.path, path.basename(workspace));
    await cp(workspace, copy, { recursive: true });
    const result = await editor.run({ host, locale, extension, suite, workspace: copy, settings, timeout });
    return { ...result, editor: editor.name, seconds: (performance.now() - started) / 1000 };
  } finally {
    await temporary.remove();
  }
}

let chosen;

/** Chosen once: a download that failed a moment ago need not be tried again for the next run. */
function chooseEditor() {
  chosen ??= choose();
  return chosen;
}

async function choose() {
  const wish = process.env.COMMUNIQUE_EDITOR;
  if (wish && !(wish in editors)) throw new Error(`COMMUNIQUE_EDITOR is ${wish}; it can be desktop or server`);
  const reasons = [];
  for (const [name, find] of Object.entries(editors)) {
    if (wish && wish !== name) continue;
    try {
      return await find();
    } catch (error) {
      const reason = `${name}: ${error.message}`;
      reasons.push(reason);
      console.log(`Not in the ${reason}`);
    }
  }
  throw new Error(['The editor suite needs one of these, and neither can be had.', ...reasons].join('\n  '));
}

/** In the order in which they are tried. Each throws, with the reason, where it cannot be had. */
const editors = {
  async desktop() {
    refuse(whyNoWindow());
    const executable = await fetchDesktop();
    return { name: `VS Code (${executable})`, run: (options) => runInDesktop({ executable, ...options }) };
  },
  async server() {
    refuse(whyNoServer());
    refuse(whyNoChromium());
    await ensureServer();
    return { name: `the VS Code server ${vscodeVersion} and Chromium`, run: runInServer };
  },
};

function refuse(reason) {
  if (reason) throw new Error(reason);
}
