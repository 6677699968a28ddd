import { nextTurn } from './answer';

/** So long others may have to wait. */
const TURN_MS = 5;

/** For what takes long: asked after each step, it lets others have their turn when one has taken long enough. */
export class Turns {
  #began = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#began < TURN_MS) return;
    await nextTurn();
    this.#began = performance.now();
  }
}

/** Runs to its end what goes step by step. */
export async function inTurns<Result>(steps: Generator<unknown, Result>): Promise<Result> {
  const turns = new Turns();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await turns.pause();
  }
}
