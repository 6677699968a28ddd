import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { extension, inNode, serverRunning } from './extension';
import { closeEverything, openSample } from './files';

const LONGEST_ACTIVATION_MILLISECONDS = 50;

describe('The extension', () => {
  after(closeEverything);

  it('activates at once and waits for no server', async () => {
    equal(vscode.workspace.textDocuments.filter(isStatement).length, 0, 'the number of statements already open');
    const started = performance.now();
    const { server, activatedIn } = await extension().activate();
    // No statement is open yet, so nothing has asked for a server.
    equal(server.state, 'stopped', 'the state of the server right after activation');
    const whole = performance.now() - started;
    const host = inNode ? 'Node' : 'web';
    console.log(
      `activate() took ${activatedIn.toFixed(1)} ms; loading and activating ${whole.toFixed(0)} ms; ${host} extension host, ${vscode.env.language}`,
    );
    ok(activatedIn < LONGEST_ACTIVATION_MILLISECONDS, `activate() took ${activatedIn.toFixed(1)} ms`);
  });

  it('starts the server when the first statement is opened', async () => {
    const states: string[] = [];
    const { server } = extension().exports;
    const subscription = server.onDidChangeState((state) => states.push(state));
    try {
      await openSample('2003-洛泽维亚-瑟多兰-睦邻友好合作条约.stmt');
      await serverRunning();
    } finally {
      subscription.dispose();
    }
    equal(states, ['starting', 'running'], 'what became of the server');
  });
});

function isStatement({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'statement';
}
