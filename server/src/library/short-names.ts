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

/** Whose the instrument of many is, or for which years a plan holds: what may be left out of a title once it was given. */
const LEFT_OUT = /^(?:(?:.{2,10}?(?:组织|联盟|论坛|共同体)|东盟)(?:成员国)?|(\d{4}年?[至到—–~-]+\d{4}年?))(?=.{4})/;

/** 长期睦邻友好合作条约 of 丙河合作组织成员国长期睦邻友好合作条约, 合作纲要 of 2003年至2008年合作纲要; null where nothing can be left out. */
function shortForm({ title: { rest } }: Cited): { readonly rest: string; readonly isOfYears: boolean } | null {
  const [lead, years] = LEFT_OUT.exec(rest) ?? [];
  return lead === undefined ? null : { rest: rest.slice(lead.length), isOfYears: years !== undefined };
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
    if (!citation.marked || toCome || mention.on !== null || this.#text.charAt(citation.start - 1) === '新')
      return null;
    const meant = this.#aboveIn(citation).get(title.rest);
    if (!isShort(mention))
      return meant === undefined || meant === 'several' ? null : fullForm(citation, mention, meant);
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
    for (const key of [kind, shortForm(mention)?.rest]) {
      if (key === undefined) continue;
      const before = above.get(key);
      if (before === undefined) above.set(key, mention);
      else if (before !== 'several') above.set(key, joined(before, mention));
    }
  }

  #aboveIn({ start, statement }: PlacedCitation): Map<string, Above<Item>> {
    const scope = statement ?? this.#articles.at(start);
    let above = this.#above.get(scope);
    if (above === undefined) this.#above.set(scope, (above = new Map<string, Above<Item>>()));
    return above;
  }
}

/** Two states may have a treaty of good neighbours of their own, beside that of an organisation. */
function fullForm<Item extends Cited>({ statement }: PlacedCitation, { title, own }: Item, meant: Item): Item | null {
  const form = shortForm(meant);
  if (statement === null || form?.rest !== title.rest || !meant.instrument) return null;
  if (title.parties.length > 0 || !same(own, meant.own)) return null;
  // The plan of the next years may mean itself.
  if (normalTitle(statement.title.text, statement.parties).rest.endsWith(title.rest)) return null;
  return form.isOfYears || own.length !== 2 ? meant : null;
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
