import type { Check } from '../problem';
import { citedDate } from './cited-dates';
import { citedTexts } from './cited-texts';
import { citedTitle } from './cited-titles';
import { citedIn } from './cited';

/** What is wrong with the citations of a file, or may be: their dates, their titles, and whether a text of them is held at all. */
export const checkCitations: Check = (checked) =>
  citedIn(checked).flatMap((cited) => [...citedDate(cited), ...citedTitle(cited), ...citedTexts(cited)]);
