import type { Language } from '../../functions/contract/languages.ts';
import type { Source } from '../../functions/contract/part-schemas.ts';
import type { ShownAddressee, ShownPerson } from '../../functions/domain/appeal/appeal.ts';
import { inLanguage, wasCheckedLongAgo } from '../../functions/domain/appeal/appeal.ts';
import { hostsOfLink } from '../../functions/domain/reading/reading.ts';
import { dayInWords, localeOf } from '../../functions/locales/day-in-words.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { cleanLine } from '../clean-text.ts';
import { findShortAddress } from '../web-address.ts';

/** A fact with its name, each line of it. */
export interface RowView {
  readonly label: string;
  readonly lines: readonly string[];
  /** More style for the first fact of another office or person, which stands apart. */
  readonly apart: '' | typeof APART;
}

const APART = ';padding-top:18px';

type Say = (key: MessageKey) => string;

/** How an office is addressed, and where it is reached. */
export function addresseeRows(addressee: ShownAddressee, language: Language, mailedAtMs: number): RowView[] {
  const { office, name, post, email, salutation, languages = [], phone = '', copies, checkedOn = '' } = addressee;
  const locale = localeOf(language);
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const inOneOf = new Intl.ListFormat(locale, { type: 'disjunction' });
  const lines = [name ?? '', office, ...(post ?? '').split('\n'), email ?? ''];
  const isOld = wasCheckedLongAgo(addressee, mailedAtMs);
  const warning = isOld ? message(language, 'act.checked-long-ago', { day: dayInWords(language, checkedOn) }) : '';
  return rowsOf(
    (key) => message(language, key),
    [
      ['act.write-to', [...lines, warning]],
      ['act.begin-with', [salutation ?? '']],
      ['act.in', [inOneOf.format(languages.map((code) => names.of(code) ?? code))]],
      ['act.phone', [onOneLine(phone)]],
      ['act.copy-to', copies],
    ],
  );
}

/** What is told of the people whom an appeal is about. */
export function peopleRows(people: readonly ShownPerson[], language: Language, fallback: Language): RowView[] {
  const say: Say = (key) => message(language, key);
  const words = (text: ShownPerson['role']) => (text === undefined ? '' : inLanguage(text, language, fallback));
  const rows = people.map(({ name, nativeName, pronoun, role, state, heldSince, place }) => {
    const names = [name ?? say('act.not-named'), nativeName ?? ''].filter((one) => one !== '').join(' · ');
    const who = [names + (pronoun === undefined ? '' : ` (${words(pronoun)})`), words(role)];
    return rowsOf(say, [
      ['act.who', [who.filter((one) => one !== '').join(`${say('mail.comma')} `)]],
      ['act.state', [words(state)]],
      ['act.held-since', [heldSince === undefined ? '' : dayInWords(language, heldSince)]],
      ['act.where', [words(place)]],
    ]);
  });
  return apart(rows);
}

function rowsOf(say: Say, rows: readonly (readonly [MessageKey, readonly string[]])[]): RowView[] {
  return rows.flatMap(([key, lines]) => {
    const shown = lines.map(cleanLine).filter((line) => line !== '');
    return shown.length === 0 ? [] : [{ label: say(key), lines: shown, apart: '' }];
  });
}

/** The rows of several offices or people, each set apart from the one before. */
export const apart = (groups: readonly (readonly RowView[])[]): RowView[] =>
  groups.flatMap((rows, group) =>
    rows.map((row, index) => (group > 0 && index === 0 ? { ...row, apart: APART } : row)),
  );

/** A telephone number whose end on another line reads as another number. */
export const onOneLine = (phone: string): string => cleanLine(phone).replaceAll(' ', '\u00a0');

/** A source with where it leads; one that can't be linked to is left out. */
export function sourceViews(sources: readonly Source[], language: Language, fallback: Language) {
  return sources.flatMap(({ title, url }) => {
    const address = findShortAddress(url);
    if (!address) return [];
    return [
      { label: `${cleanLine(inLanguage(title, language, fallback))} (${hostsOfLink(address).join()})`, url: address },
    ];
  });
}
