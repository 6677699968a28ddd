/** Words as they stand between 《 and 》: titles within a title stand in 〈〉. */
export function withinTitle(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}
