import { CANARY_MAILBOXES } from '../../../functions/contract/deployment/canaries.ts';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { SES_MAILBOX_SIMULATOR } from '../../../functions/contract/limits.ts';
import { COUNTRY_CODES, countryName } from '../../../functions/domain/vocabulary/countries.ts';
import { THEME_SLUGS } from '../../../functions/domain/vocabulary/themes.ts';
import { test as stage } from '../../../infra/stages/test.ts';

/** No person's secret: our own address, and the one that AWS lends to all. */
const OUR_ADDRESSES: ReadonlySet<string> = new Set([
  stage.fromAddress,
  stage.replyToAddress,
  ...CANARY_MAILBOXES.map((mailbox) => `${mailbox}${SES_MAILBOX_SIMULATOR}`),
]);

const ANY_ADDRESS = /[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Shorter names are words of other meaning, or parts of them. */
const MIN_NAME_CHARACTERS = 4;
const names = COUNTRY_CODES.flatMap((code) => LANGUAGES.map((language) => countryName(code, language)));
const longNames = [...new Set(names)].filter((name) => name.length >= MIN_NAME_CHARACTERS);

/** What names a place or a theme, each by the way in which it does. */
const CHOICES: Readonly<Record<string, RegExp>> = {
  'a topic': /\b(?:country|region|theme)[:=](?!undefined)[\w%*-]/,
  'the code of a country': new RegExp(`["'=~.,](?:${COUNTRY_CODES.join('|')})(?=["'~.,&\\s]|$)`),
  'the name of a country': new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longNames.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  ),
  'a theme': new RegExp(`["'=~,](?:${THEME_SLUGS.map(escaped).join('|')})(?=["'~,&\\s]|$)`),
};

/** A browser that asks the archive: its addresses say what they show, so that they can be shared, and tell nothing of what anyone follows. */
const ARCHIVE_ASKED = /^(?:GET|HEAD) \/(?:feeds\/)?appeals(?:\.(?:atom|json))?\?/;

/** As it is read: an address in a URL has its sign, and perhaps its letters, encoded. */
function decoded(line: string): string {
  const spaced = line.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replace(/%40/gi, '@');
  }
}

/**
 * What a line of a log, a metric or a URL tells of a subscriber: an address that is not ours, or what may be followed, since each line
 * is about one request, and each request is one subscriber's.
 * @param addresses - that are known to have been used, for those that look like none.
 */
export function leaksIn(line: string, addresses: ReadonlySet<string> = new Set()): string[] {
  const texts = [line, decoded(line)];
  const found = new Set<string>();
  for (const text of texts) {
    for (const [address] of text.matchAll(ANY_ADDRESS)) if (!OUR_ADDRESSES.has(address)) found.add('an address');
    const small = text.toLowerCase();
    if ([...addresses].some((one) => small.includes(one.toLowerCase()))) found.add('an address');
    if (ARCHIVE_ASKED.test(line)) continue;
    for (const [what, pattern] of Object.entries(CHOICES)) if (pattern.test(text)) found.add(what);
  }
  return [...found];
}

/** Every line with a leak, with what it tells before it. */
export function linesThatLeak(lines: readonly string[], addresses: ReadonlySet<string>): string[] {
  return lines.flatMap((line) => {
    const leaks = leaksIn(line, addresses);
    return leaks.length === 0 ? [] : [`${leaks.join(', ')}: ${line}`];
  });
}
