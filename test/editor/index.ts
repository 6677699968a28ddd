// The suite for the Node extension host.
import { loadEveryTest } from './every-test';
import { runSuite } from './run-suite';

export const run = (): Promise<void> => runSuite(loadEveryTest);
