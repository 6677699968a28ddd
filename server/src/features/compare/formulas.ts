/**
 * What every statement says, whatever it is about: 双方重申在平等互利的基础上进一步加强合作. Two clauses that have only this in common are
 * not one of them reworded.
 */
const FORMULAS = [
  '双方|缔约|各方|两国|一方|另一方|任何一方|元首|领导人|政府|人民',
  '重申|强调|指出|认为|表示|声明|宣布|商定|决定|同意|愿意|愿|希望|相信|主张|支持|反对|欢迎|满意|赞赏|积极评价|高度评价|注意到|回顾|忆及|鉴于|承诺|恪守|遵守|遵循|坚持|确认|一致|达成|应当|应|将|需要|必须',
  '继续|进一步|不断|共同|努力|积极|充分|切实|全面|深入|广泛|密切|大力|尽快|相互|互相|彼此|对方',
  '加强|发展|深化|扩大|推动|促进|推进|提升|提高|巩固|拓展|开展|进行|采取|保持|维护|实现|落实|作出|给予|提供|建立|签[署订]|缔结|举[行办]|取得|发挥|创造|确保|鼓励|探讨|研究',
  '友好|睦邻|伙伴|战略|全面|关系|合作|交流|往来|对话|磋商|协商|互信|互利|共赢|平等|尊重|理解|信任',
  '基础|精神|原则|宗旨|方面|领域|问题|措施|步骤|条件|水平|作用|意义|利益|框架|机制|成果|共识|关切|事务|务实|经济社会|社会经济|项目|可能性?|历史|时期|阶段',
  '本着|根据|按照|通过|关于|对于|为了|包括|以及|其他|有关|各自|所有|符合|具有|重要|根本|共同|具体',
  '以下简?称|本条约|本协定|本声明|本议定书|的|在|和|与|及|并|就|于|以|为|对|等|之|上|下|中|内|其|该|[\\p{P}\\p{S}]',
].join('|');
const WORDS = new RegExp(`(?:${FORMULAS})+`, 'gu');

/** Which characters of a text are of formulas, or of the names of those who speak. */
export function formulasIn(text: string, names: readonly string[]): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { index, 0: words } of text.matchAll(WORDS)) covered.fill(1, index, index + words.length);
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      covered.fill(1, at, at + name.length);
  }
  return covered;
}
