import type { Language } from '../contract/languages.ts';
import { dayInWords } from './day-in-words.ts';
import { message } from './messages.ts';

/** A moment as the desk shows it: its day and time, of UTC. */
export function momentInWords(language: Language, atMs: number): string {
  const moment = new Date(atMs).toISOString();
  return message(language, 'desk.history.moment', {
    day: dayInWords(language, moment.slice(0, 10)),
    time: moment.slice(11, 16),
  });
}
