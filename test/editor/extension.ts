import * as vscode from 'vscode';
import type { Api } from '../../client/src/activation';
import { ABOUT_REQUEST, type About } from '../../server/src/protocol/requests';
import { ok } from './assert';
import { until } from './waiting';

/** Whether the extension host is a Node process, which can start and end others; it is a web worker otherwise. */
export const inNode =
  typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === 'string';

export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('communique.communique');
  ok(found, 'VS Code knows no extension communique.communique');
  return found;
}

/** Waits until the server runs and its features are registered. */
export async function serverRunning(): Promise<void> {
  const { server } = await extension().activate();
  await until(
    server.onDidChangeState,
    () => `the server runs, which is ${server.state}`,
    () => server.state === 'running',
  );
  // The client says that it runs a moment before it registers the features; this joins its start and begins none.
  await server.client?.start();
}

export async function aboutServer(): Promise<About> {
  const { client } = extension().exports.server;
  ok(client, 'the extension has no client');
  return client.sendRequest<About>(ABOUT_REQUEST);
}

/** English or Chinese, whichever this editor speaks. */
export function inTheEditorsLanguage(english: string, chinese: string): string {
  return vscode.env.language.toLowerCase() === 'zh-cn' ? chinese : english;
}
