// The browser in which the workbench of a VS Code server is shown when nobody is there to open one.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { whenLeaving } from './leaving.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The path of a Chromium, or undefined. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_BIN;
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  return findOnPath(names);
}

export function whyNoChromium() {
  if (findChromium()) return undefined;
  const chosen = process.env.CHROMIUM_BIN;
  return chosen
    ? `CHROMIUM_BIN is ${chosen}, which is no program`
    : `there is no Chromium on the PATH (${names.join(', ')}): apt-get install chromium fonts-wqy-microhei, or set CHROMIUM_BIN`;
}

/** The first of these programs that the PATH holds. */
export function findOnPath(programs) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const program of programs) {
    for (const folder of folders) {
      const file = path.join(folder, program);
      if (folder && isExecutable(file)) return file;
    }
  }
  return undefined;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * An empty page, 1280 × 800, of a browser that reaches nothing but this machine.
 * @param {{ locale?: string, temporary: string }} options `temporary` is where the browser may write.
 */
export async function openPage({ locale = 'en', temporary }) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(whyNoChromium());
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    env: { ...process.env, TMPDIR: temporary },
    // Signals are handled in one place, leaving.mjs.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const close = whenLeaving({
    gently: () => browser.close(),
    // A browser that Playwright started ends when the process that started it does.
    atOnce: () => {},
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: locale === 'en' ? 'en-US' : locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return { page: await context.newPage(), close };
}
