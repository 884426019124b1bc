import type { Language } from '../../contract/languages.ts';
import type { AppealKind, AppealVersion, LastDay, Subject } from '../appeal/appeal.ts';
import { descriptionOf, isPast, isPractice } from '../appeal/appeal.ts';

/** What a list shows of an edition. */
export interface CardEdition {
  readonly language: Language;
  readonly title: string;
  /** Its summary, or how its text begins. */
  readonly text: string;
}

/** What lists, feeds and the map show of an appeal: always of its newest version. */
export interface AppealCard extends LastDay {
  readonly appealId: string;
  readonly version: number;
  readonly kind: AppealKind;
  readonly isUrgent: boolean;
  readonly publisherName: string;
  readonly caseReference?: string;
  readonly datedOn: string;
  /** When the version was published here, in epoch milliseconds. */
  readonly publishedAtMs: number;
  /** When the first version was. */
  readonly firstPublishedAtMs: number;
  readonly subject: Subject;
  /** Its case ended, as its publisher said without mail. */
  readonly hasEnded?: true;
  /** It is on no list. */
  readonly isPractice?: true;
  /** The original first. None of an appeal that was withdrawn: nothing of its text is kept here. */
  readonly editions: readonly CardEdition[];
}

export function cardOf(version: AppealVersion, firstPublishedAtMs: number): AppealCard {
  const { appealId, kind, isUrgent = false, publisherName, caseReference, datedOn, publishedAtMs, subject } = version;
  const { expiresOn, actByZone, edition, translations = [] } = version;
  const editions = kind === 'retraction' ? [] : [edition, ...translations];
  return {
    appealId,
    version: version.version,
    kind,
    isUrgent,
    publisherName,
    caseReference,
    datedOn,
    publishedAtMs,
    firstPublishedAtMs,
    expiresOn,
    actByZone,
    subject,
    ...(version.ended && { hasEnded: true }),
    ...(isPractice(version.publisherId) && { isPractice: true }),
    editions: editions.map((one) => ({ language: one.language, title: one.title, text: descriptionOf(one) })),
  };
}

/** Whether readers can still act: it did not end, and its last day is not over. */
export const isOpen = (card: AppealCard, nowMs: number): boolean =>
  card.kind !== 'outcome' && card.kind !== 'retraction' && !card.hasEnded && !isPast(card, nowMs);

/** A card's edition in a language, else the original; undefined of a withdrawn one. */
export const cardEditionIn = ({ editions }: AppealCard, language: Language): CardEdition | undefined =>
  editions.find((one) => one.language === language) ?? editions[0];
