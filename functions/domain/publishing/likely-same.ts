import { type AppealVersion, contentHash } from '../appeal/appeal.ts';
import { visibleTextOf } from '../reading/reading.ts';
import { daysInMs } from '../time/time.ts';
import { editsBetween, foldWord } from './input/closest-word.ts';

/** What an appeal is recognised by when it comes a second time. */
export interface Likeness {
  readonly appealId: string;
  readonly publisherId: string;
  readonly publisherName: string;
  readonly title: string;
  /** Hash of the words of its text. */
  readonly textHash: string;
  readonly countries: readonly string[];
  /** When its first version was published, in epoch milliseconds. */
  readonly publishedAtMs: number;
}

/** A published appeal that a new one is likely to be. */
export interface Likely extends Likeness {
  /** It is of the publisher who sends the new one. */
  readonly isOwn: boolean;
}

/** How far back a second publication is looked for: what comes later is rarely a slip. */
export const LOOKED_BACK_MS = daysInMs(60);

/** A slip of the finger, or its mending. Two names of few letters may differ by as much, so shorter titles have to be equal. */
const MOST_EDITS = 2;
const SHORTEST_WITH_EDITS = 20;
/** Two publishers may say the same sentence of two cases. */
const SHORTEST_JOINT_TEXT = 100;

/** @param publishedAtMs - of its first version. */
export const likenessOf = (
  { appealId, publisherId, publisherName, edition, subject }: AppealVersion,
  publishedAtMs: number,
): Likeness => ({
  appealId,
  publisherId,
  publisherName,
  title: edition.title,
  textHash: contentHash(wordsOf(edition.blocks)),
  countries: subject.countries,
  publishedAtMs,
});

const wordsOf = (blocks: AppealVersion['edition']['blocks']): string =>
  foldWord(blocks.map(({ html }) => visibleTextOf(html)).join(' '));

/** A new appeal that may be one of those that are published. */
export interface Newcomer {
  readonly publisherId: string;
  /** Its publisher gave it an id of its own, and so says that it is none of theirs under other ids. */
  readonly isNamed: boolean;
  /** Another publisher can't hold it by saying the same: it is urgent, or comes out at its time and no person is there to answer. */
  readonly waitsForNoOther: boolean;
  readonly content: Pick<AppealVersion, 'edition' | 'subject'>;
}

/**
 * Appeals that a new one is likely to be, newest first: its publisher's about one of its countries, with nearly its title or with its text; and any
 * publisher's about one of its countries with its very text, as of a joint appeal. Readers would be mailed it a second time.
 */
export function likelySame(
  { publisherId, isNamed, waitsForNoOther, content }: Newcomer,
  published: readonly Likeness[],
): Likely[] {
  const { edition, subject } = content;
  const words = wordsOf(edition.blocks);
  const textHash = contentHash(words);
  const title = foldedTitle(edition.title);
  const mayBeJoint = !waitsForNoOther && words.length >= SHORTEST_JOINT_TEXT;
  return published
    .map((one) => ({ ...one, isOwn: one.publisherId === publisherId }))
    .filter((one) => {
      if (!meet(one.countries, subject.countries)) return false;
      if (!one.isOwn) return mayBeJoint && one.textHash === textHash;
      if (isNamed) return false;
      return one.textHash === textHash || isNearlyTitled(foldedTitle(one.title), title);
    });
}

/** A title as it is compared with others. */
export interface FoldedTitle {
  readonly words: string;
  readonly digits: string;
}

export function foldedTitle(title: string): FoldedTitle {
  const words = foldWord(title);
  return { words, digits: digitsOf(words) };
}

/** Whether two titles are the same but for a slip of the finger, or its mending. */
export function isNearlyTitled({ words: one, digits }: FoldedTitle, { words: other, ...of }: FoldedTitle): boolean {
  if (one === other) return true;
  // "Day 12" and "day 13" of a hunger strike are two appeals.
  if (digits !== of.digits) return false;
  if (Math.min(one.length, other.length) < SHORTEST_WITH_EDITS) return false;
  return Math.abs(one.length - other.length) <= MOST_EDITS && editsBetween(one, other) <= MOST_EDITS;
}

const digitsOf = (text: string): string => text.replace(/\P{Nd}+/gu, ' ').trim();

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length + others.length === 0 || some.some((code) => others.includes(code));
