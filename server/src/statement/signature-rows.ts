import { isSpace } from '../text/characters';
import { isInstitution, isOffice, namesOffice, OFFICE, RANK } from './offices';
import { isPartyName, leadingParty } from './party-names';

/** What one place of a row in a signature block says. */
export interface Cell {
  readonly words: string;
  readonly kind: 'party' | 'office' | 'name';
}

const COLON_BEHIND_OFFICE = new RegExp(`(?:${OFFICE}|代表[^\\s：]{2,24})：(?=[^\\s\\u3000])`, 'g');
/** （赵一） on its own below an office */
const NAME_IN_BRACKETS = /(?<=^|[\s\u3000])[（(]\s*([\u4e00-\u9fff·\u3000 ]{2,16}?)\s*[）)](?=[\s\u3000]|$)/g;
const SEALED = /[（(]\s*(?:印章?|盖章|公章)\s*[）)]\s*$/;

/** （签字）, （赵一 签字）, ［签字］, （签字盖章）, （孙三代签）, and 签字 behind a gap. */
const SIGNED =
  /[（(［[]\s*([^（()）［\]\s]{0,20}?)\s*(?:签\s*[字名署](?:并?盖章)?|代\s*表)\s*[）)］\]]|[（(][^（()）]{1,8}代签[）)]|(?<=[\s\u3000])签[字名署]?(?=[\s\u3000]|$)/g;
/** ＿＿＿＿＿, above which somebody signs */
const LINE_TO_SIGN_ON = /[_＿﹏]{2,}|[—－―-]{3,}/g;

/** The cells of a row, as parties, offices and names; （签字） is nobody. */
export function readCells(row: string, parties: readonly string[]): Cell[] {
  const isSealed = /[印章]/.test(row) && SEALED.test(row);
  const written = (isSealed ? row.replace(SEALED, '') : row).replace(LINE_TO_SIGN_ON, '  ');
  const bare = /[（(［[]|签/.test(written)
    ? written.replace(SIGNED, '  $1  ').replace(NAME_IN_BRACKETS, '  $1  ')
    : written;
  // 甲兰共和国政府代表：外交部副部长 赵一
  const words = bare.includes('：') ? bare.replace(COLON_BEHIND_OFFICE, '$&  ') : bare;
  const cells: Cell[] = [];
  for (const column of splitColumns(words)) addCells(cells, column, parties);
  // What seals a note is no person: 乙多王国外交部（印）.
  return isSealed && cells.every(({ kind }) => kind !== 'name') ? [] : cells;
}

const OFFICE_THEN_NAME = new RegExp(
  `^([\\u4e00-\\u9fff、]{0,30}${OFFICE})[：:、]?([\\u4e00-\\u9fff·・•‧∙A-Za-z.－-]{2,24})$`,
);

/** What politeness puts behind a name. */
const POLITE = /(?:阁下|先生|女士|博士|教授|爵士|勋爵|殿下|陛下)$/;
const IS_RANK = new RegExp(`^${RANK}$`);
/** 上将 赵一, 赵一上将 */
const RANK_BESIDE = new RegExp(`^${RANK}(?=[\\u4e00-\\u9fff·]{2,})|(?<=[\\u4e00-\\u9fff·]{2})${RANK}$`, 'g');

/** 赵一（甲兰共和国总统） */
const NAME_THEN_OFFICE = /^([^（()）]{2,30})[（(]([^（()）]{2,30})[）)]$/;
/** 代表甲兰共和国政府 */
const ON_BEHALF = /^(?:受权|经授权)?代表(?=[\u4e00-\u9fff]{2})/;

/** What pages have below their texts: 总统活动, 联系我们, 编辑：. */
const IS_NOBODY =
  /^[（(【[].*[）)】\]]$|(?:活动|访问|讲话|简[历介]|信[箱息]|动态|新闻|服务|中心|我们|专题|图[片册]|视频|致[辞词]|会[见谈晤]|要闻|更多|首页|登录|注册|概况|职责|分工|目录|资料|文献|列表|链接|关闭|打印|返回|顶部|评论|分享|收藏|举报|编辑|校对|翻译|导航|搜索|网站?|频道|栏目|公告|通知|下载|发表|公布|发布|通过|条约集|文件集|汇编)$|^[印押]$/;

function addCells(cells: Cell[], written: string, parties: readonly string[]): void {
  const bare = written.replace(/[：:]$/, '').replace(POLITE, '');
  const [, name, office] = NAME_THEN_OFFICE.exec(bare) ?? [];
  if (name !== undefined && office !== undefined && isOffice(office) && !namesOffice(name)) {
    cells.push({ words: office, kind: 'office' }, { words: name, kind: 'name' });
    return;
  }
  const behalf = ON_BEHALF.test(bare) ? bare.replace(ON_BEHALF, '') : bare;
  const words = isPartyName(behalf) ? behalf : bare;
  if (words === '' || /[\d０-９]|年.*月/.test(words) || IS_NOBODY.test(words) || IS_RANK.test(words)) return;
  if (parties.includes(words) || isPartyName(words)) {
    cells.push({ words, kind: 'party' });
    return;
  }
  if (isOffice(words) || isInstitution(words)) {
    cells.push({ words, kind: 'office' });
    return;
  }
  if (!namesOffice(words)) {
    // No person is called 乙多王国枢密: an office that nobody has listed.
    const isPerson = leadingParty(words, parties) === null;
    cells.push(isPerson ? { words: words.replace(RANK_BESIDE, ''), kind: 'name' } : { words, kind: 'office' });
    return;
  }
  const glued = OFFICE_THEN_NAME.exec(words);
  if (glued?.[1] !== undefined && glued[2] !== undefined && !isOffice(glued[2]))
    cells.push({ words: glued[1], kind: 'office' }, { words: glued[2], kind: 'name' });
  else cells.push({ words, kind: 'name' });
}

/** How wide a gap looks: an ideographic space is as wide as a character, two other blanks are. */
function gapWidth(gap: string): number {
  let width = 0;
  for (const character of gap) width += character === '　' ? 2 : 1;
  return width;
}

/**
 * The columns of a row. A Markdown table says where they are; elsewhere the widest gaps do, and where all gaps are single blanks, each of
 * them may. Words that are spaced out (总　统) are put together.
 */
function splitColumns(row: string): string[] {
  if (row.includes('|')) {
    const cells = row.split('|').map(tidy);
    return splitOfficesFromNames(cells.filter((cell) => /[\u4e00-\u9fff]/.test(cell)));
  }
  let widest = 0;
  for (const gap of row.trim().match(/[\s\u00a0\u3000]+/g) ?? []) widest = Math.max(widest, gapWidth(gap));
  const least = widest >= 4 ? Math.max(3, Math.ceil(widest / 3)) : widest >= 2 ? 2 : 1;
  const cells = cutAtGaps(row, least).map(tidy);
  return splitOfficesFromNames(joinSpacedOut(cells.filter((words) => words !== '')));
}

/** The words between gaps of at least that width; a narrower gap becomes one blank. */
function cutAtGaps(row: string, least: number): string[] {
  const cells: string[] = [];
  let cell = '';
  let start = 0;
  for (let at = 0; at < row.length; at++) {
    if (!isSpace(row.charCodeAt(at))) continue;
    const gap = at;
    while (at < row.length && isSpace(row.charCodeAt(at))) at++;
    cell += row.slice(start, gap);
    start = at;
    if (gapWidth(row.slice(gap, at)) < least) {
      cell += ' ';
    } else {
      cells.push(cell);
      cell = '';
    }
  }
  cells.push(cell + row.slice(start));
  return cells;
}

/** 总 统, or 习 近 平: cells of one character each are one word; 代 表 代 表 王 毅 are three. */
function joinSpacedOut(cells: readonly string[]): string[] {
  const joined: string[] = [];
  let apart = '';
  for (const cell of cells) {
    if (cell.length === 1) {
      apart += cell;
      continue;
    }
    if (apart !== '') joined.push(...partOffices(apart));
    apart = '';
    joined.push(cell);
  }
  return apart === '' ? joined : [...joined, ...partOffices(apart)];
}

const OFFICES_FIRST = new RegExp(`^(?:${OFFICE})+`);

/** Several offices with which words begin, each by itself, and what stands behind them. */
function partOffices(words: string): string[] {
  const offices = OFFICES_FIRST.exec(words)?.[0] ?? '';
  const each = offices.match(ANY_OFFICE) ?? [];
  return each.length < 2 ? [words] : [...each, ...(words === offices ? [] : [words.slice(offices.length)])];
}

const ANY_OFFICE = new RegExp(OFFICE, 'g');

const BETWEEN_WORDS = /(?<![A-Za-z.]) | (?![A-Za-z])/;

/** Within a column one blank parts office and name, or the halves of a spaced-out word. */
function splitOfficesFromNames(cells: readonly string[]): string[] {
  const parted: string[] = [];
  for (const cell of cells) {
    // Names in Latin letters have blanks within.
    const words = cell.includes(' ') && /[\u4e00-\u9fff]/.test(cell) ? cell.split(BETWEEN_WORDS) : [cell];
    if (words.every((word) => word.length === 1) || isSpacedName(words)) parted.push(words.join(''));
    else parted.push(...words);
  }
  return parted;
}

/** 姬 鹏远, 大平 正三 */
function isSpacedName(words: readonly string[]): boolean {
  return words.length === 2 && words.every((word) => /^[\u4e00-\u9fff]{1,2}$/.test(word) && !namesOffice(word));
}

function tidy(words: string): string {
  return words
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .replace(/^[（(\s]+$/, '')
    .trim();
}
