// VS Code runs a web extension only when it comes over http, and starts the extension's own worker only when it comes from the
// page's own address. So the front serves the extension's files and writes the extension and its suite into the page's settings.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startFront } from './front.mjs';

const prefix = '/extension-under-test';
const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @param {{ behind: string, extension: string, suite: string }} options the server, the extension's folder and the suite's file
 *   inside that folder.
 */
export function serveWebExtension({ behind, extension, suite }) {
  const suitePath = path.relative(extension, suite).split(path.sep).join('/');
  return startFront({
    behind,
    answers: ({ pathname }, response) => {
      if (!pathname.startsWith(`${prefix}/`)) return false;
      void serveFile(path.join(extension, decodeURIComponent(pathname.slice(prefix.length))), response);
      return true;
    },
    edits: (page, authority) => {
      const at = (inner) => ({ scheme: 'http', authority, path: `${prefix}${inner}` });
      const options = { extensions: [at('')], extensionTestsPath: at(`/${suitePath}`) };
      const inserted = JSON.stringify(options).slice(1, -1).replaceAll('"', '&quot;');
      return page.replace('&quot;developmentOptions&quot;:{', (found) => `${found}${inserted},`);
    },
  });
}

async function serveFile(file, response) {
  // The web extension host lives in a frame whose origin is its own.
  const headers = { 'access-control-allow-origin': '*' };
  try {
    const body = await readFile(file);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type }).end(body);
  } catch {
    response.writeHead(404, headers).end();
  }
}
