// The countries, towns and people of the archive. All are invented; a test asks the reader's table of states that none of them exists.

/** How names begin, and with what letter pinyin writes the first character, which stands for the state in short titles. */
const HEADS = [
  ['泊尔', 'b'],
  ['莱维', 'l'],
  ['图瑟', 't'],
  ['芬诺', 'f'],
  ['喀罗', 'k'],
  ['米拉', 'm'],
  ['奥切', 'a'],
  ['丹格', 'd'],
  ['苏梅', 's'],
  ['维洛', 'w'],
  ['努布', 'n'],
  ['赫斯', 'h'],
  ['佩特', 'p'],
  ['迪索', 'd'],
  ['贝勒', 'b'],
  ['戈温', 'g'],
  ['伊茨', 'y'],
  ['雷莫', 'l'],
  ['托兹', 't'],
  ['韦恩', 'w'],
];
const TAILS = ['西亚', '多兰', '维尼', '瓦罗', '斯通'];
const FORMS = ['共和国', '王国', '联邦', '公国', '人民共和国'];
const TOWNS = ['伦堡', '塔港', '诺城', '米尔', '索姆'];

const GIVEN =
  '安德尔 博里克 卡米洛 多里安 埃利亚 法比恩 格雷塔 海尔曼 英格琳 约纳什 卡琳娜 莱奥诺 马尔塔 尼科拉 奥尔佳 帕维娜'.split(
    ' ',
  );
const FAMILY =
  '索尔文 达洛维 科瓦森 贝内克 弗雷登 霍尔姆 雅诺维 基尔森 林德维 莫拉维 诺伦森 奥斯滕 佩特拉 罗森维 斯特兰 图林森'.split(
    ' ',
  );

/** As many states as are asked for, a hundred at most; those that come first have different first characters. */
export function makeStates(count) {
  const states = [];
  for (let index = 0; index < Math.min(count, HEADS.length * TAILS.length); index++) {
    const round = Math.floor(index / HEADS.length);
    const [head, letter] = HEADS[index % HEADS.length];
    const tail = TAILS[(index + round) % TAILS.length];
    states.push({
      name: `${head}${tail}${FORMS[(index * 3 + round) % FORMS.length]}`,
      short: `${head}${tail}`,
      sign: head.charAt(0),
      letter,
      town: `${head.charAt(0)}${TOWNS[(index + round) % TOWNS.length]}`,
      language: `${head}${tail}文`,
    });
  }
  return states;
}

export function makePerson(random) {
  return `${random.pick(GIVEN)}·${random.pick(FAMILY)}`;
}

export const OFFICES = ['总统', '首相', '总理', '外交部长'];
