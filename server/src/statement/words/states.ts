import { ownCopy } from '../../text/own-copy';

/**
 * The names of states: formal, after = the usual short one, and after another = what else is said for short. It settles what no rule can:
 * where a name begins in running text, and which state 英, 法 or 朝 is. A state that is not here is still read by the form of its name and
 * by where it stands. Earlier names are here where their form does not tell the short one.
 */
const NAMES = `
中华人民共和国=中国 阿富汗伊斯兰共和国=阿富汗 阿拉伯联合酋长国=阿联酋 阿曼苏丹国=阿曼 阿塞拜疆共和国=阿塞拜疆 巴基斯坦伊斯兰共和国=巴基斯坦
巴勒斯坦国=巴勒斯坦 巴林王国=巴林 不丹王国=不丹 朝鲜民主主义人民共和国=朝鲜 东帝汶民主共和国=东帝汶 菲律宾共和国=菲律宾 格鲁吉亚=格鲁吉亚
哈萨克斯坦共和国=哈萨克斯坦 大韩民国=韩国 吉尔吉斯共和国=吉尔吉斯斯坦 柬埔寨王国=柬埔寨 卡塔尔国=卡塔尔 科威特国=科威特 老挝人民民主共和国=老挝
黎巴嫩共和国=黎巴嫩 马尔代夫共和国=马尔代夫 马来西亚=马来西亚 蒙古国=蒙古 蒙古人民共和国=蒙古 孟加拉人民共和国=孟加拉国 缅甸联邦共和国=缅甸
缅甸联邦=缅甸 尼泊尔=尼泊尔 尼泊尔王国=尼泊尔 日本国=日本 塞浦路斯共和国=塞浦路斯 沙特阿拉伯王国=沙特 斯里兰卡民主社会主义共和国=斯里兰卡
塔吉克斯坦共和国=塔吉克斯坦 泰王国=泰国 土耳其共和国=土耳其 土库曼斯坦=土库曼斯坦 文莱达鲁萨兰国=文莱 乌兹别克斯坦共和国=乌兹别克斯坦
新加坡共和国=新加坡 叙利亚阿拉伯共和国=叙利亚 亚美尼亚共和国=亚美尼亚 也门共和国=也门 伊拉克共和国=伊拉克 伊朗伊斯兰共和国=伊朗 以色列国=以色列
印度共和国=印度 印度尼西亚共和国=印度尼西亚 约旦哈希姆王国=约旦 越南社会主义共和国=越南
阿尔及利亚民主人民共和国=阿尔及利亚 阿拉伯埃及共和国=埃及 埃塞俄比亚联邦民主共和国=埃塞俄比亚 安哥拉共和国=安哥拉 贝宁共和国=贝宁 博茨瓦纳共和国=博茨瓦纳
布基纳法索=布基纳法索 布隆迪共和国=布隆迪 赤道几内亚共和国=赤道几内亚 多哥共和国=多哥 厄立特里亚国=厄立特里亚 佛得角共和国=佛得角 冈比亚共和国=冈比亚
刚果共和国=刚果（布） 刚果民主共和国=刚果（金）=民主刚果 吉布提共和国=吉布提 几内亚共和国=几内亚 几内亚比绍共和国=几内亚比绍 加纳共和国=加纳 加蓬共和国=加蓬
津巴布韦共和国=津巴布韦 喀麦隆共和国=喀麦隆 科摩罗联盟=科摩罗 科特迪瓦共和国=科特迪瓦 肯尼亚共和国=肯尼亚 莱索托王国=莱索托 利比里亚共和国=利比里亚
利比亚国=利比亚 卢旺达共和国=卢旺达 马达加斯加共和国=马达加斯加 马拉维共和国=马拉维 马里共和国=马里 毛里求斯共和国=毛里求斯
毛里塔尼亚伊斯兰共和国=毛里塔尼亚 摩洛哥王国=摩洛哥 莫桑比克共和国=莫桑比克 纳米比亚共和国=纳米比亚 南非共和国=南非 南苏丹共和国=南苏丹
尼日尔共和国=尼日尔 尼日利亚联邦共和国=尼日利亚 塞拉利昂共和国=塞拉利昂 塞内加尔共和国=塞内加尔 塞舌尔共和国=塞舌尔
圣多美和普林西比民主共和国=圣多美和普林西比 苏丹共和国=苏丹 索马里联邦共和国=索马里 坦桑尼亚联合共和国=坦桑尼亚 突尼斯共和国=突尼斯 乌干达共和国=乌干达
赞比亚共和国=赞比亚 乍得共和国=乍得 中非共和国=中非
阿尔巴尼亚共和国=阿尔巴尼亚 爱尔兰=爱尔兰 爱沙尼亚共和国=爱沙尼亚 安道尔公国=安道尔 奥地利共和国=奥地利 白俄罗斯共和国=白俄罗斯 保加利亚共和国=保加利亚
北马其顿共和国=北马其顿 比利时王国=比利时 冰岛共和国=冰岛 波斯尼亚和黑塞哥维那=波黑 波兰共和国=波兰 丹麦王国=丹麦 德意志联邦共和国=德国=联邦德国
德意志民主共和国=民主德国 俄罗斯联邦=俄罗斯 法兰西共和国=法国 芬兰共和国=芬兰 荷兰王国=荷兰 黑山=黑山 捷克共和国=捷克 克罗地亚共和国=克罗地亚
拉脱维亚共和国=拉脱维亚 立陶宛共和国=立陶宛 列支敦士登公国=列支敦士登 卢森堡大公国=卢森堡 罗马尼亚=罗马尼亚 马耳他共和国=马耳他 摩尔多瓦共和国=摩尔多瓦
摩纳哥公国=摩纳哥 挪威王国=挪威 葡萄牙共和国=葡萄牙 瑞典王国=瑞典 瑞士联邦=瑞士 塞尔维亚共和国=塞尔维亚 圣马力诺共和国=圣马力诺 斯洛伐克共和国=斯洛伐克
斯洛文尼亚共和国=斯洛文尼亚 乌克兰=乌克兰 西班牙王国=西班牙 希腊共和国=希腊 匈牙利=匈牙利 匈牙利共和国=匈牙利 意大利共和国=意大利
大不列颠及北爱尔兰联合王国=英国 苏维埃社会主义共和国联盟=苏联 南斯拉夫社会主义联邦共和国=南斯拉夫 捷克斯洛伐克社会主义共和国=捷克斯洛伐克
阿根廷共和国=阿根廷 安提瓜和巴布达=安提瓜和巴布达 巴巴多斯=巴巴多斯 巴哈马国=巴哈马 巴拿马共和国=巴拿马 巴西联邦共和国=巴西 秘鲁共和国=秘鲁
玻利维亚多民族国=玻利维亚 多米尼克国=多米尼克 多米尼加共和国=多米尼加 厄瓜多尔共和国=厄瓜多尔 哥伦比亚共和国=哥伦比亚 哥斯达黎加共和国=哥斯达黎加
格林纳达=格林纳达 古巴共和国=古巴 圭亚那合作共和国=圭亚那 洪都拉斯共和国=洪都拉斯 加拿大=加拿大 美利坚合众国=美国 墨西哥合众国=墨西哥
尼加拉瓜共和国=尼加拉瓜 萨尔瓦多共和国=萨尔瓦多 苏里南共和国=苏里南 特立尼达和多巴哥共和国=特立尼达和多巴哥 危地马拉共和国=危地马拉
委内瑞拉玻利瓦尔共和国=委内瑞拉 乌拉圭东岸共和国=乌拉圭 牙买加=牙买加 智利共和国=智利
澳大利亚=澳大利亚 澳大利亚联邦=澳大利亚 巴布亚新几内亚独立国=巴布亚新几内亚 斐济共和国=斐济 基里巴斯共和国=基里巴斯 库克群岛=库克群岛 密克罗尼西亚联邦=密克罗尼西亚
瑙鲁共和国=瑙鲁 纽埃=纽埃 萨摩亚独立国=萨摩亚 所罗门群岛=所罗门群岛 汤加王国=汤加 瓦努阿图共和国=瓦努阿图 新西兰=新西兰
埃及阿拉伯共和国=埃及 阿拉伯利比亚人民社会主义民众国=利比亚 大阿拉伯利比亚人民社会主义民众国=利比亚 几内亚人民革命共和国=几内亚
缅甸联邦社会主义共和国=缅甸 尼泊尔联邦民主共和国=尼泊尔 南斯拉夫联邦人民共和国=南斯拉夫 南斯拉夫联盟共和国=南斯拉夫
中华民国=中华民国 伯利兹=伯利兹 圣卢西亚=圣卢西亚 图瓦卢=图瓦卢 圣基茨和尼维斯=圣基茨和尼维斯 圣文森特和格林纳丁斯=圣文森特和格林纳丁斯
欧洲联盟=欧盟 东南亚国家联盟=东盟 上海合作组织=上合组织 联合国=联合国 非洲联盟=非盟 阿拉伯国家联盟=阿盟
`;

/**
 * Names that were, and those of what concludes treaties and is no state. None of them but those of
 * `USUAL_SIGNS` is meant by a single character: 坦 is 坦桑尼亚 and not 坦噶尼喀.
 */
const OTHER_NAMES = `
锡兰=锡兰 暹罗王国=暹罗 柬埔寨国=柬埔寨 民主柬埔寨=柬埔寨 越南南方共和国=越南南方共和国 马来亚联合邦=马来亚 马来西亚联邦=马来西亚
巴林国=巴林 阿拉伯叙利亚共和国=叙利亚 阿拉伯利比亚共和国=利比亚 阿拉伯联合共和国=阿联 巴勒斯坦解放组织=巴解组织
也门穆塔瓦基利亚王国=也门 阿拉伯也门共和国=阿拉伯也门=北也门 也门民主人民共和国=民主也门=南也门 南也门人民共和国=民主也门
社会主义埃塞俄比亚=埃塞俄比亚 阿尔及利亚民主和人民共和国=阿尔及利亚 扎伊尔共和国=扎伊尔 刚果人民共和国=刚果（布） 刚果（利奥波德维尔）共和国=刚果（金）
上沃尔特共和国=上沃尔特 达荷美共和国=达荷美 坦噶尼喀共和国=坦噶尼喀 桑给巴尔人民共和国=桑给巴尔 坦噶尼喀和桑给巴尔联合共和国=坦桑尼亚
罗得西亚=罗得西亚 斯威士兰王国=斯威士兰 西班牙国=西班牙 大不列颠和北爱尔兰联合王国=英国 苏维埃社会主义共和国联邦=苏联 苏维埃社会主义联邦共和国=苏联
捷克和斯洛伐克联邦共和国=捷克斯洛伐克 塞尔维亚和黑山=塞尔维亚和黑山
比利时—卢森堡经济联盟=比卢经济联盟 比利时－卢森堡经济联盟=比卢经济联盟 比利时-卢森堡经济联盟=比卢经济联盟 比利时·卢森堡经济联盟=比卢经济联盟
比利时和卢森堡经济联盟=比卢经济联盟 比利时卢森堡经济联盟=比卢经济联盟
马其顿共和国=北马其顿=马其顿 埃斯瓦蒂尼王国=斯威士兰=埃斯瓦蒂尼 马尔加什共和国=马达加斯加 文莱苏丹国=文莱 巴哈马联邦=巴哈马 多米尼克联邦=多米尼克
多民族玻利维亚国=玻利维亚 西萨摩亚独立国=西萨摩亚 大清国=中国=大清帝国
中华人民共和国香港特别行政区=香港特别行政区 中华人民共和国澳门特别行政区=澳门特别行政区
欧洲经济共同体=欧洲经济共同体 欧洲共同体=欧共体 欧洲原子能共同体=欧洲原子能共同体 海湾阿拉伯国家合作委员会=海合会 独立国家联合体=独联体
`;

/**
 * What states are called in Taiwan, after = the usual short name of each. In a table of its own, because the sign of one that is called so is
 * its own first character: 中狮 is China and 狮子山. What a person or a part of another name is called as well stands with its form.
 */
const NAMES_IN_TAIWAN = `
沙乌地阿拉伯=沙特 纽西兰=新西兰 义大利=意大利 寮国=老挝 寮王国=老挝 高棉=柬埔寨 狮子山=塞拉利昂 赖比瑞亚=利比里亚 象牙海岸=科特迪瓦 宏都拉斯=洪都拉斯
瓜地马拉=危地马拉 多明尼加=多米尼加 哥斯大黎加=哥斯达黎加 厄瓜多共和国=厄瓜多尔 巴贝多=巴巴多斯 贝里斯国=伯利兹 圣露西亚=圣卢西亚 格瑞那达=格林纳达
圣克里斯多福及尼维斯=圣基茨和尼维斯 圣文森及格瑞那丁=圣文森特和格林纳丁斯 千里达及托巴哥=特立尼达和多巴哥 盖亚那=圭亚那 苏利南=苏里南 巴布亚纽几内亚=巴布亚新几内亚
马拉威=马拉维 查德共和国=乍得 尼日共和国=尼日尔 奈及利亚=尼日利亚 加彭=加蓬 甘比亚=冈比亚 史瓦济兰=斯威士兰 史瓦帝尼=斯威士兰 蒲隆地=布隆迪 卢安达=卢旺达
衣索比亚=埃塞俄比亚 肯亚共和国=肯尼亚 坦尚尼亚=坦桑尼亚 尚比亚=赞比亚 辛巴威=津巴布韦 波札那=博茨瓦纳 莫三比克=莫桑比克 模里西斯=毛里求斯 塞席尔=塞舌尔
索马利亚=索马里 茅利塔尼亚=毛里塔尼亚 上伏塔=上沃尔特 迦纳共和国=加纳 赖索托=莱索托 葛摩联盟=科摩罗 贝南共和国=贝宁 维德角=佛得角 吉布地=吉布提
卡达国=卡塔尔 阿拉伯联合大公国=阿联酋 塞普勒斯=塞浦路斯 乔治亚共和国=格鲁吉亚 亚塞拜然=阿塞拜疆 叶门=也门 马尔地夫=马尔代夫 克罗埃西亚=克罗地亚 斯洛维尼亚=斯洛文尼亚
列支敦斯登=列支敦士登 马尔他共和国=马耳他 诺鲁共和国=瑙鲁 吐瓦鲁=图瓦卢 东加王国=汤加 索罗门群岛=所罗门群岛 万那杜=瓦努阿图 吉里巴斯=基里巴斯
`;

export interface State {
  readonly name: string;
  readonly short: string;
}

/** A state with all that it is called for short, the usual first. */
interface Entry extends State {
  readonly shorts: readonly string[];
}

function readNames(list: string): Entry[] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [name = '', ...shorts] = entry.split('=');
      return { name, short: shorts[0] ?? name, shorts };
    });
}

const OF_TODAY = readNames(NAMES);
const IN_TAIWAN = readNames(NAMES_IN_TAIWAN);
const OTHERS = [...readNames(OTHER_NAMES), ...IN_TAIWAN];
const STATES: readonly Entry[] = [...OF_TODAY, ...OTHERS];

const byName = new Map(STATES.map((state) => [state.name, state]));
const byShort = new Map([...STATES].reverse().flatMap((state) => state.shorts.map((short) => [short, state])));
const WITH_SIGN: ReadonlySet<string> = new Set(OF_TODAY.map(({ short }) => short));

/** A state by its formal or its usual short name. */
export function findState(name: string): State | undefined {
  return byName.get(name) ?? byShort.get(name);
}

/** How a state's name can end, when the name itself is not known here. */
const FORM = '(?:人民共和国|联邦共和国|共和国|联合王国|王国|帝国(?!主义)|合众国|大公国|公国|酋长国|苏丹国|联邦|联盟)';

const KNOWN = [...new Set(STATES.flatMap(({ name, shorts }) => [name, ...shorts]))].sort((a, b) => b.length - a.length);

const byInitial = new Map<string, string[]>();
for (const name of KNOWN) byInitial.set(name.charAt(0), [...(byInitial.get(name.charAt(0)) ?? []), name]);

/** Whether a name that is known begins with a character. */
export function beginsName(character: string): boolean {
  return byInitial.has(character);
}

/** 塞尔维亚和黑山: behind 、 they are the last two of a row. */
const OF_TWO: ReadonlySet<string> = new Set(
  KNOWN.filter((name) => name.includes('和') && name.split('和').every((each) => KNOWN.includes(each))),
);

/** The states of a row that ends with a name: two, where it is one of two states that were one. */
export function endOfRow(name: string): readonly string[] {
  return OF_TWO.has(name) ? name.split('和') : [name];
}

/** Characters behind a name that make other words of its end: 中阿联合声明, 柬埔寨国王. */
const NOT_BEFORE: ReadonlyMap<string, string> = new Map([
  ['阿联', '合盟酋'],
  ['联合国', '军'],
  ...OTHERS.flatMap(({ name, short }) => (name === `${short}国` ? [[name, '王家会防务际民内籍'] as const] : [])),
]);

/** The longest name that is known and begins at a place of a text; null where none does. */
export function knownNameAt(text: string, at: number): string | null {
  const endsRow = text.charAt(at - 1) === '、';
  const isThere = (name: string): boolean => {
    if (!text.startsWith(name, at) || (endsRow && OF_TWO.has(name))) return false;
    const behind = text.charAt(at + name.length);
    return behind === '' || NOT_BEFORE.get(name)?.includes(behind) !== true;
  };
  return byInitial.get(text.charAt(at))?.find(isThere) ?? null;
}

const ORGANISATIONS: ReadonlySet<string> = new Set(
  '欧盟 东盟 上合组织 联合国 非盟 阿盟 欧洲经济共同体 欧共体 欧洲原子能共同体 海合会 独联体'.split(' '),
);

/** Whether a name that is known is that of an organisation. */
export function isOrganisation(name: string): boolean {
  return ORGANISATIONS.has(shortName(name));
}

/** The states whose short names begin with a character: one for 俄 and 蒙, several for 吉 and 尼, none for 甲. */
export function statesOfSign(character: string): readonly string[] {
  let states = bySign.get(character);
  if (states === undefined) {
    const usual = USUAL_SIGNS.get(character);
    const names = (byInitial.get(character) ?? []).filter(
      (name) => WITH_SIGN.has(name) && !isOrganisation(name) && sign(name) === character,
    );
    bySign.set(character, (states = usual === undefined ? names : [usual]));
  }
  return states;
}

/** The state that a character stands for, if no other has it; null for what is no sign, or that of several. */
export function onlyStateOfSign(character: string): string | null {
  const [only, other] = statesOfSign(character);
  return only === undefined || other !== undefined ? null : only;
}

const bySign = new Map<string, readonly string[]>();

export const PEOPLES_REPUBLIC = '中华人民共和国';

/** What stands behind 中 in other words, as in 中国, 中央, 中文, and is the sign of no state there. */
export const NOT_BESIDE_CHINA = '国华央亚东共小医文学期长心部西';

/** Formal and short names that are known, the longer first, for building larger patterns. */
export const KNOWN_STATE = `(?:${KNOWN.map(patternOf).join('|')})`;

function patternOf(name: string): string {
  const behind = NOT_BEFORE.get(name);
  const words = name.replace(/[（）]/g, '.');
  return `${OF_TWO.has(name) ? '(?<!、)' : ''}${words}${behind === undefined ? '' : `(?![${behind}])`}`;
}

/** What a form can have before it. */
const KIND_OF_STATE = '(?:伊斯兰|社会主义|民主|人民|联邦|阿拉伯|苏维埃|联合|革命|独立|群岛)';

/** What an earlier state of a known name had for a form: 波兰人民共和国, 伊朗帝国. 中华民国苏维埃社会主义共和国联邦 are two of a title. */
export const EARLIER_FORM = `(?:(?<!民国)${KIND_OF_STATE}*(?:共和国|王国|帝国(?!主义)|合众国|公国|酋长国|民国))`;

/** The form of a formal name whose beginning is known from where it stands. */
export const STATE_FORM = FORM;

const FORM_AT_END = new RegExp(`(?:伊斯兰|社会主义|民主|人民)*${FORM}$`);
const EARLIER_FORM_ALONE = new RegExp(`^${EARLIER_FORM}$`);

/** The word for a government behind the name of its state, or for who governs there. */
export const GOVERNMENT =
  '(?:(?:中央人民|国民|皇家|王家|[国女]王陛下|民族团结|联合|(?:工农)?革命|(?<=联盟共和国)联盟|临时(?:革命|军)?)?政府|(?<=瑞士联邦)委员会|联邦执行委员会)';
const GOVERNMENT_AT_END = new RegExp(`${GOVERNMENT}$`);

/** The state of a government: 中华人民共和国 of 中华人民共和国中央人民政府. */
export function withoutGovernment(name: string): string {
  // Asked for every name of an archive, of which few are governments.
  return name.endsWith('府') || name.endsWith('会') ? name.replace(GOVERNMENT_AT_END, '') : name;
}

/** What a state is called for short: by the table, else by its formal name without its form (洛维亚共和国: 洛维亚). */
export function shortName(name: string): string {
  let short = remembered.get(name);
  if (short === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    short = ownCopy(shorten(name));
    remembered.set(ownCopy(name), short);
  }
  return short;
}

/** An archive has few states, and asks for them at every citation. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 2000;

function shorten(name: string): string {
  const bare = withoutGovernment(name);
  const known = findState(bare);
  if (known !== undefined) return known.short;
  const old = OLD_NAME.exec(bare)?.[1];
  const meant = old === undefined ? undefined : stateOfOldName(old);
  if (meant !== undefined) return meant;
  const stem = knownNameAt(bare, 0);
  if (stem !== null && EARLIER_FORM_ALONE.test(bare.slice(stem.length))) return findState(stem)?.short ?? stem;
  const withoutForm = bare.replace(FORM_AT_END, '');
  return withoutForm.length >= 2 ? withoutForm : bare;
}

/** 大俄国, 大英国, 大日本帝国: how treaties of the empire name those who conclude them. */
const OLD_NAME = /^大([^国]{1,8}?)帝?国$/;

function stateOfOldName(called: string): string | undefined {
  const known = findState(called) ?? findState(`${called}国`);
  if (known !== undefined) return known.short;
  return onlyStateOfSign(called) ?? undefined;
}

/** The one character that stands for a state in 中哈, 哈方; several where it is by custom that of another state: 印 is 印度. */
export function sign(name: string): string {
  const short = shortName(name);
  if (short !== name && isCalledAsInTaiwan(name)) return name.charAt(0);
  return LONGER_SIGNS.get(short) ?? short.charAt(0);
}

function isCalledAsInTaiwan(name: string): boolean {
  return INITIALS_IN_TAIWAN.has(name.charAt(0)) && IN_TAIWAN.some((state) => name.startsWith(state.name));
}

const INITIALS_IN_TAIWAN: ReadonlySet<string> = new Set(IN_TAIWAN.map((state) => state.name.charAt(0)));

/** Whose sign of several characters begins at a place: 印尼, 几比. */
export function longerSignAt(text: string, at: number): { readonly state: string; readonly length: number } | null {
  for (const [state, written] of LONGER_SIGNS)
    if (written.length > 1 && text.startsWith(written, at)) return { state, length: written.length };
  return null;
}

/** Signs that are by custom those of states that are no more, whoever else begins so: 中苏 and 中扎 of treaties of their time. */
const USUAL_SIGNS: ReadonlyMap<string, string> = new Map([
  ['苏', '苏联'],
  ['扎', '扎伊尔'],
]);

const LONGER_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    印度尼西亚: '印尼',
    波黑: '波黑',
    北马其顿: '马',
    南苏丹: '南苏丹',
    中非: '中非',
    几内亚比绍: '几比',
    巴布亚新几内亚: '巴新',
    安提瓜和巴布达: '安巴',
    民主也门: '也',
    香港特别行政区: '港',
    澳门特别行政区: '澳',
  }),
);
