import * as z from 'zod';

export const HALF_A_CHARACTER =
  'holds half a character (a surrogate without its other half), which no text can hold: leave it out, and cut texts between characters';

/**
 * A text as it comes from outside: whole characters only. `"\ud800"` is JSON, and half a character: databases, queues and mail refuse it.
 * https://www.rfc-editor.org/rfc/rfc8259#section-8.2
 * Signs that turn letters around are taken out: behind one, "evil" is read as "live".
 * @param error - for what is no text at all.
 */
export const wholeText = (error = 'must be text') =>
  z.string({ error }).refine(isWhole, { error: HALF_A_CHARACTER }).overwrite(withoutTurns);

/** Embeddings, overrides and isolates, balanced or not. https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings */
const TURNS_TEXT = /[\u202a-\u202e\u2066-\u2069]/g;

export const withoutTurns = (text: string): string => text.replace(TURNS_TEXT, '');

export const isWhole = (text: string): boolean => text.isWellFormed();

const HALF_AT_END = /[\ud800-\udbff]$/;

/** The first characters of a text, at most this many UTF-16 units of it, and no half of one at its end. */
export const beginningOf = (text: string, maxUnits: number): string =>
  text.length <= maxUnits ? text : text.slice(0, maxUnits).replace(HALF_AT_END, '');
