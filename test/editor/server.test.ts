import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ServerState } from '../../client/src/server-connection';
import { equal, ok } from './assert';
import { aboutServer, extension, inNode, inTheEditorsLanguage, serverRunning } from './extension';
import { closeEverything, openSample } from './files';
import { outlineOf } from './outline';
import { until } from './waiting';

describe('The server', () => {
  const { showWarningMessage, showErrorMessage } = vscode.window;
  let document: vscode.TextDocument;
  let said: string[];
  let states: ServerState[];
  let subscription: vscode.Disposable;

  beforeEach(async () => {
    document = await openSample('2003-洛泽维亚-瑟多兰-睦邻友好合作条约.stmt');
    // A test that failed may have left it stopped.
    if (extension().exports.server.state === 'failed') await vscode.commands.executeCommand('communique.restartServer');
    await serverRunning();
    said = [];
    vscode.window.showWarningMessage = noting('warning');
    vscode.window.showErrorMessage = noting('error');
    states = [];
    subscription = extension().exports.server.onDidChangeState((state) => states.push(state));
  });
  afterEach(async () => {
    subscription.dispose();
    Object.assign(vscode.window, { showWarningMessage, showErrorMessage });
    await closeEverything();
  });

  it('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const command of [
      'communique.restartServer',
      'communique.showLog',
      'communique.compareStatements',
      'communique.carryOverSentence',
      'communique.showTimeline',
    ]) {
      ok(commands.includes(command), `there is no command ${command}`);
    }
    await vscode.commands.executeCommand('communique.showLog');
  });

  it('is restarted by a command, and answers again', async () => {
    const before = await aboutServer();
    await vscode.commands.executeCommand('communique.restartServer');
    await serverRunning();
    equal(states, ['stopped', 'starting', 'running'], 'what became of the server');
    if (inNode) ok((await aboutServer()).processId !== before.processId, 'it is still the same process');
    equal(said, [], 'what was said of a restart that was asked for');
    await theFeaturesAnswer();
  });

  it('is restarted once when it is asked to twice at a time', async () => {
    const restart = (): Thenable<void> => vscode.commands.executeCommand('communique.restartServer');
    await Promise.all([restart(), restart()]);
    await serverRunning();
    equal(states, ['stopped', 'starting', 'running'], 'what became of the server');
    await theFeaturesAnswer();
  });

  it('is restarted once when a statement is opened meanwhile', async () => {
    const restarted = vscode.commands.executeCommand('communique.restartServer');
    await openSample('2013-洛泽维亚-瑟多兰-联合声明.txt');
    await openSample('2017-洛泽维亚-瑟多兰-联合声明.txt');
    await restarted;
    await serverRunning();
    equal(states, ['stopped', 'starting', 'running'], 'what became of the server');
    await theFeaturesAnswer();
  });

  if (inNode) {
    it('that is killed is started again, says so, and takes nothing with it', async () => {
      const before = await aboutServer();
      await kill();
      const after = await aboutServer();
      ok(after.processId !== before.processId, 'it is still the same process');
      equal(states, ['stopped', 'starting', 'running'], 'what became of the server');
      equal(
        said,
        [
          inTheEditorsLanguage(
            'warning: The Communiqué server ended unexpectedly and is started again.',
            'warning: 公报服务器意外终止，正在重新启动。',
          ),
        ],
        'what the user was told',
      );
      await theFeaturesAnswer();
    });

    it('that ends while it starts is started again', async () => {
      const { server } = extension().exports;
      const restarted = vscode.commands.executeCommand('communique.restartServer');
      await until(server.onDidChangeState, 'it starts', () => server.state === 'starting');
      process.kill(await processOfClient(), 'SIGKILL');
      await until(server.onDidChangeState, 'the end is noticed', () => server.state === 'stopped');
      await restarted;
      await serverRunning();
      equal(states, ['stopped', 'starting', 'stopped', 'starting', 'running'], 'what became of the server');
      await theFeaturesAnswer();
    });

    it('that keeps ending is left stopped, until the user restarts it', async () => {
      const { server } = extension().exports;
      // A restart that was asked for forgets the ends before it.
      await vscode.commands.executeCommand('communique.restartServer');
      await serverRunning();
      for (let end = 1; end <= 4; end++) await kill();
      const { processId } = await aboutServer();
      process.kill(processId ?? 0, 'SIGKILL');
      await until(server.onDidChangeState, 'it is left stopped', () => server.state === 'failed');
      await openSample('2013-洛泽维亚-瑟多兰-联合声明.txt');
      equal(server.state, 'failed', 'what it is when a file is opened');
      equal(
        said.at(-1),
        inTheEditorsLanguage(
          'error: The Communiqué server keeps ending and is left stopped.',
          'error: 公报服务器多次意外终止，已停止运行。',
        ),
        'what the user was told at last',
      );

      await vscode.commands.executeCommand('communique.restartServer');
      await serverRunning();
      await theFeaturesAnswer();
    });
  } else {
    it('has no process that could be killed in the web extension host: it is a worker, and only the browser ends it', async () => {
      equal((await aboutServer()).processId, null);
    });

    it('leaves no worker behind when it is restarted', async () => {
      const OriginalWorker = Worker;
      let [created, terminated] = [0, 0];
      const counting = function (script: string): Worker {
        const worker = new OriginalWorker(script);
        const terminate = worker.terminate.bind(worker);
        created++;
        return Object.assign(worker, {
          terminate() {
            terminated++;
            terminate();
          },
        });
      };
      Object.assign(globalThis, { Worker: counting });
      try {
        for (let restart = 1; restart <= 2; restart++) {
          await vscode.commands.executeCommand('communique.restartServer');
          await serverRunning();
        }
      } finally {
        Object.assign(globalThis, { Worker: OriginalWorker });
      }
      // The first restart ends a worker that was created before they were counted.
      equal({ created, terminated }, { created: 2, terminated: 1 });
    });
  }

  async function theFeaturesAnswer(): Promise<void> {
    const [statement] = await outlineOf(document);
    ok(statement, 'the outline is empty');
  }

  /** Ends the server as a crash does and waits until it runs again. */
  async function kill(): Promise<void> {
    const { server } = extension().exports;
    const { processId } = await aboutServer();
    ok(processId !== null, 'the server has no process');
    let hasEnded = false;
    const ended = until(server.onDidChangeState, 'the end is noticed', () => (hasEnded ||= server.state !== 'running'));
    process.kill(processId, 'SIGKILL');
    await ended;
    await serverRunning();
  }

  /** The process that does not answer yet, as soon as there is one, of which nothing tells. */
  async function processOfClient(): Promise<number> {
    for (;;) {
      const pid = (extension().exports.server.client as LanguageClient | undefined)?.serverProcess?.pid;
      if (pid !== undefined) return pid;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Stands in for a message box that nobody answers. */
  function noting(level: string): (message: string) => Thenable<undefined> {
    return (message) => {
      said.push(`${level}: ${message}`);
      return Promise.resolve(undefined);
    };
  }
});
