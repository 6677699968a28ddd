import { statesNamedIn } from '../statement/words/party-names';
import type { Reading } from '../statement/reading';
import { NO_SIGN, PARTS_OF_WORDS } from '../statement/citations/citation-parties';
import {
  findState,
  isOrganisation,
  NOT_BESIDE_CHINA,
  onlyStateOfSign,
  PEOPLES_REPUBLIC,
  shortName,
  sign,
} from '../statement/words/states';
import type { Article } from '../statement/statements';
import { contains, firstFrom, slice, type Span } from '../text/span';

/** Of whom an article speaks: it is nobody’s, and only the states that it names tell whose 中哈 and 《联合声明》 are. */
export interface Speaking {
  /** All that it names, and China, which Chinese news need not name. */
  readonly states: readonly string[];
  /** China and the only other state that it or its headline names, or the only two where it is not of China, if it speaks of the two together. */
  readonly pair: readonly string[] | null;
}

/** The articles of a file, by their places. What stands in none is as one. */
export class Articles {
  readonly #text: string;
  readonly #pieces: readonly (Span & { readonly article: Article })[];
  readonly #speaking = new Map<Article | null, Speaking>();

  constructor({ articles, tree }: Reading) {
    this.#text = tree.plain;
    this.#pieces = articles
      .flatMap((article) => article.pieces.map(({ start, end }) => ({ start, end, article })))
      .sort((a, b) => a.start - b.start);
  }

  at(offset: number): Article | null {
    const piece = this.#pieces[firstFrom(this.#pieces, offset + 1) - 1];
    return piece !== undefined && contains(piece, offset) ? piece.article : null;
  }

  speaking(article: Article | null): Speaking {
    let speaking = this.#speaking.get(article);
    if (speaking === undefined) {
      const text = article?.pieces.map((piece) => slice(this.#text, piece)).join('\n') ?? this.#text;
      this.#speaking.set(article, (speaking = readSpeaking(text, article?.title.text ?? '')));
    }
    return speaking;
  }
}

function readSpeaking(text: string, headline: string): Speaking {
  const named = statesNamedIn(text);
  const states = new Set([PEOPLES_REPUBLIC, ...named, ...statesBesideChina(text, named)]);
  const ofHeadline = pairOfHeadline(text, headline);
  if (ofHeadline !== null) return { states: [...new Set([...states, ...ofHeadline])], pair: ofHeadline };
  // 蒙古人民共和国 in the title of what 蒙古国 signed when it was called so is no third one.
  const others = new Map([...states].reverse().map((state) => [shortName(state), state]));
  const [other, another] = [...states].filter(
    (state) => state !== PEOPLES_REPUBLIC && !isOrganisation(state) && others.get(shortName(state)) === state,
  );
  if (other !== undefined && another !== undefined) return { states: [...states], pair: pairOfOthers(text, named) };
  if (other === undefined) return { states: [...states], pair: null };
  return { states: [...states], pair: speaksOfBoth(text, other) ? [PEOPLES_REPUBLIC, other] : null };
}

function speaksOfBoth(text: string, other: string): boolean {
  return ['两国', `中${sign(other)}`, `${sign(other)}中`, `${sign(other)}方`].some((words) => text.includes(words));
}

/** 中日渔业关系的由来 */
function stateAtStart(headline: string, named: readonly string[]): string[] {
  const other = /^[“《]?中([\u4e00-\u9fff])(?![国年])/.exec(headline)?.[1] ?? '';
  const state = NO_SIGN.has(other) || NOT_BESIDE_CHINA.includes(other) ? null : onlyStateOfSign(other);
  const name = state === null ? null : (findState(state)?.name ?? state);
  return name === null || named.includes(name) ? [] : [name];
}

const HEADLINE_OF_CHINA = /中国|访华|来华|我国|驻华|在京/;

/** 甲兰总统访华, 中国和甲兰关系大事记: the other one of whom its headline says that it is, though it names more below. */
function pairOfHeadline(text: string, headline: string): readonly string[] | null {
  const named = statesNamedIn(headline).filter((state) => state !== PEOPLES_REPUBLIC);
  const beside = [...statesBesideChina(headline, named), ...stateAtStart(headline, named)];
  if (beside.length === 0 && !HEADLINE_OF_CHINA.test(headline)) return null;
  const [other, another] = new Set([...named, ...beside]);
  const isTold = other !== undefined && another === undefined && !isOrganisation(other) && speaksOfBoth(text, other);
  return isTold ? [PEOPLES_REPUBLIC, other] : null;
}

/** What tells that an article is of China, though it names others. */
const OF_CHINA = /中[国华方]|我[国方]|国家主席|国务院|人大|北京/;

/** 苏联 and 印度 of an article that names them alone, and calls them 两国 or by their signs. */
function pairOfOthers(text: string, named: readonly string[]): readonly string[] | null {
  const [one, other, third] = named.filter((state) => !isOrganisation(state));
  if (one === undefined || other === undefined || third !== undefined || OF_CHINA.test(text)) return null;
  const signs = [sign(one), sign(other)];
  if (signs.some((each) => text.includes(`中${each}`))) return null;
  const isOfBoth = ['两国', signs.join(''), signs.reverse().join('')].some((words) => text.includes(words));
  return isOfBoth && statesBesideChina(text, named).length === 0 ? [one, other] : null;
}

/** 中越建交, 中越两国: an article need not say 越南 at all. 中苏 of one that names 苏丹 is said. */
const BESIDE_CHINA =
  /(?<=([\u4e00-\u9fff]?))中([\u4e00-\u9fff])(?=两国|两党|双方|双边|建交|关系|友好|友谊|边[界境]|陆地|合作|经贸|贸易|人民|领导人|战略|全面|联合|命运)/g;

function statesBesideChina(text: string, named: readonly string[]): string[] {
  const signs = new Set(named.map(sign));
  const names: string[] = [];
  for (const [, before = '', other = ''] of text.matchAll(BESIDE_CHINA)) {
    if (NO_SIGN.has(other) || signs.has(other) || PARTS_OF_WORDS.has(`${before}中`)) continue;
    const state = onlyStateOfSign(other);
    if (state !== null) names.push(findState(state)?.name ?? state);
  }
  return names;
}
