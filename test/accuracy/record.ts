import { readFile } from '../../server/src/statement/reading';

/** A record of a newspaper's archive. */
export const record = (title: string, lines: readonly string[], printed = '19600914', head = ''): string =>
  [
    `〖RQ/日期〗${printed}〖-RQ/日期〗`,
    `〖BT/标题〗${title}〖-BT/标题〗${head}`,
    '〖ZW/正文〗',
    ...lines.map((line) => `    ${line}`),
    '〖-ZW/正文〗\n',
  ].join('\n');

export const titles = (text: string): string[] => readFile(text).statements.map(({ title }) => title.text);
export const SIDES = ['双方一致认为，应当扩大贸易。', '双方重申，一切争端应当和平解决。'];
export const VISIT = '应甲兰共和国总理赵一邀请，乙多王国首相钱二于一九六〇年九月十日至十三日访问了甲兰共和国。';
export const DAY = '一九六〇年九月十三日于兰京';
