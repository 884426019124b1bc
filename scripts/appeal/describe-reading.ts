import { stripVTControlCharacters, styleText } from 'node:util';
import type {
  CheckFinding,
  Doubt,
  DroppedPart,
  PreviewAnswer,
  ReadingAnswer,
  ThemeAnswer,
} from '../../functions/contract/api.ts';
import { isPartName, PARTS } from '../../functions/contract/appeal-parts.ts';
import type { ImageType } from '../../functions/contract/part-schemas.ts';
import { message } from '../../functions/locales/messages.ts';
import { safeText } from '../terminal/safe-text.ts';
import { lengthOf, shorten, wrap } from '../terminal/wrap.ts';
import { peopleInWords } from './people-in-words.ts';

const LABEL_WIDTH = 12;
const INDENT = ' '.repeat(2 + LABEL_WIDTH);
const QUOTE_LENGTH = 120;

type Finding = ReadingAnswer['countries'][number];

/** What was read, what a person is asked about each of it, and whom it would reach. */
export function describeReading(preview: PreviewAnswer, width: number): string {
  const row = (label: string, lines: readonly string[]) => rowOf(label, lines, width);
  const { doubts } = preview.reading;
  const asked = (section: string) => doubts.filter(({ about }) => ASKED_BESIDE[about] === section);
  return Object.entries(sectionsOf(preview, row))
    .flatMap(([section, rows]) => [
      ...rows,
      ...asked(section).flatMap(({ message }) => row('', [styleText('yellow', safeText(message))])),
    ])
    .join('\n');
}

/** Where each doubt is shown. */
const ASKED_BESIDE = {
  countries: 'countries',
  kind: 'kind',
  addressees: 'parts',
  image: 'image',
  parts: 'parts',
} as const satisfies Record<Doubt['about'], keyof ReturnType<typeof sectionsOf>>;

function sectionsOf(preview: PreviewAnswer, row: Row) {
  const { reading, audience, sandbox, addedEditions = [], stale = [], dropped = [], checks = [] } = preview;
  const taken = (findings: readonly Finding[]) => findings.filter(({ confidence }) => confidence === 'sure');
  const unsure = reading.countries.filter(({ confidence }) => confidence === 'unsure');
  const countries = taken(reading.countries);
  const themes = reading.themes.filter(({ isUsed }) => isUsed);
  const otherThemes = reading.themes.filter(({ isUsed }) => !isUsed);
  const { parts, image, sourceUrl, translations, refused } = reading;
  return {
    title: row('Title', textLines(reading.title, bold)),
    date: row(
      'Date',
      textLines(reading.datedOn, (day) => bold(dayInWords(day))),
    ),
    countries: row(countries.length > 1 ? 'Countries' : 'Country', countryLines(countries, reading)),
    themes: row(themes.length > 1 ? 'Themes' : 'Theme', themes.length > 0 ? themes.flatMap(themeLines) : [NONE]),
    otherThemes: row('Not used', otherThemes.flatMap(themeLines)),
    unsure: unsure.length > 0 ? row('Not sure', [NOT_USED, ...unsure.flatMap(findingLines)]) : [],
    kind: kindRow(reading, row),
    text: row('Text', [
      `${countOf(reading.blocks, 'paragraph')}${reading.footnotes > 0 ? `, ${countOf(reading.footnotes, 'note')}` : ''}`,
    ]),
    leftOut: row('Left out', reading.leftOut.map(leftOutLine)),
    source: sourceUrl ? row('Source', [safeText(sourceUrl.value), ...sourceLine(sourceUrl.from)]) : [],
    demands: demandsRow(reading, row),
    longDemands: row('Not taken', refused.filter(({ about }) => about === 'demand').flatMap(refusedLines)),
    parts: row('Parts', parts.map(partLine)),
    image: image ? row('Image', imageLines(image)) : [],
    translations: translations.length > 0 ? row('Also in', [translations.join(', ')]) : [],
    unanswered: row('Changed', reading.unanswered.map(unansweredLine)),
    lacking: row('Lacking', lackingLines(reading)),
    newEditions: addedEditions.length > 0 ? row('New', [editionsInWords(addedEditions)]) : [],
    dropped: row('Dropped', dropped.map(droppedLine)),
    notIn: row(
      'Not in',
      stale.map(
        ({ language, version }) =>
          `${editionsInWords([language])}, of version ${version}: not mailed until you send it again`,
      ),
    ),
    checks: row('Checks', checks.map(checkLine)),
    audience: audience ? ['', ...row('Audience', [bold(peopleInWords(audience))])] : [],
    sandbox: sandbox === undefined ? [] : ['', ...row('Sandbox', [safeText(sandbox)])],
  };
}

const checkLine = ({ field, message, level }: CheckFinding): string =>
  `${styleText(level === 'refuse' ? 'red' : 'yellow', safeText(message))} ${dim(field)}`;

/** @example droppedLine({ part: 'cautions', language: 'fr' }) // 'the French edition has no cautions any more' */
function droppedLine({ part, language, isOver, lines }: DroppedPart): string {
  const edition = language === undefined ? 'it' : editionsInWords([language]);
  const what = lines ? `${wordsOfPart(part)} “${lines.map(safeText).join('”, “')}”` : wordsOfPart(part);
  return styleText('yellow', `${edition} has no ${what} any more${isOver ? ': that day is over' : ''}`);
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });
const IN_A_LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** @example editionsInWords(['fr', 'ar']) // 'the French and Arabic editions' */
export const editionsInWords = (languages: readonly string[]): string =>
  `the ${IN_A_LIST.format(languages.map((code) => LANGUAGE_NAMES.of(code) ?? code))} edition${languages.length > 1 ? 's' : ''}`;

/** Parts of the original that a translation of the version before does not follow. */
const unansweredLine = ({ language, parts }: ReadingAnswer['unanswered'][number]): string =>
  styleText(
    'yellow',
    `${IN_A_LIST.format(parts.map(wordsOfPart))}: ${editionsInWords([language])} translates other words`,
  );

/** What further editions have not, and letters that no e-mail button holds. */
const lackingLines = ({ lacking, lettersTooLong }: ReadingAnswer): string[] =>
  [
    ...lacking.map(
      ({ language, parts }) =>
        `${editionsInWords([language])} has ${IN_A_LIST.format(parts.map((part) => `no ${wordsOfPart(part)}`))}`,
    ),
    ...(lettersTooLong.length > 0
      ? [`room for the letter in the e-mail button of ${editionsInWords(lettersTooLong)}: readers copy it`]
      : []),
  ].map((line) => styleText('yellow', line));

/** @example wordsOfPart('actByReason') // 'reason for that day' */
const wordsOfPart = (part: string): string =>
  isPartName(part)
    ? message('en', PARTS[part].called)
    : part === 'title' || part === 'body'
      ? message('en', `part.${part}`)
      : safeText(part);

/** @example dayInWords('2024-03-15') // '15 March 2024' */
function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** @example partLine({ part: 'actByReason', from: 'person' }) // 'reason for that day' */
const partLine = ({ part, from }: ReadingAnswer['parts'][number]): string =>
  `${wordsOfPart(part)}${from === 'earlier version' ? dim(' from the earlier version') : ''}`;

const IMAGE_NAMES = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/avif': 'AVIF',
} as const satisfies Record<ImageType, string>;

const imageLines = ({ type, width, height, from }: NonNullable<ReadingAnswer['image']>): string[] => [
  `${IMAGE_NAMES[type]}, ${width} × ${height} pixels: the page shows it, no mail does`,
  ...sourceLine(from),
];

const bold = (text: string) => styleText('bold', text);
const dim = (text: string) => styleText('dim', text);
const NONE = dim('none found');
const NOT_USED = dim('not used; --country replaces what stands above');
const countOf = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** A line with its label, and the others under it. Lines that are too long go on under themselves. */
function rowOf(label: string, lines: readonly string[], width: number): string[] {
  return lines
    .flatMap((line) => wrapStyled(line, width - INDENT.length))
    .map((line, index) => (index === 0 ? `  ${dim(label.padEnd(LABEL_WIDTH))}${line}` : `${INDENT}${line}`));
}

/** Wraps a line whose style, if it has one, reaches from its beginning to its end. */
function wrapStyled(line: string, width: number): string[] {
  const plain = stripVTControlCharacters(line);
  if (lengthOf(plain) <= width) return [line];
  const [opening = '', closing = ''] = line.split(plain);
  return wrap(plain, width).map((part) => `${opening}${part}${closing}`);
}

function textLines(answer: ReadingAnswer['title'], show: (value: string) => string): string[] {
  if (!answer) return [styleText('yellow', 'not found')];
  if (answer.confidence === 'unsure')
    return [`${show(safeText(answer.value))}`, styleText('yellow', 'not sure'), ...evidenceLines(answer.evidence)];
  return [show(safeText(answer.value)), ...sourceLine(answer.from)];
}

function countryLines(countries: readonly Finding[], { addressesNoCountry }: ReadingAnswer): string[] {
  if (countries.length > 0) return countries.flatMap(findingLines);
  return [addressesNoCountry ? 'none, as you say' : styleText('yellow', 'not sure which')];
}

const findingLines = ({ name, from, evidence }: Finding): string[] => [
  bold(safeText(name)),
  ...sourceLine(from),
  ...evidenceLines(evidence),
];

/** A theme, how likely it is, and the option that says otherwise. */
const themeLines = ({ confidence, isUsed, ...theme }: ThemeAnswer): string[] => [
  bold(safeText(theme.name)),
  ...sourceLine(theme.from),
  ...(isUsed
    ? likelyLine(confidence)
    : [styleText('yellow', `${confidence}: --theme +${safeText(theme.code)} adds it`)]),
  ...evidenceLines(theme.evidence),
];

const likelyLine = (confidence: ThemeAnswer['confidence']): string[] =>
  confidence === 'likely' ? [dim('likely: --themes sure leaves it out')] : [];

const sourceLine = (from: Finding['from']): string[] => {
  if (from === 'person') return [dim('as you say')];
  return from === 'earlier version' ? [dim('as in the version before')] : [];
};

/** The first piece of evidence is the strongest. */
const evidenceLines = ([strongest]: Finding['evidence']): string[] =>
  strongest
    ? [
        dim(
          `“${shorten(safeText(strongest.quote), QUOTE_LENGTH)}” (${safeText(strongest.where)}: ${safeText(strongest.why)})`,
        ),
      ]
    : [];

type Row = (label: string, lines: readonly string[]) => string[];

const LEFT_OUT: Readonly<Record<string, string>> = {
  image: 'image',
  video: 'video',
  audio: 'sound',
  embed: 'embedded page',
  form: 'form',
  script: 'script',
  links: 'link',
  text: 'text',
};
const LEFT_OUT_LENGTH = 60;

/** @example leftOutLine({ what: 'image', count: 2, shown: ['A portrait'] }) // '2 × image: “A portrait”, …' */
function leftOutLine({ what, count, shown }: ReadingAnswer['leftOut'][number]): string {
  const quotes = shown.map((text) => `“${shorten(safeText(text), LEFT_OUT_LENGTH)}”`);
  const words = shown.length > 0 && shown.length < count ? [...quotes, '…'] : quotes;
  return `${count.toLocaleString('en')} × ${LEFT_OUT[what] ?? safeText(what)}${words.length > 0 ? `: ${words.join(', ')}` : ''}`;
}

/** Each with the sentence that it was found in. */
function demandsRow({ demands, language }: ReadingAnswer, row: Row): string[] {
  if (demands.length === 0) return [];
  const isAccepted = demands.some(({ confidence }) => confidence === 'sure');
  const what = isAccepted
    ? dim('as the text says, and you accept: first in the mail')
    : styleText('yellow', 'not used: --accept-demands puts them first in the mail, --parts others in their place');
  const lines = demands.flatMap((demand, index) => {
    const edition = demand.language === language ? '' : ` (${demand.language})`;
    return [`${index + 1}. ${bold(safeText(demand.value))}${edition}`, ...evidenceLines(demand.evidence)];
  });
  return row(demands.length > 1 ? 'Demands' : 'Demand', [what, ...lines]);
}

const refusedLines = ({ value, why }: ReadingAnswer['refused'][number]): string[] => [
  shorten(safeText(value), QUOTE_LENGTH),
  dim(safeText(why)),
];

function kindRow({ kind }: ReadingAnswer, row: Row): string[] {
  return kind.value === 'new' ? [] : row('Kind', [safeText(kind.value), ...evidenceLines(kind.evidence)]);
}
