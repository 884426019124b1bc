import { NEEDED_PARTS, PARTS, partsShownIn } from '../../functions/contract/appeal-parts.ts';
import type { Language } from '../../functions/contract/languages.ts';
import type { Edition, ShownAddressee, WayToAct } from '../../functions/domain/appeal/appeal.ts';
import { findShownPart, isPast } from '../../functions/domain/appeal/appeal.ts';
import { actByInWords } from '../../functions/locales/act-by-in-words.ts';
import { message } from '../../functions/locales/messages.ts';
import { cleanLine } from '../clean-text.ts';
import { type Direction, directionOf, directionOfLanguage } from '../direction.ts';
import type { AlertFields } from './fields.ts';
import { addresseeRows, apart, type RowView } from './rows.ts';
import { type WayView, wayViews } from './ways.ts';

/** A publisher's words in the language that they are written in. */
export interface WrittenView extends Direction {
  readonly text: string;
  readonly language: string;
}

/** A part that protects people. */
export interface SafetyView {
  readonly heading: string;
  readonly lines: readonly WrittenView[];
}

/** What readers can do about an appeal: everything that its mail shows of it beside the text. */
export interface ActView {
  /** Before the text, or behind it: good news comes first. */
  readonly standsBefore: boolean;
  readonly standsBehind: boolean;
  readonly actBy: string;
  readonly reason: WrittenView;
  /** Whether there is anything to ask for or to do. */
  readonly hasHeading: boolean;
  readonly ask: string;
  /** Numbered from 1 on. */
  readonly demands: readonly { readonly number: number; readonly text: string }[];
  readonly ways: readonly WayView[];
  readonly rows: readonly RowView[];
  /** What protects people, each part with our words above it: before anything that can be done. */
  readonly safety: readonly SafetyView[];
}

/** Addresses shown in the mail: all of them stand on the page of the letter. */
const ADDRESSEES_SHOWN = 4;

/** Readers are asked for nothing about what was withdrawn. A day that is over is not mailed as one to come. */
export function actView(fields: AlertFields, language: Language): ActView {
  const isWithdrawn = fields.kind === 'retraction';
  const { original = fields } = fields;
  const written = writtenIn(language);
  const isOver = isWithdrawn || isPast(fields, fields.mailedAtMs ?? 0);
  const actBy = isOver ? '' : actByInWords(language, fields);
  const reason = actBy === '' ? undefined : findShownPart('actByReason', fields, original);
  const ways = isWithdrawn ? [] : wayViews(fields, language);
  const demands = isWithdrawn ? [] : (fields.demands ?? []);
  const addressees = isWithdrawn ? [] : addresseesOf(fields.ways ?? []);
  const safety = isWithdrawn ? [] : safetyOf(fields, original, language);
  const isAny = ways.length + demands.length + safety.length > 0 || actBy !== '';
  return {
    standsBefore: isAny && fields.kind !== 'outcome',
    standsBehind: isAny && fields.kind === 'outcome',
    actBy,
    reason: written(reason?.value ?? '', reason?.language ?? language),
    hasHeading: ways.length + demands.length > 0,
    ask: demands.length === 0 ? '' : askOf(addressees, language),
    demands: demands.map((text, index) => ({ number: index + 1, text: cleanLine(text) })),
    ways,
    rows: apart(
      addressees
        .slice(0, ADDRESSEES_SHOWN)
        .map((addressee) => addresseeRows(addressee, language, fields.mailedAtMs ?? 0)),
    ),
    safety,
  };
}

/** Of the edition, or in the original where it has none. */
function safetyOf(fields: AlertFields, original: Edition, language: Language): SafetyView[] {
  const written = writtenIn(language);
  return NEEDED_PARTS.filter((part) => partsShownIn('mail', 'safety').includes(part)).flatMap((part) => {
    const shown = findShownPart(part, fields, original);
    if (!shown) return [];
    const said = PARTS[part];
    return {
      heading: 'heading' in said ? message(language, said.heading) : '',
      lines: [shown.value].flat().map((line) => written(line, shown.language)),
    };
  });
}

/** @param frame - the language of the words around. */
export const writtenIn =
  (frame: Language) =>
  (words: string, language: Language): WrittenView => {
    const text = cleanLine(words);
    return { text, language, ...directionOf(text, directionOfLanguage(frame)) };
  };

function askOf([first, second]: readonly ShownAddressee[], language: Language): string {
  return first && !second
    ? message(language, 'act.ask-of', { office: cleanLine(first.office) })
    : message(language, 'act.ask');
}

const addresseesOf = (ways: readonly WayToAct[]): ShownAddressee[] => [
  ...new Map(
    ways.flatMap((way) => ('addressee' in way ? [[JSON.stringify(way.addressee), way.addressee] as const] : [])),
  ).values(),
];
