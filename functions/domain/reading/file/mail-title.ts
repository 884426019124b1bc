import { MAX_TITLE_CHARACTERS } from '../../../contract/limits.ts';
import { titlePrefixOf } from '../countries/title-prefix.ts';
import { oneLine } from '../page/one-line.ts';

/** A line from this length on may have been wrapped: it goes on in the next. */
const SHORTEST_WRAPPED_LINE = 50;
const MOST_LINES = 4;

/** The title of a mail: its subject, unless only the first line of its text opens with a country ("KENYA: defender held"). */
export function titleBesideSubject(subject: string, text: string): string {
  if (opensWithCountry(subject)) return subject;
  const first = firstParagraph(text);
  const isTitle = first.length <= MAX_TITLE_CHARACTERS && !/[.,;:]$/.test(first) && opensWithCountry(first);
  return isTitle ? first : subject;
}

const opensWithCountry = (title: string): boolean => titlePrefixOf(title).countries.length > 0;

function firstParagraph(text: string): string {
  const lines: string[] = [];
  for (const line of text
    .trimStart()
    .split(/\r\n|\n|\r/, MOST_LINES)
    .map(oneLine)) {
    if (line === '') break;
    lines.push(line);
    if (line.length < SHORTEST_WRAPPED_LINE) break;
  }
  return lines.join(' ');
}
