// Treaties of the empire name their states otherwise than those of today: 大清国, 大乙国.

export const EMPIRE = '大清国';
const OF_EMPIRE = /大清(?:帝?国|大?皇帝)/;
const SOVEREIGN = /大[^，。、；：\s大国皇君后帝]{1,8}(?:帝?国)?(?=\s?大?(?:皇帝|君主|伯理[玺璽]天德|总统|国王))/g;
const OTHER_EMPIRE = /大[^，。、；：\s大国皇君后帝]{1,8}帝?国(?=[与和同及、，切]|钦差|镇守|总督|$)/g;

/**
 * 大清国大皇帝、大乙国大君主: the states of treaties of the empire, as they name them. Null for any other text; none where they cannot be
 * told, because no state of today is one of them.
 */
export function statesOfSovereigns(words: string): string[] | null {
  if (!words.includes('大清') || !OF_EMPIRE.test(words)) return null;
  for (const pattern of [SOVEREIGN, OTHER_EMPIRE]) {
    const names = [...new Set((words.match(pattern) ?? []).map((name) => (name === '大清' ? EMPIRE : name)))];
    const each = names.filter((name, index) => !names.slice(0, index).some((other) => isSameEmpire(name, other)));
    if (each.length >= 2) return each.map((name) => (names.includes(`${name}国`) ? `${name}国` : name));
  }
  return [];
}

const EMPIRE_OF_ROW = /^大[^，。、；：\s国]{1,8}?帝?国(?=[\u4e00-\u9fff]{2})/;

/** 大清帝国 and 大乙国 of those who sign, where they are two. */
export function empiresIn(rows: readonly string[]): string[] {
  const empires = [...new Set(rows.flatMap((row) => EMPIRE_OF_ROW.exec(row.trim())?.[0] ?? []))];
  return empires.length === 2 ? empires : [];
}

/** 大乙国 and 大乙丙丁等国 of one treaty are its 大乙. */
function isSameEmpire(a: string, b: string): boolean {
  const [stem, other] = [a.replace(/帝?国$/, ''), b.replace(/帝?国$/, '')];
  return stem.startsWith(other) || other.startsWith(stem);
}
