// How a text cites: what it cites, with which date, under which name, and what that means. What it means is worked out here from the
// plan of the archive, by the rules of docs/format.md, and not by asking the project's reader.
import { inChinese, inDigits, inWideDigits } from './dates.mjs';
import { AGREEMENT, MISSING_SUBJECTS, titleOf } from './instruments.mjs';

const BOOKS = '奥尔文河志 盐与风 七座雪峰 北方航路纪行 山城日报 河的两岸'.split(' ');
const CONVENTIONS = '中陆水文观测公约 沿海灯塔维护公约 高原驿路通行公约'.split(' ');

/** How often a citation is written in which way; what is left of the whole is a date in digits. */
const SHARES = { none: 0.12, wide: 0.14, chinese: 0.16, year: 0.05, behind: 0.05 };

export class Citing {
  #instrument;
  #archive;
  #random;

  /** @param archive `instruments`, and `byTitle`, the numbers of those that have a title. */
  constructor(instrument, archive, random) {
    this.#instrument = instrument;
    this.#archive = archive;
    this.#random = random;
  }

  /** An instrument that is older: more often one of the same parties. Null where there is none. */
  older() {
    const { number, pair } = this.#instrument;
    if (number < 2) return null;
    const { instruments, ofPair } = this.#archive;
    const own = ofPair.get(pair) ?? [];
    const count = this.#olderOf(own);
    const chosen =
      count > 0 && this.#random.chance(0.5)
        ? own[this.#random.below(count)]
        : 1 + this.#random.below(Math.min(number, instruments.length) - 1);
    const found = instruments[chosen];
    return found.day < this.#instrument.day ? found : null;
  }

  /** Adds a citation of an instrument; in a list each has its date, because the date of the one before would be shared. */
  add(paragraph, cited, { inList = false } = {}) {
    const random = this.#random;
    const style = this.#styleFor(cited, inList);
    const verb = this.#verb(cited);
    const name = this.#nameOf(cited);
    if (style === 'none') return paragraph.cite(name, this.#undated(cited));
    const exact = { certainty: 'exact', means: [cited.number] };
    if (style === 'behind')
      return paragraph.cite(name, exact).add(`（${inDigits(cited.day)}${random.pick(['', '签署'])}）`);
    if (style === 'year') return paragraph.add(`${cited.day.slice(0, 4)}年${verb}`).cite(name, exact);
    const written =
      style === 'wide'
        ? inWideDigits(cited.day)
        : style === 'chinese'
          ? inChinese(cited.day, random.pick(['○', '〇']))
          : inDigits(cited.day);
    return paragraph.add(`${written}${random.chance(0.2) ? `在${cited.town}` : ''}${verb}`).cite(name, exact);
  }

  /** 《甲乙建交公报》, by the signs of the parties. */
  addByShortTitle(paragraph) {
    const { instruments, ofPair } = this.#archive;
    const { pair, parties, day } = this.#instrument;
    const first = (ofPair.get(pair) ?? []).map((number) => instruments[number]).find(({ kind }) => kind === '联合公报');
    if (first === undefined || first.day >= day) return false;
    const name = `${parties.map(({ sign }) => sign).join('')}建交公报`;
    paragraph.cite(name, { certainty: 'alias', means: [first.number] });
    return true;
  }

  /** What nobody holds, and what is no instrument. */
  addMissing(paragraph) {
    const random = this.#random;
    const missing = { certainty: 'missing', means: [] };
    if (random.chance(0.3)) return paragraph.cite(random.pick(CONVENTIONS), missing);
    const [one, two] = this.#instrument.parties.map(({ name }) => name);
    const title = titleOf(one, two, random.pick(MISSING_SUBJECTS), AGREEMENT);
    if (random.chance(0.3)) return paragraph.cite(title, missing);
    return paragraph.add(`${inDigits(this.#dayOfNobody())}签订的`).cite(title, missing);
  }

  addBook(paragraph) {
    return paragraph.cite(this.#random.pick(BOOKS), { certainty: 'none', means: [] });
  }

  /** On the 29th no instrument of the archive is signed. */
  #dayOfNobody() {
    return `${this.#random.between(1953, 2018)}-0${this.#random.pick([1, 3, 5, 7, 8])}-29`;
  }

  #olderOf(numbers) {
    let count = 0;
    while (count < numbers.length && numbers[count] < this.#instrument.number) count++;
    return count;
  }

  #styleFor(cited, inList) {
    let left = this.#random.next();
    for (const [style, share] of Object.entries(SHARES)) {
      left -= share;
      if (left >= 0) continue;
      if ((style === 'none' || style === 'behind') && inList) return 'digits';
      return style === 'year' && this.#sharesYear(cited) ? 'digits' : style;
    }
    return 'digits';
  }

  #sharesYear({ title, day }) {
    const { instruments, byTitle } = this.#archive;
    return byTitle.get(title).filter((number) => instruments[number].day.startsWith(day.slice(0, 4))).length > 1;
  }

  /** Without a date it means the only one of its title that was there already, or any of several. */
  #undated(cited) {
    const { instruments, byTitle } = this.#archive;
    const fitting = byTitle.get(cited.title).filter((number) => instruments[number].day <= this.#instrument.day);
    return { certainty: fitting.length === 1 ? 'title' : 'ambiguous', means: fitting };
  }

  #verb({ kind }) {
    if (/声明|宣言|公报/.test(kind)) return this.#random.pick(['签署的', '发表的', '签署的']);
    return this.#random.pick(['签署的', '签订的', '签订的']);
  }

  /** Copies leave 关于 and 的 out now and then. */
  #nameOf({ title }) {
    if (!this.#random.chance(0.04)) return title;
    return this.#random.chance(0.5) ? title.replace('关于', '') : title.replace(/的(?=[^的]+$)/, '');
  }
}
