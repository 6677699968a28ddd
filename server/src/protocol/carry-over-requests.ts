import { agreedSentences, begunBefore, earlierThan, type EarlierStatement } from '../features/carry-over';
import { answer } from './answer';
import type { Context } from './context';
import { heldReading } from './held-readings';
import { Turns } from './in-turns';
import { statementAt } from './open-documents';
import { CARRY_OVER_REQUEST, type CarryOver } from './requests';
import { canonicalUri } from './uri';

interface PlaceAsked {
  readonly uri: string;
  readonly at: { readonly line: number; readonly character: number };
}

/** What was agreed before, for who writes the next statement. */
export function answerCarryingOver(context: Context): void {
  const { connection, documents } = context;
  connection.onRequest(
    CARRY_OVER_REQUEST,
    answer(connection, CARRY_OVER_REQUEST, null, async ({ uri, at }: PlaceAsked): Promise<CarryOver | null> => {
      const library = await context.workspace.library.whenReady();
      const open = documents.find(uri);
      if (open === null) return null;
      const text = statementAt(open, at);
      const draft = library.get(canonicalUri(uri))?.texts[text];
      if (draft === undefined) return null;
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
        begun: document.positionAt(begunBefore(reading, document.offsetAt(at))),
        sentences: agreedSentences({ reading, text }, earlier).map((agreed) => ({
          text: agreed.text,
          in: agreed.in.map(({ title, signed }) => ({ title, signed })),
        })),
      };
    }),
  );
}
