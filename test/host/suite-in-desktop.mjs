// Runs a suite in VS Code itself, which @vscode/test-electron downloads.
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findOnPath } from './chromium.mjs';
import { temporaryFolder } from './leaving.mjs';
import { editorsFolder } from './places.mjs';
import { startGroup } from './process-group.mjs';
import { writeUserData } from './user-data.mjs';
import { verdictReader } from './verdict.mjs';

/** Why a desktop program could not show its window here, or undefined. */
export function whyNoWindow() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  return findOnPath(['xvfb-run']) ? undefined : 'there is no display; apt-get install xvfb gives it one';
}

/** The path of VS Code, downloaded when it is not there yet. Rejects where it cannot be had. */
export async function fetchDesktop() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  mkdirSync(editorsFolder, { recursive: true });
  return downloadAndUnzipVSCode({ cachePath: editorsFolder });
}

export async function runInDesktop({ executable, host, locale, extension, suite, workspace, settings, timeout }) {
  const temporary = temporaryFolder();
  const verdict = verdictReader();
  try {
    const userData = temporary.inside('user');
    writeUserData(userData, { settings, locale });
    const options = {
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [
        ...(workspace ? [workspace] : []),
        ...['--user-data-dir', userData],
        ...['--extensions-dir', temporary.inside('extensions')],
        ...['--locale', locale],
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    };
    return verdict.result(await runToItsEnd(options, verdict, timeout));
  } finally {
    await temporary.remove();
  }
}

/** @vscode/test-electron writes to the console of the process that calls it; as one of its own it can be read and ended. */
async function runToItsEnd(options, verdict, timeout) {
  const node = [process.execPath, fileURLToPath(new URL('desktop-run.mjs', import.meta.url)), JSON.stringify(options)];
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const [command, ...args] = needsDisplay ? ['xvfb-run', '--auto-servernum', ...node] : node;
  const group = startGroup(command, args);
  createInterface({ input: group.stdout }).on('line', (line) => verdict.read(line));
  let clock;
  const how = await Promise.race([
    group.endedUnasked.then((code) => ({ code })),
    new Promise((resolve) => {
      clock = setTimeout(() => resolve({ reason: `no end after ${timeout} s` }), timeout * 1000);
    }),
  ]);
  clearTimeout(clock);
  await group.end();
  return how;
}
