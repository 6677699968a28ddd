import { completion, completionFromLibrary } from '../../../../server/src/features/completion/complete';
import type { Offer } from '../../../../server/src/features/completion/offer';
import type { Archive } from '../../library/archive';

/** What is offered where ‸ stands in an archive. */
export class Typing {
  readonly offers: readonly Offer[];
  readonly partial: boolean;
  readonly #text: string;
  readonly #cursor: number;

  constructor({ library, cursor }: Archive) {
    const { reading, file, offset } = cursor;
    const found = completion(reading, offset);
    const { offers, partial } =
      found === null
        ? { offers: [], partial: false }
        : 'kind' in found
          ? completionFromLibrary(library, reading, file, found)
          : found;
    this.offers = offers;
    this.partial = partial;
    this.#text = reading.tree.text;
    this.#cursor = offset;
  }

  get labels(): string[] {
    return this.offers.map(({ label }) => label);
  }

  /** The line of the cursor after an offer was chosen, with ‸ where the cursor is then. */
  choose(label: string): string {
    const chosen = this.offers.find((offer) => offer.label === label);
    if (chosen === undefined) throw new Error(`${label} is not offered, but: ${this.labels.join(' ')}`);
    const { text, span, cursor } = chosen;
    const start = this.#text.slice(0, span.start);
    if (this.#cursor < span.start || this.#cursor > span.end) throw new Error('the span does not hold the cursor');
    if (/[\r\n]/.test(this.#text.slice(span.start, span.end))) throw new Error('the span is longer than a line');
    if (!this.keeps(chosen)) throw new Error(`the editor would not show ${label}: ${chosen.filter}`);
    const at = cursor ?? text.length;
    const whole = start + text.slice(0, at) + '‸' + text.slice(at) + this.#text.slice(span.end);
    const line = /[^\r\n]*$/.exec(start)?.[0].length ?? 0;
    const rest = this.#text.slice(span.end);
    const tail = /^[^\r\n]*/.exec(rest)?.[0].length ?? 0;
    return whole.slice(start.length - line, whole.length - rest.length + tail);
  }

  /** As VS Code filters: the first character at the start or behind a blank, the others behind it in their order. */
  keeps({ filter, span }: Offer): boolean {
    const typed = this.#text.slice(span.start, this.#cursor).trimStart().toLowerCase();
    const words = filter.slice(0, 128).toLowerCase();
    if (typed === '') return true;
    for (let start = words.indexOf(typed.charAt(0)); start !== -1; start = words.indexOf(typed.charAt(0), start + 1)) {
      if (start > 0 && words[start - 1] !== ' ') continue;
      let at = start;
      for (let next = 1; next < typed.length && at !== -1; next++) at = words.indexOf(typed.charAt(next), at + 1);
      if (at !== -1) return true;
    }
    return false;
  }
}
