import { findDates } from '../text/dates';
import { slice } from '../text/span';
import { isOfPage } from './lines/line-roles';
import type { Line } from './lines/lines';
import { wordsOf } from './lines/wrapped';
import type { Signing } from './signatures/signing';
import { tidyTitle, type Title } from './titles';
import { kindOfInstrumentTitle } from './words/kinds';
import { partiesAtStart } from './words/party-names';

// An encyclopaedia has the text below the name by which everybody knows it, 《兰京公报》, and says in its first sentence what it is called in full.

const IN_FULL =
  /(?:全[称名]|正式(?:名称|全称|名))(?:为|是|叫|作)?[：:\s*]{0,4}(?:《\**([^《》\n]{6,120}?)\**》|([^，。；：《》（(\s]{6,120})(?=[，。（(]))/;
/** What stands above the text, where the title is that of the page. */
const HEADING_OF_TEXT =
  /^(?:条约|和约|公约|协[定议]|议定书|声明|公报|宣言|备忘录|文件)?的?(?:全文|原文|正文|内容)[：:]?$/;
/** The sentence that tells it is one of the first. */
const FIRST_LINES = 24;
const MADE = /签[署订]|发表|缔结|达成|公布/;
/** 八·一七公报 */
const LONGEST_NICKNAME = 16;
const NOTHING: Signing = { date: null, place: null };

export interface FullTitle {
  readonly title: Title;
  /** When it was signed, as far as the page says so above the text. */
  readonly signing: Signing;
  /** The days that the page has in its box above the text. */
  readonly told: readonly Line[];
}

/** The title of a text with what its page calls it in full, where it has none but a nickname, or 公报全文 alone; `above` is the article before it. */
export function titleInFull(text: string, title: Title, lines: readonly Line[], above: readonly Line[]): FullTitle {
  const own: FullTitle = { title, signing: NOTHING, told: [] };
  if (title.text !== '') {
    if (title.text.length > LONGEST_NICKNAME) return own;
    if (partiesAtStart(title.text).length >= 2 || kindOfInstrumentTitle(title.text) === null) return own;
    return inFull(text, title, title.text, lines) ?? elsewhere(inFull(text, title, title.text, above)) ?? own;
  }
  const first = lines.find(({ role }) => !isOfPage(role));
  if (first === undefined || !HEADING_OF_TEXT.test(slice(text, first))) return own;
  // 八·一七公报  播报  编辑
  const head = above.find(({ role }) => !isOfPage(role));
  const nickname = head === undefined ? '' : (wordsOf(text, head).split(/\s{2,}|[（(]/)[0] ?? '');
  const told = above.filter(({ role }) => role === 'title-date');
  const found = nickname === '' ? null : elsewhere(inFull(text, title, nickname, above));
  if (found !== null) return { ...found, told };
  // The page is called as the text is.
  const line = above.find(({ role }) => role === 'title');
  const words = line === undefined ? '' : tidyTitle(slice(text, line));
  if (line === undefined || kindOfInstrumentTitle(words) === null) return own;
  return { ...own, title: { ...title, text: words, span: null }, told };
}

/** What the page tells above stands outside of the text. */
function elsewhere(found: FullTitle | null): FullTitle | null {
  return found === null ? null : { ...found, title: { ...found.title, span: null } };
}

function inFull(text: string, title: Title, nickname: string, lines: readonly Line[]): FullTitle | null {
  for (const line of lines.slice(0, FIRST_LINES)) {
    const words = wordsOf(text, line);
    if (!words.replace(/^[\s*《“"]+/, '').startsWith(nickname)) continue;
    const found = IN_FULL.exec(words);
    const name = tidyTitle(found?.[1] ?? found?.[2] ?? '');
    if (found === null || kindOfInstrumentTitle(name) === null || partiesAtStart(name).length < 2) continue;
    const start = line.start + found.index + found[0].indexOf(found[1] ?? found[2] ?? '');
    const behind = words.slice(found.index + found[0].length).split('。')[0] ?? '';
    const [date] = MADE.test(behind) ? findDates(behind, 0, behind.length) : [];
    return {
      title: { ...title, text: name, span: { start, end: start + (found[1] ?? found[2] ?? '').length } },
      signing: date?.day === null || date === undefined ? NOTHING : { date, place: null },
      told: [],
    };
  }
  return null;
}
