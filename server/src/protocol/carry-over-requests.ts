import { agreedSentences, begunBefore, earlierThan, type EarlierStatement } from '../features/carry-over';
import { answer } from './answer';
import type { Context } from './context';
import { heldReading } from './held-readings';
import { Turns } from './in-turns';
import { CARRY_OVER_REQUEST, type CarryOver } from './requests';
import { statementAsked, type PlaceAsked } from './statement-asked';

/** What was agreed before, for who writes the next statement. */
export function answerCarryingOver(context: Context): void {
  const { connection } = context;
  connection.onRequest(
    CARRY_OVER_REQUEST,
    answer(connection, CARRY_OVER_REQUEST, null, async (place: PlaceAsked): Promise<CarryOver | null> => {
      const asked = await statementAsked(context, place);
      if (asked === null) return null;
      const { library, open, index: text, text: draft } = asked;
      const turns = new Turns();
      const earlier: EarlierStatement[] = [];
      for (const held of earlierThan(library, draft)) {
        const reading = await heldReading(context, library, held.file);
        const number = library.get(held.file)?.texts.indexOf(held) ?? -1;
        if (reading !== null && number !== -1) earlier.push({ held, reading, text: number });
        await turns.pause();
      }
      const { document, reading } = open;
      return {
        begun: document.positionAt(begunBefore(reading, document.offsetAt(place.at))),
        sentences: agreedSentences({ reading, text }, earlier).map((agreed) => ({
          text: agreed.text,
          in: agreed.in.map(({ title, signed }) => ({ title, signed })),
        })),
      };
    }),
  );
}
