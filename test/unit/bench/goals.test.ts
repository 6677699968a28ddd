import assert from 'node:assert/strict';
import { load } from './bench-modules';

interface Goals {
  goalOf(key: string, context: object): { readonly text: string; readonly isMet: boolean } | null;
}
interface Options {
  readOptions(args: readonly string[]): object;
  readonly WrongOption: new () => Error;
}

describe('The goals of the bench', () => {
  let goals: Goals;
  before(async () => {
    goals = await load<Goals>('goals.mjs');
  });

  const isMet = (key: string, context: object): boolean | undefined => goals.goalOf(key, context)?.isMet;

  it('are ratios to the naive server of the same run', () => {
    assert.equal(isMet('ready', { size: 1000, ours: { ready: 79 }, naive: { ready: 100 } }), true);
    assert.equal(isMet('ready', { size: 10000, ours: { ready: 79 }, naive: { ready: 100 } }), false);
  });

  it('let a hundred thousand files cost a fifth more each than ten thousand', () => {
    const sizes = { 10000: { ours: { ready: 1000 } } };
    assert.equal(isMet('ready', { size: 100000, ours: { ready: 12000 }, sizes }), true);
    assert.equal(isMet('ready', { size: 100000, ours: { ready: 12001 }, sizes }), false);
  });

  it('do not take a second cold start for one from the cache', () => {
    const ours = { ready: 1000, secondReady: 100, isCached: 0 };
    assert.equal(isMet('secondReady', { size: 1000, ours }), false);
    assert.equal(isMet('secondReady', { size: 1000, ours: { ...ours, isCached: 1 } }), true);
  });

  it('are none where nothing was measured, or nothing to compare with', () => {
    assert.equal(goals.goalOf('ready', { size: 1000, ours: {} }), null);
    assert.equal(goals.goalOf('ready', { size: 1000, ours: { ready: 1 } }), null);
    assert.equal(goals.goalOf('ready', { size: 2000, ours: { ready: 1 }, naive: { ready: 1 } }), null);
  });
});

describe('The flags of the bench', () => {
  it('are refused where they are wrong', async () => {
    const options = await load<Options>('options.mjs');
    for (const wrong of [
      ['--runs', 'x'],
      ['--sizes', '1000,'],
      ['--size', '1000'],
      ['--server', ''],
    ])
      assert.throws(() => options.readOptions(wrong), options.WrongOption, wrong.join(' '));
  });
});
