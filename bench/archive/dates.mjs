// The ways in which these files write a day.

/** @param {string} day `2013-09-05` */
function parts(day) {
  return day.split('-').map(Number);
}

export function inDigits(day) {
  const [year, month, date] = parts(day);
  return `${year}年${month}月${date}日`;
}

export function inWideDigits(day) {
  return inDigits(day).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const NUMERALS = '零一二三四五六七八九';

/** 二○一三年九月五日; `zero` is one of the circles that print uses. */
export function inChinese(day, zero = '○') {
  const [year, month, date] = parts(day);
  const digits = [...String(year)].map((digit) => (digit === '0' ? zero : NUMERALS[Number(digit)])).join('');
  return `${digits}年${upToThirtyOne(month)}月${upToThirtyOne(date)}日`;
}

function upToThirtyOne(number) {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens === 0 ? '' : tens === 1 ? '十' : `${NUMERALS[tens]}十`;
  return before + (ones === 0 ? '' : NUMERALS[ones]);
}

export function numeral(number) {
  return number < 100 ? upToThirtyOne(number) : `${NUMERALS[Math.floor(number / 100)]}百${hundredth(number % 100)}`;
}

function hundredth(number) {
  if (number === 0) return '';
  return number < 10 ? `零${NUMERALS[number]}` : `${number < 20 ? '一' : ''}${upToThirtyOne(number)}`;
}

export function addDays(day, count) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
