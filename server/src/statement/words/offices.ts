/** Offices in whose name states sign, the longer before those that they end with. */
const OFFICES = [
  '国家主席',
  '国务院总理',
  '内阁总理大臣',
  '部长会议主席',
  '政府首脑',
  '国家元首',
  '副总理兼外交部长',
  '国务委员兼外交部长',
  '国务委员',
  '外交部长',
  '外交部副部长',
  '外务大臣',
  '外交大臣',
  '特命全权大使',
  '全权代表',
  '总统',
  '主席',
  '副总理',
  '总理',
  '首相',
  '国王',
  '女王',
  '元首',
  '秘书长',
  '总书记',
  '埃米尔',
  '国务卿',
  '大臣',
  '部长',
  '大使',
  '公使',
  '代办',
  '代表',
  '局长',
  '署长',
  '议长',
  '委员长',
  '主任',
  // With which the ministers of old treaties end their offices.
  '公爵',
  '侯爵',
  '伯爵',
  '子爵',
  '男爵',
  '[一二三]等[\\u4e00-\\u9fff]{2}[公侯伯子男](?!爵)',
  '大学士',
  '尚书',
  '侍郎',
  '巡抚',
  '行长',
  '省长',
  '市长',
  '州长',
  '检察长',
  '审计长',
  '总领事',
  '参赞',
  '司长',
  '院长',
  '理事长',
  '总裁',
  '专员',
  '大公',
  '亲王',
  '苏丹陛下',
  '司令官',
  '总司令',
  '司令员',
  '团长',
  '会长',
  '校长',
  '书记',
  '总干事',
  '高级专员',
  '首席执行官',
  '行政长官',
  '长官',
  '国务秘书',
  '常务秘书',
  '国务资政',
  '国家顾问',
  '联邦委员',
  '总参谋长',
  '参谋长',
  '大统领',
  '摄政王',
  '枢密使',
  '次长',
  '次官',
  '宰相',
  '总督',
  '总监',
  '关长',
  '处长',
  '特使',
];

/** What an officer is besides his office: 陆军上将. */
export const RANK = '(?:[陆海空]军)?(?:[一二三特]级)?(?:元帅|大将|上将|中将|少将|准将|大校|上校|中校|少校)';

/** Any office, for building larger patterns. */
export const OFFICE = `(?:${OFFICES.join('|')})`;

/** Offices that say of no line that somebody signs: they stand in headlines and tables as well. */
const LESSER = '(?:[外防财]长|[台社馆所厂厅组队]长|董事长?|经理|秘书|顾问|助理|监督)';

const NAMED = new RegExp(OFFICE);
/** A dash may part what a party is called by: 甲兰—乙多经济联盟代表. */
const ALONE = new RegExp(
  `^(?:[\\u4e00-\\u9fff、]|(?<=[\\u4e00-\\u9fff])[—－](?=[\\u4e00-\\u9fff])){0,24}(?:${OFFICE}|${LESSER})$`,
);

/** Whether some office stands in these words. */
export function namesOffice(words: string): boolean {
  return NAMED.test(words);
}

/** Whether these words are an office and no more: 主席, 国务委员兼外交部长, 洛维亚共和国总统. */
export function isOffice(words: string): boolean {
  return ALONE.test(words);
}

const MINISTRY =
  '(?:外交|外务|国防|财政|大藏|文部|农林|通商产业|商务|教育|文化|卫生|农业|司法|内务|公安|能源|交通|铁道|科技|贸易|经济|工业|环境|水利|旅游|体育|信息|通信|劳动)';
const INSTITUTION = new RegExp(
  `^[\\u4e00-\\u9fff]*(?:委员会|总署|总局|${MINISTRY}[\\u4e00-\\u9fff]{0,8}部|${MINISTRY}省[\\u4e00-\\u9fff]{0,6}|银行|大使馆|办公室|检察院|科学院|法院|协会|公司|主席团)$`,
);

const UPPER_LINE = /^[\u4e00-\u9fff、]{4,30}[和与及、兼]$/;
/** No person is called so. */
const OF_HOUSE = /国家|国务|政府|发展|改革|经济|贸易|对外|技术|工业|农业|合作|事务|委员|关系/;
const LEAST_OF_HOUSE = 4;

/** An office that has no word of its own, 联合委员会中方委员, and the upper line of one that takes two: 政府间经济、贸易和, 国家发展和改革. */
export function isUnlistedOffice(words: string): boolean {
  if (UPPER_LINE.test(words)) return true;
  return words.length >= LEAST_OF_HOUSE && !words.includes('·') && OF_HOUSE.test(words) && !namesOffice(words);
}

/** Whether these words are who stands behind an office, and no person: 海关总署, 财政部国家收入委员会. */
export function isInstitution(words: string): boolean {
  return INSTITUTION.test(words) && !isOffice(words);
}
