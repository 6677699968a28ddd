import type { Check } from '../problem';

/** What reading the text itself brought to light: tags and days that do not exist. */
export const checkText: Check = ({ reading }) =>
  reading.problems.map(({ code, start, end, arguments: named }) => ({
    code,
    start,
    end,
    arguments: named,
    related: [],
    fixes: [],
  }));
