import type { Source } from '../../functions/contract/appeal-parts.ts';
import type { Language } from '../../functions/contract/languages.ts';
import type { ShownPerson } from '../../functions/domain/appeal/unnamed-people.ts';
import {
  inLanguage,
  type ShownAddressee,
  type WayToAct,
  wasCheckedLongAgo,
} from '../../functions/domain/appeal/ways-to-act.ts';
import { hostsOfLink } from '../../functions/domain/reading/page/link-hosts.ts';
import { dayInWords, localeOf } from '../../functions/locales/day-in-words.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { cleanLine, cleanText } from '../clean-text.ts';
import { findWebAddress } from '../web-address.ts';
import type { AlertFields } from './fields.ts';

/** One thing that a reader can do: a button for the first, links for the others. */
export interface WayView {
  readonly isFirst: boolean;
  readonly label: string;
  readonly url: string;
  /** What to know before doing it. */
  readonly warnings: readonly string[];
}

/** A fact with its name, each line of it. */
export interface RowView {
  readonly label: string;
  readonly lines: readonly string[];
}

/** What readers can do about an appeal: everything that its mail shows of it before the text. */
export interface ActView {
  readonly hasAny: boolean;
  readonly actBy: string;
  readonly actByReason: string;
  readonly ask: string;
  /** Numbered from 1 on. */
  readonly demands: readonly { readonly number: number; readonly text: string }[];
  readonly ways: readonly WayView[];
  readonly rows: readonly RowView[];
  readonly cautions: readonly string[];
}

type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

/** Addresses shown in the mail: all of them stand on the page of the letter. */
const ADDRESSEES_SHOWN = 4;

const NOTHING_TO_DO: ActView = {
  hasAny: false,
  actBy: '',
  actByReason: '',
  ask: '',
  demands: [],
  ways: [],
  rows: [],
  cautions: [],
};

/** Readers are asked for nothing about what was withdrawn, and told no day by which to do it. */
export function actView(fields: AlertFields, language: Language): ActView {
  if (fields.kind === 'retraction') return NOTHING_TO_DO;
  const say: Say = (key, values = {}) => message(language, key, values);
  const { expiresOn, actByReason = '' } = fields;
  const actBy = expiresOn === undefined ? '' : say('act.act-by', { day: dayInWords(language, expiresOn) });
  const ways = (fields.ways ?? []).flatMap((way) => wayView(way, fields, say));
  const demands = (fields.demands ?? []).map((text, index) => ({ number: index + 1, text: cleanLine(text) }));
  const addressees = addresseesOf(fields.ways ?? []);
  const cautions = (fields.cautions ?? []).map(cleanLine);
  return {
    hasAny: ways.length + demands.length + cautions.length > 0 || actBy !== '',
    actBy,
    actByReason: actBy === '' ? '' : cleanLine(actByReason),
    ask: demands.length === 0 ? '' : askOf(addressees, say),
    demands,
    ways: ways.map((way, index) => ({ ...way, isFirst: index === 0 })),
    rows: addressees
      .slice(0, ADDRESSEES_SHOWN)
      .flatMap((addressee) => addresseeRows(addressee, language, say, fields.mailedAtMs ?? 0)),
    cautions,
  };
}

function askOf([first, second]: readonly ShownAddressee[], say: Say): string {
  return first && !second ? say('act.ask-of', { office: cleanLine(first.office) }) : say('act.ask');
}

const addresseesOf = (ways: readonly WayToAct[]): ShownAddressee[] => [
  ...new Map(
    ways.flatMap((way) => ('addressee' in way ? [[JSON.stringify(way.addressee), way.addressee] as const] : [])),
  ).values(),
];

function wayView(way: WayToAct, { letterUrl, appealUrl }: AlertFields, say: Say): Omit<WayView, 'isFirst'>[] {
  const safety = way.safety === undefined ? [] : [cleanText(way.safety)];
  switch (way.kind) {
    case 'petition': {
      const url = findWebAddress(way.url);
      return url ? [{ label: `${say('act.petition')} (${hostsOfLink(url).join()})`, url, warnings: safety }] : [];
    }
    case 'letter':
      return [{ label: say('act.model-letter'), url: letterUrl ?? appealUrl, warnings: safety }];
    case 'email':
      return [
        {
          label: `${say('act.email')} (${cleanLine(way.addressee.email ?? '')})`,
          url: way.mailto,
          warnings: [say('act.email-shows-you'), ...safety],
        },
      ];
    case 'call':
      return [
        { label: say('act.call', { phone: cleanLine(way.addressee.phone ?? '') }), url: way.tel, warnings: safety },
      ];
    case 'share':
      return [{ label: say('act.share'), url: appealUrl, warnings: safety }];
  }
}

function addresseeRows(addressee: ShownAddressee, language: Language, say: Say, mailedAtMs: number): RowView[] {
  const { office, name, post, email, salutation, languages = [], phone, copies, checkedOn = '' } = addressee;
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language', fallback: 'code' });
  const lines = [name ?? '', office, ...(post ?? '').split('\n'), email ?? ''];
  const isOld = wasCheckedLongAgo(addressee, mailedAtMs);
  const warning = isOld ? say('act.checked-long-ago', { day: dayInWords(language, checkedOn) }) : '';
  return rowsOf(say, [
    ['act.write-to', [...lines, warning]],
    ['act.begin-with', [salutation ?? '']],
    ['act.in', [languages.map((code) => names.of(code) ?? code).join(', ')]],
    ['act.phone', [phone ?? '']],
    ['act.copy-to', copies],
  ]);
}

function rowsOf(say: Say, rows: readonly (readonly [MessageKey, readonly string[]])[]): RowView[] {
  return rows.flatMap(([key, lines]) => {
    const shown = lines.map(cleanLine).filter((line) => line !== '');
    return shown.length === 0 ? [] : [{ label: say(key), lines: shown }];
  });
}

/** What is told of the people whom an appeal is about. */
export function peopleRows(people: readonly ShownPerson[], language: Language, fallback: Language): RowView[] {
  const say: Say = (key, values = {}) => message(language, key, values);
  const words = (text: ShownPerson['role']) => (text === undefined ? '' : inLanguage(text, language, fallback));
  return people.flatMap(({ name, nativeName, pronoun, role, state, heldSince, place }) => {
    const names = [name ?? say('act.not-named'), nativeName ?? ''].filter((one) => one !== '').join(' · ');
    const who = [names + (pronoun === undefined ? '' : ` (${words(pronoun)})`), words(role)];
    return rowsOf(say, [
      ['act.who', [who.filter((one) => one !== '').join(', ')]],
      ['act.state', [words(state)]],
      ['act.held-since', [heldSince === undefined ? '' : dayInWords(language, heldSince)]],
      ['act.where', [words(place)]],
    ]);
  });
}

/** A source with where it leads; one that can't be linked to is left out. */
export function sourceViews(sources: readonly Source[], language: Language, fallback: Language) {
  return sources.flatMap(({ title, url }) => {
    const address = findWebAddress(url);
    if (!address) return [];
    return [
      { label: `${cleanLine(inLanguage(title, language, fallback))} (${hostsOfLink(address).join()})`, url: address },
    ];
  });
}
