import * as l10n from '@vscode/l10n';
import type { CommandLineHost } from './host';

/** A run that takes longer than this shows how far it is, and then so often. */
const PATIENCE = 1000;

/** One line on a terminal that is written over; nothing in a pipe. */
export class Progress {
  readonly #host: CommandLineHost;
  #count = 0;
  #last: number;
  #shown = false;

  constructor(host: CommandLineHost) {
    this.#host = host;
    this.#last = host.now();
  }

  step(): void {
    this.#count++;
    if (!this.#host.errorIsTerminal || this.#host.now() - this.#last <= PATIENCE) return;
    this.clear();
    this.#host.complain(l10n.t('{0} files read', this.#count));
    this.#shown = true;
    this.#last = this.#host.now();
  }

  clear(): void {
    if (this.#shown) this.#host.complain('\r\u001b[K');
    this.#shown = false;
  }
}
