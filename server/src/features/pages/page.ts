import * as l10n from '@vscode/l10n';
import type { HeldText } from '../../library/known';
import type { Span } from '../../text/span';
import type { FilePlace } from '../definition';
import { escape } from '../hover';
import type { ProblemCode } from '../problem';

/** A page of Markdown, with the words in it that lead somewhere. */
export interface Page {
  readonly text: string;
  readonly links: readonly PageTarget[];
}

export interface PageTarget extends Span {
  readonly to: Target;
}

export type Target =
  | { readonly kind: 'place'; readonly place: FilePlace }
  | { readonly kind: 'missing'; readonly key: string; readonly title: string }
  | { readonly kind: 'timeline'; readonly own: readonly string[] }
  | { readonly kind: 'explanation'; readonly code: ProblemCode };

/** Where a text has its title. */
export function toText({ file, titleSpan }: HeldText): Target {
  return { kind: 'place', place: { file, span: titleSpan } };
}

/** Writes a page from its top to its end. Words from files are shown as they are, never as markup. */
export class PageWriter implements Page {
  text = '';
  readonly links: PageTarget[] = [];

  /** Words of our own. */
  write(words: string): void {
    this.text += words;
  }

  /** Words from a file. */
  quote(words: string): void {
    this.text += escape(words);
  }

  link(words: string, to: Target): void {
    const start = this.text.length;
    this.quote(words);
    this.links.push({ start, end: this.text.length, to });
  }

  heading(words: string): void {
    this.write(`\n## ${words}`);
  }

  /** Behind a heading how many there are in all, and an item a line, as many as somebody may read. */
  list<Item>(items: readonly Item[], most: number, write: (item: Item) => void, all = items.length): void {
    this.write(` (${all})\n\n`);
    for (const item of items.slice(0, most)) {
      this.write('- ');
      write(item);
      this.write('\n');
    }
    if (all > most) this.write(`- ${l10n.t('{0} more', all - most)}\n`);
  }
}
