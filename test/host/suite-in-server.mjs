// Runs a suite in the extension host of a VS Code server, with its workbench in a headless Chromium.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { openPage } from './chromium.mjs';
import { evidenceFolder } from './places.mjs';
import { addressOf, remoteUri, startServer } from './serving.mjs';
import { verdictReader } from './verdict.mjs';
import { serveWebExtension } from './web-extension.mjs';

export async function runInServer({ host, locale, extension, suite, workspace, settings, timeout }) {
  const server = await startServer({ locale, settings, heedsDevelopment: true });
  const verdict = verdictReader();
  let front;
  let browser;
  try {
    browser = await openPage({ locale, temporary: server.temporary.inside('browser') });
    const { page } = browser;
    let payload = [];
    if (host === 'web') {
      front = await serveWebExtension({ behind: server.authority, extension, suite });
    } else {
      payload = [
        ['extensionDevelopmentPath', remoteUri(server.authority, extension)],
        ['extensionTestsPath', remoteUri(server.authority, suite)],
      ];
    }
    const { authority } = front ?? server;

    // Three ends are possible besides the suite's own; the first that comes is the one that counts.
    let end;
    const ended = new Promise((resolve) => (end = resolve));
    await page.exposeFunction('codeAutomationLog', (kind, words) => {
      const text = format(...words);
      if (!isOfTheWorkbench(text)) verdict.read(text);
    });
    await page.exposeFunction('codeAutomationExit', (code) => end({ code }));
    page.once('crash', () => end({ reason: 'the page crashed' }));
    void server.endedUnasked.then((code) => end({ reason: `the server ended (${code})\n${server.output()}` }));
    const clock = setTimeout(() => end({ reason: `no end after ${timeout} s` }), timeout * 1000);

    await page.goto(addressOf(authority, { folder: workspace, payload }), { waitUntil: 'commit' });
    const how = await ended;
    clearTimeout(clock);
    const result = verdict.result(how);
    if (result.failed > 0) await keepPicture(page, `${host}-${locale}.png`);
    return result;
  } finally {
    await browser?.close();
    await front?.stop();
    await server.stop();
  }
}

async function keepPicture(page, name) {
  mkdirSync(evidenceFolder, { recursive: true });
  const file = path.join(evidenceFolder, name);
  try {
    await page.screenshot({ path: file, timeout: 10_000 });
    console.log(`What the window looked like at the end: ${file}`);
  } catch (error) {
    console.log(`There is no picture of the end: ${error.message}`);
  }
}

/** The workbench prints its own log the same way as the suite its console; these lines say nothing about the suite. */
function isOfTheWorkbench(text) {
  return workbenchLines.some((start) => text.replace(/^\[/, '').startsWith(start));
}

const workbenchLines = [
  'AccountPolicyGate',
  'AgentHost',
  'Canceled: Canceled',
  'ChatModelSelection',
  'ChatSessionStore',
  'Creating a socket',
  'Creation of workbench contribution',
  'Loading development extension',
  'Resolved connection token',
  'Resolving connection token',
  'Service Worker',
  'Skipped loading additional',
  'Timed out waiting for authentication provider',
  'Updating additional builtin',
  'connect ECONNREFUSED 127.0.0.1:9',
  'reconnection-grace-time',
];
