import { shortName } from './states';

// Treaties of the empire name their states otherwise than those of today: 大清国, 大乙国.

export const EMPIRE = '大清国';
const OF_EMPIRE = /大清(?:帝?国|大?皇帝|[钦特][差命简派])/;
const SOVEREIGN = /大[^，。、；：\s大国皇君后帝]{1,8}(?:帝?国)?(?=\s?大?(?:皇帝|君主|伯理[玺璽]天德|总统|国王))/g;
const OTHER_EMPIRE = /大[^，。、；：\s大国皇君后帝]{1,8}帝?国(?=[与和同及、，切]|钦差|镇守|总督|$)/g;

/** 大清钦差…、大乙钦差…: who treats for a sovereign who is not named. */
const OF_ENVOY = /大[^，。、；：\s大国皇君后帝臣学]{1,5}(?=[钦特][差命简派])/g;
const BY_NAME = /大[^，。、；：\s大国皇君后帝臣学]{1,4}国(?![家务])/g;

/** 大清国遣大臣与乙多国议定边界 */
const OPPOSITE = /大清国(?!大?皇帝)[^。，；：]{0,8}[与和同]([\u4e00-\u9fff]{2,6}?国)(?=[议会订立定公])/;

/** 大清国 and 大俄国, whatever is said of them, where both are known. */
function knownEmpires(words: string): string[] {
  const names = (words.match(BY_NAME) ?? []).filter((name) => name === EMPIRE || shortName(name) !== name);
  return names.includes(EMPIRE) ? names : [];
}

/**
 * 大清国大皇帝、大乙国大君主: the states of treaties of the empire, as they name them. Null for any other text; none where they cannot be
 * told, because no state of today is one of them.
 */
export function statesOfSovereigns(words: string): string[] | null {
  if (!words.includes('大清') || !OF_EMPIRE.test(words)) return null;
  const ways = [
    () => words.match(SOVEREIGN) ?? [],
    () => words.match(OTHER_EMPIRE) ?? [],
    () => words.match(OF_ENVOY) ?? [],
    () => knownEmpires(words),
    () => {
      const other = OPPOSITE.exec(words)?.[1];
      return other === undefined ? [] : [EMPIRE, other];
    },
  ];
  for (const way of ways) {
    const names = [...new Set(way().map((name) => (name === '大清' ? EMPIRE : name)))];
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
