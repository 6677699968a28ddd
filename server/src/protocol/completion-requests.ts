import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type CompletionList,
  type CompletionOptions,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completion, completionFromLibrary } from '../features/completion/complete';
import type { Offer, Offers, Subject } from '../features/completion/offer';
import type { Library } from '../library/library';
import { FILES_OF_TURN, TitleIndex } from '../library/title-index';
import { titleCard } from '../features/completion/title-card';
import { readFile } from '../statement/reading';
import { answer, nextTurn, whenQuiet } from './answer';
import type { Context } from './context';
import { markup, toRange } from './convert';
import { canonicalUri } from './uri';
import { knownLibrary, knownTitles } from './while-reading';

/**
 * Opening signs; the end of 以下称; what section marks and dates are written with. An input method gives its text in one piece, and
 * editors look at the last character of it. Digits and 年月日 matter behind 《 too: VS Code takes a number there for a new word, and
 * would go on with the list that it has.
 */
export const COMPLETION: CompletionOptions = {
  triggerCharacters: '《 〖 “ 「 称 第 （ 〗 一 二 三 四 五 六 七 八 九 十 百 年 月 日 0 1 2 3 4 5 6 7 8 9'.split(' '),
  resolveProvider: true,
};

const KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  title: CompletionItemKind.Reference,
  'missing-title': CompletionItemKind.Unit,
  tag: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  'short-name': CompletionItemKind.Constant,
  mark: CompletionItemKind.Text,
};

/** Answers what can be put in at the cursor. Only what other files know waits for the library. */
export function answerCompletion(context: Context): void {
  const { connection, documents } = context;

  let isPrepared = false;
  documents.onChanged(() => {
    if (isPrepared) return;
    isPrepared = true;
    void prepareTitles(context);
  });

  connection.onCompletion(
    answer(connection, 'completion', null, async ({ textDocument, position }): Promise<CompletionList | null> => {
      const open = documents.find(textDocument.uri);
      if (open === null) return null;
      const { document, reading } = open;
      const asked = completion(reading, document.offsetAt(position));
      if (asked === null) return null;
      if (!('kind' in asked)) return toList(context, document, asked);
      const { library, isWhole } = await knownTitles(context.workspace.library);
      const found = completionFromLibrary(library, reading, canonicalUri(textDocument.uri), asked);
      return toList(context, document, isWhole ? found : withoutMissing(found));
    }),
  );

  connection.onCompletionResolve(async (item, token) => {
    const work = answer(connection, 'completionItem/resolve', item, async (asked: CompletionItem) => {
      const subject = asked.data as Subject | undefined;
      if (subject === undefined) return asked;
      const { library, isWhole } = await knownLibrary(context.workspace.library);
      const card = isWhole ? titleCard(library, subject) : null;
      if (card === null) return asked;
      const documentation = markup(card.markdown, context.client.plainDocumentation);
      return { ...asked, detail: card.detail, documentation };
    });
    return work(item, token);
  });
}

/** With so many files the first 《 would take a second if nothing were ready: nobody waits for quiet. */
const TOO_MANY_TO_WAIT = 20_000;

const REHEARSAL = ['恪守《', '恪守《联合', '恪守《20', '恪守《lhsm', '恪守《', '恪守《联合'];

/**
 * Makes the titles ready when the library is, a little at a time and, as long as they are few, while nobody asks for anything, so that the
 * first 《 is answered as fast as all others.
 */
async function prepareTitles({ connection, workspace }: Context): Promise<void> {
  const library = async (): Promise<Library> => {
    const { fileCount } = await workspace.library.whenReady();
    await (fileCount > TOO_MANY_TO_WAIT ? nextTurn() : whenQuiet(connection));
    return workspace.library.whenReady();
  };
  try {
    while (TitleIndex.prepare(await library(), FILES_OF_TURN));
    // With so many, what runs for the first time is warm before it ends, and keeps everybody waiting meanwhile.
    if ((await library()).fileCount > TOO_MANY_TO_WAIT) return;
    // What runs for the first time runs slowly: nobody has to be the first.
    for (const words of REHEARSAL) {
      const rehearsed = readFile(words);
      const asked = completion(rehearsed, rehearsed.tree.text.length);
      if (asked === null || !('kind' in asked)) continue;
      completionFromLibrary(await library(), rehearsed, '', asked);
    }
  } catch (error) {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** As long as not all is read nobody knows what is missing, and the list is asked for again at the next key. */
function withoutMissing({ offers }: Offers): Offers {
  return { offers: offers.filter(({ kind }) => kind !== 'missing-title'), partial: true };
}

function toList(context: Context, document: TextDocument, { offers, partial }: Offers): CompletionList {
  const items = offers.map((offer, index) => toItem(context, document, offer, index));
  return { isIncomplete: partial, items };
}

function toItem({ client }: Context, document: TextDocument, offer: Offer, index: number): CompletionItem {
  const { kind, label, beside, detail, text, span, cursor, filter, subject, goesOn } = offer;
  const isSnippet = cursor !== null && client.snippets;
  return {
    label,
    kind: KINDS[kind],
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    textEdit: { range: toRange(document, span), newText: isSnippet ? snippet(text, cursor) : text },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    ...(beside === '' ? {} : { labelDetails: { description: beside } }),
    ...(detail === '' ? {} : { detail }),
    ...(subject === null ? {} : { data: subject }),
    ...(goesOn && isSnippet && client.commands ? { command: SUGGEST } : {}),
  };
}

/** VS Code's own: what can stand between the tags comes up at once. */
const SUGGEST = { title: '', command: 'editor.action.triggerSuggest' };

/** In a snippet $, } and \ mean something. */
function snippet(text: string, cursor: number): string {
  const plain = (words: string): string => words.replace(/[$}\\]/g, '\\$&');
  return `${plain(text.slice(0, cursor))}$0${plain(text.slice(cursor))}`;
}
