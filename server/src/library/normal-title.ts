import { partiesAtStart } from '../statement/party-names';
import { partiesOfShortName } from '../statement/aliases';
import { shortName } from '../statement/states';
import { replaceRadicals } from '../text/radicals';
import { toSimplified } from '../text/traditional';
import { ownCopy } from '../text/own-copy';

/** A title taken apart for comparison: whose instrument it is, and what it is called besides. */
export interface NormalTitle {
  /** Short names, sorted, so that neither 政府 nor the order of the parties matters; empty where the title names none. */
  readonly parties: readonly string[];
  /** What is left without the words that copies and citations add and drop. */
  readonly rest: string;
  /** The parties stood in it as signs: 中哈建交公报. */
  readonly abbreviated: boolean;
}

/** Words that are there in one copy of a title and not in another. */
const LOOSE = /关于|联合|共同|之间|两国|两国间|间|[的与和及、]/g;
const REMARK = /(?:[（(](?:草案|全文|签署本|\d{4}年[^（()）]{0,12})[）)]|草案)$/;

/** What a title says by itself, whoever cites it. */
interface TitleAlone {
  readonly folded: string;
  /** Of a title that names its parties: all there is to say. */
  readonly stated: NormalTitle | null;
  /** Of any other: what it is where nobody knows more. */
  readonly plain: NormalTitle;
}

/** Many files cite the same titles, and taking one apart costs more than all else that is done with it. */
const remembered = new Map<string, TitleAlone>();
const MOST_REMEMBERED = 20_000;

/** Compares titles by what they mean. `parties` are those of the text in which the title stands: they tell what 中哈 is. */
export function normalTitle(title: string, parties: readonly string[]): NormalTitle {
  let alone = remembered.get(title);
  if (alone === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(ownCopy(title), (alone = takeApart(title)));
  }
  const { stated, folded, plain } = alone;
  if (stated !== null) return stated;
  const from = folded.startsWith('关于') ? 2 : 0;
  for (const length of [4, 3, 2]) {
    const meant = partiesOfShortName(folded.slice(from, from + length), parties);
    if (meant.length === length && meant.length >= 2) {
      return { parties: sortedShortNames(meant), rest: normalRest(folded.slice(from + length)), abbreviated: true };
    }
  }
  return plain;
}

function takeApart(title: string): TitleAlone {
  const folded = ownCopy(fold(title));
  const plain = { parties: [], rest: ownCopy(normalRest(folded)), abbreviated: false };
  const parties = partiesAtStart(folded);
  if (parties.length < 2) return { folded, stated: null, plain };
  const rest = ownCopy(normalRest(parties.reduce((left, party) => left.replace(party, ''), folded)));
  return { folded, stated: { parties: sortedShortNames(parties), rest, abbreviated: false }, plain };
}

export function sortedShortNames(parties: readonly string[]): string[] {
  return parties.map(shortName).sort();
}

/** Full width becomes half width, traditional characters simplified ones; blanks, quotation marks and brackets around titles go. */
function fold(title: string): string {
  return toSimplified(replaceRadicals(title.normalize('NFKC')))
    .replace(/[\s“”"‘’'《》〈〉「」『』]/g, '')
    .replace(REMARK, '');
}

function normalRest(rest: string): string {
  return rest
    .replace(/^(?:政府)?[和、,]?/, '')
    .replace(LOOSE, '')
    .replace(/政府/g, '');
}

const OF_MANY =
  /^(?:联合国|上海合作组织|上合组织|东南亚|维也纳|日内瓦|罗马|.*(?:公约|宪章|规约|章程)$|.*(?:不扩散|禁止).*条约$)/;

/** Instruments of many are cited by texts of any parties: a convention, a charter, what begins with the name of an organisation. */
export function isOfMany({ parties, rest }: NormalTitle): boolean {
  return parties.length === 0 && !isGeneric(rest) && OF_MANY.test(rest);
}

/** A kind's word and no more: 声明, 公报. Such titles are told apart by their dates only. */
export function isGeneric(rest: string): boolean {
  return /^(?:建交)?(?:声明|宣言|公报|新闻公报|协定|协议|条约|议定书|备忘录|换文)$/.test(rest);
}
