import { blanked } from './in-place';

/** 编辑第一条, 编辑缔约双方应…, 编辑本段条约全文; 编辑：赵一 and 编辑部 are words. */
const GLUED = /^[ \t\u3000]*(?:编辑|編輯)(?:本段)?(?=[\u3400-\u9fff《〈“「（(\d])(?![者部社室器组組员員委])/gm;
/** One line can begin so by itself. */
const LEAST = 3;

/** The text without the links by which an encyclopaedia or a library has each section edited, where a copy has glued them to what stands beside. */
export function withoutEditLinks(text: string): string {
  if (!text.includes('编辑') && !text.includes('編輯')) return text;
  const found = text.match(GLUED)?.length ?? 0;
  return found < LEAST ? text : text.replace(GLUED, blanked);
}
