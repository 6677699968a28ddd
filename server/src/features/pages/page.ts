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

  /** A heading, which may lead somewhere. */
  heading(words: string, to: Target | null = null): void {
    this.write('\n## ');
    if (to === null) this.write(words);
    else this.link(words, to);
  }

  /** Behind a heading how many there are, and an item a line, as many as somebody may read. */
  list<Item>(items: readonly Item[], most: number, write: (item: Item) => void): void {
    this.write(` (${items.length})\n\n`);
    for (const item of items.slice(0, most)) {
      this.write('- ');
      write(item);
      this.write('\n');
    }
    if (items.length > most) this.write(`- ${l10n.t('{0} more', items.length - most)}\n`);
  }
}
