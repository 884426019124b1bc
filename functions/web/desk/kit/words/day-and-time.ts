import { utcDayOf } from '../../../../domain/time/time.ts';
import { dayInWords } from '../../../../locales/day-in-words.ts';
import type { InWords } from '../desk-frame.ts';

export const utcTimeOf = (atMs: number): string => new Date(atMs).toISOString().slice(11, 16);

/** A moment for a sentence: its day and time, of UTC. */
export const dayAndTime = ({ language }: Pick<InWords, 'language'>, atMs: number) => ({
  day: dayInWords(language, utcDayOf(atMs)),
  time: utcTimeOf(atMs),
});
