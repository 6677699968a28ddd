import * as l10n from '@vscode/l10n';
import type { Inventory, Lacking } from '../../library/inventory';
import { kindOfTitle } from '../../statement/words/kinds';
import { citedTimesInFiles } from '../cited-text';
import { nameOfFile } from '../file-name';
import { kindName } from '../kind-text';
import { PageWriter, toText, type Page } from './page';

/** More of a kind nobody reads through; the tables that can be exported have all. */
const MOST_OF_KIND = 500;

/** What the whole library holds and lacks, for people. */
export function libraryPage(inventory: Inventory): Page {
  const page = new PageWriter();
  page.write(`# ${l10n.t('Library')}\n\n${countsOf(inventory).join(' · ')}\n`);
  if (inventory.files === 0) page.write(`\n${l10n.t('No statement file is in this workspace.')}\n`);
  list(page, l10n.t('Parties'), inventory.owners, ({ own, held, missing }) => {
    page.link(own.join(' · '), { kind: 'timeline', own });
    page.write(` · ${l10n.t('{0} held, {1} missing', held, missing)}`);
  });
  list(page, l10n.t('Cited, and no text held'), inventory.missing, (lacking) => {
    const { key, title, day } = lacking;
    page.write(day === '' ? '' : `${day} `);
    page.link(title, { kind: 'missing', key, title });
    for (const words of saidOfLacking(lacking)) page.write(` · ${words}`);
  });
  list(page, l10n.t('Held in several copies'), inventory.copies, (copies) => {
    const [first] = copies;
    page.quote(`${first?.signed ?? ''} ${first?.title ?? ''}`);
    for (const copy of copies) {
      page.write(' · ');
      page.link(nameOfFile(copy.file), toText(copy));
    }
  });
  list(page, l10n.t('Without a day of signing'), inventory.undated, (text) => {
    page.link(text.title, toText(text));
    page.write(' · ');
    page.quote(nameOfFile(text.file));
  });
  return page;
}

/** Nothing where there is nothing to list. */
function list<Item>(page: PageWriter, heading: string, items: readonly Item[], write: (item: Item) => void): void {
  if (items.length === 0) return;
  page.heading(heading);
  page.list(items, MOST_OF_KIND, write);
}

function countsOf({ files, statements, citations, days }: Inventory): string[] {
  return [
    files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files),
    statements === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', statements),
    citations === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', citations),
    ...(days === null ? [] : [days.first === days.last ? days.first : `${days.first} – ${days.last}`]),
  ];
}

function saidOfLacking({ title, cited, files, dates }: Lacking): string[] {
  const kind = kindOfTitle(title);
  return [
    ...(kind === null ? [] : [kindName(kind)]),
    citedTimesInFiles(cited, files),
    ...(dates.length > 1 ? [l10n.t('{0} different dates', dates.length)] : []),
  ];
}
