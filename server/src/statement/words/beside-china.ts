import { NOT_BESIDE_CHINA, onlyStateOfSign, statesOfSign } from './states';

/** With what states concern themselves together: the committee of a firm or a hospital that two peoples made is none of theirs. */
const CONCERNS =
  '(?:政府间|外交|领事|边[界境]|经济|贸易|经贸|投资|工业|农业|能源|交通|科学?技术?|文化|人文|教育|卫生|环[境保]|旅游|海[洋运关]|渔业|合作|定期|[和与、]){0,8}';
/** 中越联合声明, 中罗经济合作混合委员会会议纪要: what China and one more state make, by a sign that no other state has. */
const OF_CHINA_AND_ANOTHER = new RegExp(
  `^中([^${NOT_BESIDE_CHINA}])(?:两国|联合(?!委|国)|共同|新闻公报|${CONCERNS}(?:磋商|[混联]合?委(?:员会|会)))`,
);

/** 关于深化中越全面伙伴关系的联合声明 */
const RELATIONS_WITH_CHINA = new RegExp(
  `^关于[^，。中]{0,24}中([^${NOT_BESIDE_CHINA}])(?:两国|两党|双边|全面|战略|睦邻|友好|合作|伙伴|关系|命运)[^，。]{0,40}(?:联合|共同)(?:声明|宣言|公报)$`,
);

/** 中美元首气候变化联合声明: whatever it is about, and not 中俄蒙元首联合声明 nor 中拉论坛联合声明. */
const ISSUED_WITH_CHINA = new RegExp(
  `^中([^${NOT_BESIDE_CHINA}非拉欧阿])([^，。；：论]{1,40})(?:联合|共同)(?:声明|宣言|公报)$`,
);

/** 中英五口通商章程, 中俄勘分界务条款, 中法越南条约专条: what the empire made, where the text names no state. */
const OF_EMPIRE_AND_ANOTHER = new RegExp(
  `^中([^${NOT_BESIDE_CHINA}])[^，。；]{0,12}(?:(?:通商|税则|善后|界务|陆路|电线|铁路)[^，。；]{0,8}(?:章程|条款)|条规|专条|[和界密商正草续]约)$`,
);

function inWhateverIsIssued(title: string): string | null {
  const [, sign = '', words = ''] = ISSUED_WITH_CHINA.exec(title) ?? [];
  return statesOfSign(words.charAt(0)).length > 0 ? null : onlyStateOfSign(sign);
}

/** The state that a title names by its sign beside China's; null where it names none, or one that cannot be told. */
export function stateBesideChina(title: string): string | null {
  const [, sign = ''] =
    OF_CHINA_AND_ANOTHER.exec(title) ?? RELATIONS_WITH_CHINA.exec(title) ?? OF_EMPIRE_AND_ANOTHER.exec(title) ?? [];
  return onlyStateOfSign(sign) ?? inWhateverIsIssued(title);
}
