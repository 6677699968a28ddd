import { runCommandLine } from './node';

void runCommandLine(process.argv.slice(2));
