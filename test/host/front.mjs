// A front before a VS Code server: it answers some requests itself and passes everything else on, web sockets too.
import http from 'node:http';
import net from 'node:net';
import { whenLeaving } from './leaving.mjs';

/**
 * @param {object} options
 * @param {string} options.behind host and port of the server.
 * @param {number} [options.port] 0 is any free one.
 * @param {(url: URL, response: http.ServerResponse) => boolean} options.answers whether the front has taken the request on.
 * @param {(page: string, authority: string) => string} [options.edits] changes the workbench's page on its way.
 */
export async function startFront({ behind, port = 0, answers, edits }) {
  const server = new URL(`http://${behind}`);

  const front = http.createServer((request, response) => {
    const url = new URL(request.url, server);
    if (!answers(url, response)) passOn(request, response, edits && url.pathname === '/');
  });

  function passOn(request, response, isEdited) {
    const headers = isEdited ? { ...request.headers, 'accept-encoding': 'identity' } : request.headers;
    const { hostname: host, port } = server;
    const onward = http.request({ host, port, path: request.url, method: request.method, headers }, (answer) => {
      if (isEdited && answer.statusCode === 200) void passOnEdited(request.headers.host, answer, response);
      else answer.pipe(response.writeHead(answer.statusCode, answer.headers));
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }

  async function passOnEdited(authority, answer, response) {
    let page = '';
    for await (const part of answer.setEncoding('utf8')) page += part;
    const headers = { ...answer.headers };
    delete headers['content-length'];
    delete headers.etag;
    response.writeHead(answer.statusCode, headers).end(edits(page, authority));
  }

  front.on('upgrade', (request, socket, head) => {
    const onward = net.connect(Number(server.port), server.hostname, () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`];
      for (let i = 0; i < request.rawHeaders.length; i += 2) {
        lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
      }
      onward.write(`${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });

  await new Promise((resolve, reject) => {
    front.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const close = () => {
    front.close();
    front.closeAllConnections();
  };
  return { authority: `127.0.0.1:${front.address().port}`, stop: whenLeaving({ gently: close, atOnce: close }) };
}
