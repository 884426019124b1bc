import type { Language } from '../../functions/contract/languages.ts';
import { MAIL_HTML_BUDGET_BYTES, MAX_TITLE_CHARACTERS } from '../../functions/contract/limits.ts';
import type { AppealKind, Block } from '../../functions/domain/appeal/appeal.ts';
import { hostsOfLink } from '../../functions/domain/reading/reading.ts';
import { correctedInWords } from '../../functions/locales/corrected-in-words.ts';
import { dayInWords } from '../../functions/locales/day-in-words.ts';
import { type MessageKey, message } from '../../functions/locales/messages.ts';
import { type BodyPart, bodyParts, bodyText } from '../body-parts.ts';
import { cleanLine, cleanText, shorten } from '../clean-text.ts';
import { type Direction, directionOf } from '../direction.ts';
import { fitBody } from '../fit-body.ts';
import { type FrameView, frameOf } from '../frame.ts';
import { inlineText, inlineWords } from '../inline-text.ts';
import { withdrawnTitle } from '../own-words.ts';
import { PERSON_MARKS, type PersonValues } from '../person-fields.ts';
import { MAX_REASONS_BYTES } from '../reasons.ts';
import { COLOURS } from '../theme.ts';
import { findShortAddress, webAddress } from '../web-address.ts';
import { type ActView, actView } from './acting.ts';
import { placeLine } from './facts.ts';
import type { AlertFields } from './fields.ts';
import { fitParts } from './fit-parts.ts';
import { peopleRows, type RowView, sourceViews } from './rows.ts';
import { type SaidViews, saidViews } from './said.ts';

interface FootnoteView extends Direction {
  readonly mark: string;
  readonly html: string;
  readonly text: string;
}

/** What the alert's templates may name. Every field is always there; what an appeal lacks is empty. */
export interface AlertView extends FrameView {
  readonly language: string;
  readonly subject: string;
  readonly preheader: string;
  readonly kindLabel: string;
  readonly kindClass: 'urgent' | 'strong';
  readonly kindColour: string;
  /** Countries, as far as there are any, and date. */
  readonly facts: readonly string[];
  /** Reference and version, or empty. */
  readonly caseLine: string;
  /** What the edition says beside title and text, part by part, and not about acting. */
  readonly said: SaidViews;
  readonly act: ActView;
  /** What is told of the people, with its heading; the text then has one too. */
  readonly people: readonly RowView[];
  readonly sources: readonly { readonly label: string; readonly url: string }[];
  readonly otherEditions: readonly { readonly language: Language; readonly name: string; readonly url: string }[];
  /** How a reader finds out, around the code, which is not broken over two lines. */
  readonly isItReal: { readonly before: string; readonly code: string; readonly after: string };
  /** The page where the code is typed. */
  readonly checkUrl: string;
  readonly title: Direction & { readonly text: string };
  /** Its title is struck out. */
  readonly isStruck: boolean;
  /** The title in plain text, which cannot be struck out. */
  readonly titleLine: string;
  readonly publisherName: string;
  /** What a reader should know about a follow-up before reading it. */
  readonly note: string;
  /** Title and day of the mail that this one follows up, and where all versions are listed. */
  readonly earlier: string;
  readonly earlierUrl: string;
  readonly body: readonly BodyPart[];
  readonly bodyText: string;
  readonly isCut: boolean;
  readonly footnotes: readonly FootnoteView[];
  readonly readLabel: string;
  readonly appealUrl: string;
  readonly sourceUrl: string;
  /** Beside the link, as its text names the publisher. */
  readonly sourceHost: string;
  readonly person: PersonValues;
}

const SUBJECT_CHARACTERS = 200;
const PREHEADER_CHARACTERS = 140;

/** The template without any text, and the longest title, names and addresses in it. A test of the whole holds this. */
const FRAME_BYTES = 22_000;
const BODY_BYTES = MAIL_HTML_BUDGET_BYTES - FRAME_BYTES - MAX_REASONS_BYTES;

const KIND_CLASS = {
  new: 'urgent',
  update: 'urgent',
  correction: 'strong',
  outcome: 'strong',
  retraction: 'strong',
} as const satisfies Record<AppealKind, string>;

const NOTES = {
  new: null,
  update: 'mail.alert.note.update',
  correction: 'mail.alert.note.correction',
  outcome: 'mail.alert.note.outcome',
  retraction: 'mail.alert.note.retraction',
} as const satisfies Record<AppealKind, MessageKey | null>;

/** The fields of an alert as its templates show them: words chosen, text cleaned and cut to one mail. */
export function alertView(fields: AlertFields): AlertView {
  const { kind, language } = fields;
  const frame = frameOf(fields.frameLanguage ?? language, fields.sender);
  const say: Say = (key, values = {}) => message(frame.shownLanguage, key, values);
  const title = shorten(cleanLine(fields.title), MAX_TITLE_CHARACTERS);
  const { isOurs, isStruck } = withdrawnTitle(fields);
  const { parts, bytesLeft, arePartsCut } = fitParts(
    partsOf(fields, frame.shownLanguage),
    BODY_BYTES - LEAST_BODY_BYTES,
  );
  const {
    blocks,
    footnotes,
    isCut: isBodyCut,
  } = fitBody(fields.blocks.map(withSafeMarkup), fields.footnotes.map(withSafeMarkup), bytesLeft + LEAST_BODY_BYTES);
  const isCut = isBodyCut || arePartsCut;
  const kindClass = KIND_CLASS[kind];
  const kindLabel = kindInWords(fields, say);
  const earlier = earlierOf(fields, say);
  const isReply = earlier !== undefined && fields.isReply === true;
  // The publisher's page is a courtesy: an address that cannot be linked to must not hold the alert back.
  const sourceUrl = findShortAddress(fields.sourceUrl ?? '') ?? '';
  return {
    ...frame,
    language,
    subject: isReply ? `${REPLY}${earlier.subject}` : isOurs ? title : subjectOf(kind, title, say),
    preheader: preheaderOf(parts, blocks, isReply || isUrgent(fields) ? kindLabel : ''),
    kindLabel,
    kindClass,
    kindColour: COLOURS[kindClass === 'urgent' ? 'urgent' : 'ink'].light,
    facts: [
      placeLine(frame.shownLanguage, fields.countryNames),
      dayInWords(frame.shownLanguage, fields.datedOn),
    ].filter((fact) => fact !== ''),
    ...parts,
    title: { text: title, ...directionOf(title, frame) },
    isStruck,
    titleLine: isStruck ? subjectOf(kind, title, say) : title,
    publisherName: shorten(cleanLine(fields.publisherName), MAX_TITLE_CHARACTERS),
    // Our words say it themselves.
    note: isOurs
      ? ''
      : [endOf(fields, say), noteOf(fields, say), correctedNote(fields), leftOutNote(fields, say)]
          .filter(Boolean)
          .join(' '),
    earlier: earlier?.shown ?? '',
    earlierUrl: earlier?.url ?? '',
    body: bodyParts(blocks),
    bodyText: bodyText(blocks),
    isCut,
    footnotes: footnotes.map(({ mark, html }) => {
      const text = inlineText(html);
      return { mark: cleanLine(mark), html, text, ...directionOf(text, frame) };
    }),
    readLabel: say(
      kind === 'retraction' ? 'mail.alert.read-withdrawn' : isCut ? 'mail.alert.read-whole' : 'mail.alert.read-on-page',
    ),
    appealUrl: webAddress(fields.appealUrl),
    sourceUrl,
    sourceHost: hostsOfLink(sourceUrl).join(),
    person: PERSON_MARKS,
  };
}

type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

/** Nothing is asked of readers about what was withdrawn. */
const isUrgent = ({ isUrgent: said = false, kind }: AlertFields): boolean => said && kind !== 'retraction';

function kindInWords(fields: AlertFields, say: Say): string {
  const { kind } = fields;
  if (!isUrgent(fields)) return say(`mail.kind.${kind}`);
  return kind === 'new' ? say('act.urgent') : `${say(`mail.kind.${kind}`)} · ${say('appeal.urgent')}`;
}

/** As the subject of each reply begins, in every language: https://www.rfc-editor.org/rfc/rfc5322#section-3.6.5 */
const REPLY = 'Re: ';

const subjectOf = (kind: AppealKind, title: string, say: Say) =>
  shorten(say(`mail.alert.subject.${kind}`, { title }), SUBJECT_CHARACTERS);

/** How its case ended, as its publisher said. */
function endOf({ ended, language, frameLanguage = language }: AlertFields, say: Say): string {
  if (!ended) return '';
  return `${say('appeal.ended', { day: dayInWords(frameLanguage, ended.on) })} ${say(`case-end.${ended.how}`)}.`;
}

/** A correction says what it corrects. */
const correctedNote = ({ kind, corrected, language, frameLanguage = language }: AlertFields): string =>
  kind === 'correction' ? correctedInWords(frameLanguage, corrected) : '';

/** Why a reader gets the original in place of their language. */
const leftOutNote = ({ leftOutSince }: AlertFields, say: Say): string =>
  leftOutSince === undefined ? '' : say('appeal.stale', { version: leftOutSince });

/** A first version tells how a case ended of which readers know no appeal. */
function noteOf({ kind, version }: AlertFields, say: Say): string {
  const key = NOTES[kind];
  return key === null || (version === 1 && kind !== 'retraction') ? '' : say(key);
}

/** The mail that this one follows up. Some mail programs keep both together only if their subjects are the same but for the prefix of a reply. */
function earlierOf({ earlier, language, frameLanguage = language }: AlertFields, say: Say) {
  if (!earlier) return undefined;
  const title = shorten(cleanLine(earlier.title), MAX_TITLE_CHARACTERS);
  return {
    subject: subjectOf(earlier.kind, title, say),
    shown: say('mail.alert.earlier', { title, day: dayInWords(frameLanguage, earlier.datedOn) }),
    url: webAddress(earlier.url),
  };
}

/** The parts of an appeal beside its title and text, as the mail shows them. */
function partsOf(fields: AlertFields, language: Language) {
  const { caseReference, version = 1, people = [], sources = [], otherEditions = [], check } = fields;
  const isWithdrawn = fields.kind === 'retraction';
  return {
    caseLine:
      caseReference === undefined
        ? ''
        : message(language, 'act.case', { reference: cleanLine(caseReference), version }),
    said: saidViews(fields, language),
    act: actView(fields, language),
    people: isWithdrawn ? [] : peopleRows(people, language, fields.language),
    sources: isWithdrawn ? [] : sourceViews(sources, language, fields.language),
    otherEditions,
    checkUrl: check ? webAddress(check.url) : '',
    isItReal: isItReal(check, language),
  };
}

function isItReal(check: AlertFields['check'], language: Language): AlertView['isItReal'] {
  if (!check) return { before: '', code: '', after: '' };
  const { code, url } = check;
  const address = url.replace(/^https?:\/\//, '');
  const [before = '', after = ''] = message(language, 'act.is-it-real', { code, address }).split(code);
  return { before, code, after };
}

/** What stays for the text however much its parts hold: its beginning. */
const LEAST_BODY_BYTES = 4_000;

/** Braces are entities from here on, so that what is measured is what is sent. */
function withSafeMarkup<T extends { readonly html: string }>(part: T): T {
  const inAddresses = cleanText(part.html).replace(/ href="[^"]*"/g, (href) =>
    href.replace(/[{}]/g, encodeURIComponent),
  );
  return { ...part, html: inAddresses.replaceAll('{', '&#123;').replaceAll('}', '&#125;') };
}

/** The last day, and what the mail is about beyond its subject. @param kindLabel - where the subject does not say it. */
function preheaderOf(
  { act, said }: Pick<AlertView, 'act' | 'said'>,
  blocks: readonly Block[],
  kindLabel: string,
): string {
  const summary = said.summary.lines[0]?.text;
  const lead = summary ?? leadOf(blocks);
  return shorten([kindLabel, act.actBy, lead].filter((part) => part !== '').join('. '), PREHEADER_CHARACTERS);
}

function leadOf(blocks: readonly Block[]): string {
  const first = blocks.find(({ kind }) => kind === 'paragraph') ?? blocks[0];
  return first ? inlineWords(first.html) : '';
}
