import * as vscode from 'vscode';

describe('The extension', () => {
  it('is there and activates', async () => {
    const extension = vscode.extensions.getExtension('communique.communique');
    if (!extension) throw new Error('VS Code knows no extension communique.communique');
    const started = performance.now();
    await extension.activate();
    const kind = vscode.env.uiKind === vscode.UIKind.Web ? 'in a browser' : 'on the desktop';
    console.log(`activated after ${(performance.now() - started).toFixed(1)} ms, ${kind}, in ${vscode.env.language}`);
    if (!extension.isActive) throw new Error('it was asked to activate and is not active');
  });
});
