import { hoursInMs, minutesInMs } from '../../domain/time/time.ts';

/** A process asks once more which key is the newest after so long: what it makes then names the newest. */
export const NEWEST_KEY_IS_KNOWN_FOR_MS = hoursInMs(1);

/** The lookup key is asked for again sooner: hashes by another key than the table's find no subscriber. */
export const ONLY_KEY_IS_KNOWN_FOR_MS = minutesInMs(1);

/** Remembers an answer for a span of time, and no failure. */
export function rememberFor<Answer>(spanMs: number, ask: () => Promise<Answer>): () => Promise<Answer> {
  let known: { readonly answer: Promise<Answer>; readonly untilMs: number } | undefined;
  return () => {
    if (known && Date.now() < known.untilMs) return known.answer;
    const asked = { answer: ask(), untilMs: Date.now() + spanMs };
    known = asked;
    asked.answer.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.answer;
  };
}
