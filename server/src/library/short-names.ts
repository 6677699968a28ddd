import type { PlacedCitation, Reading } from '../statement/reading';
import type { Article, Statement } from '../statement/statements';
import type { Articles } from './articles';
import { datesAgree, same } from './known';
import { normalTitle, type NormalTitle } from './normal-title';

/** Of joint statements two states make one at every visit: 《联合声明》 is as likely another than the one that was cited above. */
const KINDS = new Set('条约 公约 宪章 协定 协议 纲要 规划 计划 议定书 备忘录'.split(' '));

/** The word for its kind with which a title ends. */
function kindWord(rest: string): string | null {
  const word = [rest.slice(-2), rest.slice(-3)].find((each) => KINDS.has(each));
  return word ?? null;
}

/** What is asked of a citation. */
interface Cited {
  readonly title: NormalTitle;
  readonly own: readonly string[];
  readonly on: string | null;
  readonly instrument: boolean;
  readonly toCome: boolean;
}

/** 《条约》, 《甲乙条约》: a kind’s word and no more. */
function isShort({ title: { rest }, on }: Cited): boolean {
  return on === null && KINDS.has(rest);
}

/** What a text has cited of one kind: one instrument, as it was cited most fully, or several. */
type Above<Item> = Item | 'several';

/**
 * 《条约》 that no definition explains: the only treaty that its text has cited above it. Asked citation by citation, in order, and told
 * what each of them is.
 */
export class ShortNames<Item extends Cited> {
  readonly #text: string;
  readonly #articles: Articles;
  readonly #above = new Map<Statement | Article | null, Map<string, Above<Item>>>();

  constructor({ tree }: Reading, articles: Articles) {
    this.#text = tree.plain;
    this.#articles = articles;
  }

  /** What a citation is short for; null for one that is not, or may be short for several. */
  meantBy(citation: PlacedCitation, mention: Item): Item | null {
    const { title, own, toCome } = mention;
    if (!citation.marked || toCome || !isShort(mention) || this.#text.charAt(citation.start - 1) === '新') return null;
    const meant = this.#aboveIn(citation).get(title.rest);
    if (meant === undefined || meant === 'several' || !meant.instrument) return null;
    // 本条约 is a treaty as well.
    if (citation.statement !== null && kindOf(citation.statement) === title.rest) return null;
    const mayBeOfOthers = title.parties.length > 0 || (citation.statement === null && own.length > 0);
    return mayBeOfOthers && !same(own, meant.own) ? null : meant;
  }

  /** 本《条约》 */
  isOwn(citation: PlacedCitation): boolean {
    const { name, start, statement, on } = citation;
    if (statement === null || on !== null || !ITSELF.test(this.#text.slice(start - 2, start))) return false;
    const { rest } = normalTitle(name, statement.parties);
    return KINDS.has(rest) && kindOf(statement) === rest;
  }

  add(citation: PlacedCitation, mention: Item): void {
    const kind = kindWord(mention.title.rest);
    if (kind === null) return;
    const above = this.#aboveIn(citation);
    if (mention.title.parties.length === 0 && isShort(mention)) {
      if (IS_EXPLAINED.test(this.#text.slice(citation.end, citation.end + 4))) above.set(kind, 'several');
      return;
    }
    const before = above.get(kind);
    if (before === undefined) above.set(kind, mention);
    else if (before !== 'several') above.set(kind, joined(before, mention));
  }

  #aboveIn({ start, statement }: PlacedCitation): Map<string, Above<Item>> {
    const scope = statement ?? this.#articles.at(start);
    let above = this.#above.get(scope);
    if (above === undefined) this.#above.set(scope, (above = new Map<string, Above<Item>>()));
    return above;
  }
}

/** 《协定》系指《…协定》第五条: what it is has been said, and is not the whole. */
const IS_EXPLAINED = /^[”"]?[系是]?指/;

/** 日本《宪章》 is that of 日本. */
const ITSELF = /(?<![日基根])本$/;

function kindOf({ title, parties }: Statement): string | null {
  return kindWord(normalTitle(title.text, parties).rest);
}

/** Two citations of one instrument, or of two. */
function joined<Item extends Cited>(one: Item, other: Item): Above<Item> {
  const isOne =
    one.title.rest === other.title.rest &&
    same(one.own, other.own) &&
    (one.on === null || other.on === null || datesAgree(one.on, other.on));
  if (!isOne) return 'several';
  return (one.on ?? '').length < (other.on ?? '').length ? other : one;
}
