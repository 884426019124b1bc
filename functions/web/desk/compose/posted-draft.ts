import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { WhichAppeal } from '../../../contract/requests/read-page.ts';
import type { DraftFields, DraftInput } from '../../../domain/drafts/drafts.ts';
import { followUpIn, NONE_TICKED, withoutOpenNames } from '../../../domain/drafts/drafts.ts';
import { fieldsOf, type PostedFiles, PROOF_FIELD } from '../../kit/kit.ts';

/** Fields of the form that are not the draft's own. */
export const DRAFT_FIELD = 'draft';
export const REVISION_FIELD = 'revision';
export const PART_FIELD = 'part';
export const DO_FIELD = 'do';
/** How far down the page was, as a script saw it. */
export const SCROLLED_FIELD = 'scrolledTo';
/** Which folds were open, as a script saw it: their ids, with spaces between them. */
export const OPENED_FIELD = 'opened';
/** Puts back a text as it was pasted. */
export const AS_PASTED = 'as-pasted';
/** What a script took from the clipboard, as HTML and as text, for the mark that it left in the text. */
export const PASTED_FIELD = 'pasted';
export const PASTED_TEXT_FIELD = 'pastedText';
/** A field as it was typed, which a page carries on: encoded, since a browser would turn its line breaks and drop others. */
export const MINE_PREFIX = 'mine-';
/** Of each part in which two texts differ: whose is taken. */
export const TAKE_PREFIX = 'take-';
/** Of a follow-up: the version that its text takes into account from now on. */
export const FOLLOW_PREFIX = 'follow-';
/** Demands that were found in the text, and that their writer wants in the list. */
export const TAKE_DEMAND_FIELD = 'takeDemand';
/** Files: a text, and an image. */
export const FILE_FIELD = 'file';
export const IMAGE_FIELD = 'image-file';
/** Which appeal of a file that has several is taken. */
export const FILE_APPEAL_FIELD = 'fileAppeal';
/** Of the image: it goes, or that of the version before stands after all. */
export const DROP_IMAGE = 'drop-image';
export const KEEP_IMAGE = 'keep-image';
const OWN_TO_THE_FORM = new Set([
  PROOF_FIELD,
  DRAFT_FIELD,
  REVISION_FIELD,
  PART_FIELD,
  DO_FIELD,
  SCROLLED_FIELD,
  OPENED_FIELD,
  PASTED_FIELD,
  PASTED_TEXT_FIELD,
  TAKE_DEMAND_FIELD,
  FILE_APPEAL_FIELD,
  'countries-more',
  'themes-more',
  'readCountries',
  'readThemes',
  'upToDate',
  FILE_FIELD,
]);

const Posted = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({});
const FIELD_NAME = /^[a-z][A-Za-z]{0,30}(?:[.-][A-Za-z0-9]{1,64}){0,6}$/;
/** More than any form of ours has. */
const MOST_NAMES = 2_000;

/** What a form of a draft says, and how its page was left. */
export interface PostedDraft extends Omit<DraftInput, 'file' | 'imageChange' | 'asPasted' | 'follows' | 'chosen'> {
  /** The button that was pressed. */
  readonly does: string;
  /** How far down the page was when it was pressed, in CSS pixels. */
  readonly scrolledTo?: number;
  /** Ids of the folds that were open when it was pressed. */
  readonly opened: readonly string[];
  /** A whole text that a page carried on. */
  readonly mine: DraftFields;
  /** Whose text of each part is taken, where two were shown. */
  readonly takes: Readonly<Record<string, string>>;
}

/** What a form of a draft holds, each field whole and as it was typed. */
export function postedDraft(body: unknown): PostedDraft {
  const posted = Posted.parse(fieldsOf(body));
  const all = (name: string) => [posted[name] ?? []].flat();
  const one = (name: string) => typed(all(name)[0] ?? '');
  const named = Object.entries(posted)
    .filter(([name]) => FIELD_NAME.test(name))
    .slice(0, MOST_NAMES);
  const typedIn = named
    .filter(([name]) => !OWN_TO_THE_FORM.has(name) && !/^(?:take|mine)-/.test(name))
    .map(([name, value]) => [name, typed([value].flat().join('\n'))] as const)
    .filter(([, text]) => text.trim() !== '');
  const fields: DraftFields = withoutOpenNames(Object.fromEntries(typedIn));
  const codes = (name: 'countries' | 'themes', readAs: string) =>
    answeredCodes(
      [...all(name), one(`${name}-more`)].filter(Boolean),
      posted[readAs] === undefined ? undefined : one(readAs),
      followUpIn(fields) !== undefined,
    );
  const answers = Object.entries({
    countries: codes('countries', 'readCountries'),
    themes: codes('themes', 'readThemes'),
  });
  const { countries: _, themes: __, ...others } = fields;
  return {
    draftId: one(DRAFT_FIELD),
    revision: revisionIn(one(REVISION_FIELD)),
    part: LANGUAGES.find((language) => language === one(PART_FIELD)) ?? 'original',
    fields: {
      ...others,
      ...Object.fromEntries(answers.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))),
    },
    does: one(DO_FIELD),
    ...scrolledIn(one(SCROLLED_FIELD)),
    opened: openedIn(one(OPENED_FIELD)),
    ...fileAppealIn(one(FILE_APPEAL_FIELD)),
    demands: all(TAKE_DEMAND_FIELD).map(typed),
    isUpToDate: one('upToDate') !== '',
    ...(one(PASTED_FIELD) !== '' && { pasted: { html: one(PASTED_FIELD), text: one(PASTED_TEXT_FIELD) } }),
    mine: Object.fromEntries(
      named
        .filter(([name]) => name.startsWith(MINE_PREFIX))
        .map(([name]) => [name.slice(MINE_PREFIX.length), decoded(one(name))]),
    ),
    takes: Object.fromEntries(
      named
        .filter(([name]) => name.startsWith(TAKE_PREFIX))
        .map(([name]) => [name.slice(TAKE_PREFIX.length), one(name)]),
    ),
  };
}

/** What a form brings to its draft, with its files. */
export function inputOf(posted: PostedDraft, files: PostedFiles): DraftInput {
  const { does, mine, takes, scrolledTo: _, opened: __, ...said } = posted;
  const imageChange = IMAGE_ACTS[does] ?? files[IMAGE_FIELD]?.bytes;
  return {
    ...said,
    ...(does === AS_PASTED && { asPasted: true }),
    ...(files[FILE_FIELD] && { file: files[FILE_FIELD] }),
    ...(imageChange && { imageChange }),
    ...(does.startsWith(FOLLOW_PREFIX) && { follows: does.slice(FOLLOW_PREFIX.length) }),
    ...(does.startsWith('take') && { chosen: { mine, takes: TAKES_ALL[does] ?? takes } }),
  };
}

const TAKES_ALL: Readonly<Record<string, 'mine' | 'theirs'>> = { 'take-mine': 'mine', 'take-theirs': 'theirs' };
const IMAGE_ACTS: Readonly<Record<string, 'drop' | 'keep'>> = { [DROP_IMAGE]: 'drop', [KEEP_IMAGE]: 'keep' };

/**
 * What was ticked, unless it is what the reader ticked: then the reader goes on to tick, as the text changes. A follow-up is of its case, whose
 * codes its own text need not name: what is ticked there stays.
 * @param read - what the reader ticked, or undefined for a form in which it ticked nothing.
 */
function answeredCodes(ticked: readonly string[], read: string | undefined, isFollowUp: boolean): string | undefined {
  const codes = [...new Set(ticked)];
  const asRead = (read ?? '').split(' ').filter(Boolean);
  if (isFollowUp && codes.length > 0) return codes.join('\n');
  if (codes.toSorted().join(' ') === asRead.toSorted().join(' ')) return undefined;
  return codes.length === 0 ? NONE_TICKED : codes.join('\n');
}

const fileAppealIn = (text: string): Pick<PostedDraft, 'fileAppeal'> => {
  const { data } = WhichAppeal.safeParse(text === 'whole' ? text : Number(text));
  return data === undefined ? {} : { fileAppeal: data };
};

/** Browsers post line breaks as two signs. https://url.spec.whatwg.org/#urlencoded-serializing */
const typed = (text: string) => text.toWellFormed().replaceAll(/\r\n?/g, '\n');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text).toWellFormed();
  } catch {
    return text;
  }
};

/** @param text - as a form or an address says it. */
export const scrolledIn = (text: string): Pick<PostedDraft, 'scrolledTo'> =>
  /^\d{1,6}$/.test(text) ? { scrolledTo: Number(text) } : {};

/** More than the form has. */
const MOST_FOLDS = 100;

/** @param text - as a form or an address says it. */
export const openedIn = (text: string): string[] =>
  text
    .split(' ')
    .slice(0, MOST_FOLDS)
    .filter((id) => /^[a-z][a-zA-Z0-9_-]{0,40}$/.test(id));

const revisionIn = (text: string): number => (/^\d{1,7}$/.test(text) ? Number(text) : 0);
