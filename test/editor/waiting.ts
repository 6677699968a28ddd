import * as vscode from 'vscode';

const PATIENCE_MILLISECONDS = 10_000;

/** Waits until the condition holds; it is looked at now and at every event. */
export function until<T>(event: vscode.Event<T>, what: string | (() => string), holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(patience);
      subscription.dispose();
      settle();
    };
    const subscription = event(() => {
      if (holds()) finish(resolve);
    });
    const patience = setTimeout(() => {
      finish(() => {
        reject(new Error(`waited in vain until ${typeof what === 'string' ? what : what()}`));
      });
    }, PATIENCE_MILLISECONDS);
    if (holds()) finish(resolve);
  });
}

/** Asks again and again, for what VS Code has no event: another extension's features being there. */
export async function askUntil<T>(what: string, ask: () => Thenable<T>, satisfies: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > end) throw new Error(`asked in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
