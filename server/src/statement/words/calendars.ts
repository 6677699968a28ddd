/** How the name of a calendar ends that is not ours: 公历 and 格里高利历 are, 英历 is as well, and 日历 and 经历 are no calendars. */
export const OTHER_CALENDAR = '(?:太阳|(?<![公西英法德美洋阳新国日经简履学来])(?<!格里|高利))历';
