import type { AppealRequest } from '../../contract/api.ts';
import type { CaseEnd } from '../../contract/case-endings.ts';
import type { Language } from '../../contract/languages.ts';
import type { AppealImage } from '../../contract/part-schemas.ts';
import { type AppealVersion, type SaidRequest, saidOf } from '../appeal/appeal.ts';
import { checkAppeal, type Finding, isTickable } from '../checks/checks.ts';
import type { Draft, Drafts } from '../drafts/drafts.ts';
import {
  ANSWERED_FIELD,
  fieldsOfFollowUp,
  followUpIn,
  imageOf,
  leftOutEditionsOf,
  requestOf,
  sentEditionsOf,
  ticksIn,
  unchangedParts,
} from '../drafts/drafts.ts';
import type { AppealStore, DroppedPart, LastEdition } from '../publishing/publishing.ts';
import { droppedParts, lastEditions, withEditions } from '../publishing/publishing.ts';

/** The letter of an edition that has one of its own. */
interface EditionLetter {
  readonly language: Language;
  readonly letter: string;
}

/** An edition of the version before that has no new words: left out this time, or kept in these parts though the original changed. */
export interface EditionAnswer {
  readonly language: Language;
  /** Of one that is kept. */
  readonly kept?: readonly string[];
}

/** What is published or answered for with a draft, and stands in none of its mails. */
export interface BesideMails {
  readonly draft: Draft;
  readonly letters: readonly EditionLetter[];
  /** Editions that a member should look at first: left out, or said to be true still. */
  readonly editions: readonly EditionAnswer[];
  /** What the version before has, and this one has not. */
  readonly dropped: readonly DroppedPart[];
  readonly image?: NonNullable<AppealRequest['image']>;
  /** The version whose image stays on the page of a follow-up, or goes from it. */
  readonly imageBefore?: ImageBefore;
  /** How an outcome says that its case ended. */
  readonly ended?: CaseEnd;
  readonly people: NonNullable<AppealRequest['people']>;
  /** What the checks found and a member answered. */
  readonly letStand: readonly Finding[];
  /** Words of which a member said that they are no person's name. */
  readonly notNames: readonly string[];
}

export interface ImageBefore {
  readonly appealId: string;
  readonly image: AppealImage;
  readonly isKept: boolean;
}

export interface BesidePorts {
  nowMs(): number;
  readonly drafts: Pick<Drafts, 'findImage'>;
  readonly appeals: Pick<AppealStore, 'findNewestVersion' | 'getVersion'>;
}

/** Letters of an appeal, the original's first. */
function lettersOf(
  editions: readonly { readonly language?: Language | undefined; readonly letter?: string | undefined }[],
): EditionLetter[] {
  return editions.flatMap(({ language, letter }) => (language && letter ? [{ language, letter }] : []));
}

/** What stands beside the mails of a revision, as publishing reads it; undefined where it is no request. */
export async function besideMails(
  draft: Draft,
  { drafts, appeals, nowMs }: BesidePorts,
): Promise<BesideMails | undefined> {
  const { request } = requestOf(draft, (await imageOf(draft, drafts))?.bytes);
  if (!request) return undefined;
  const before = await findFollowed(draft, appeals);
  const imageBefore = before && imageOfBefore(before, request);
  const answered = ticksIn(draft.fields, ANSWERED_FIELD);
  const said = saidOf(request);
  const { people = [], image, translations = [], ended, notNames = [] } = said;
  return {
    draft,
    letters: lettersOf([said, ...translations]),
    editions: before ? editionAnswersOf(draft, before, await lastEditions(before, appeals)) : [],
    dropped: before ? droppedOf(said, before, nowMs()) : [],
    ...(image && { image }),
    ...(imageBefore && { imageBefore }),
    ...(ended && { ended }),
    ...{ people, notNames },
    letStand: checkAppeal(request).filter((finding) => isTickable(finding) && answered.includes(finding.id)),
  };
}

/** Beside the words of the version before. */
function editionAnswersOf({ fields }: Draft, before: AppealVersion, last: readonly LastEdition[]): EditionAnswer[] {
  if (fields.kind === 'retraction') return [];
  const said = fieldsOfFollowUp('correction', withEditions(before, last), [], { today: before.datedOn, nowMs: 0 });
  const sent = sentEditionsOf(fields);
  const kept = sent.flatMap((language): EditionAnswer[] => {
    const parts = unchangedParts(fields, said, language);
    return parts.length > 0 ? [{ language, kept: parts }] : [];
  });
  const notSent = new Set([...leftOutEditionsOf(fields), ...last.map(({ edition }) => edition.language)]);
  const leftOut = [...notSent].filter((language) => language !== fields.language && !sent.includes(language));
  return [...kept, ...leftOut.map((language) => ({ language }))];
}

/** The version that a draft follows up, where it is its publisher's own. */
async function findFollowed(
  { publisherId, fields }: Draft,
  appeals: BesidePorts['appeals'],
): Promise<AppealVersion | undefined> {
  const followUp = followUpIn(fields);
  const newest = followUp === undefined ? undefined : await appeals.findNewestVersion(followUp);
  return newest?.publisherId === publisherId ? newest : undefined;
}

/** A follow-up without an image of its own keeps that of its case, unless it takes it away. What is withdrawn shows none. */
function imageOfBefore({ appealId, image }: AppealVersion, request: AppealRequest): ImageBefore | undefined {
  if (request.image || request.kind === 'retraction' || !image) return undefined;
  return { appealId, image, isKept: request.image === undefined };
}

/** An image is told of by itself. */
function droppedOf(said: SaidRequest, before: AppealVersion, nowMs: number): DroppedPart[] {
  const { language = before.edition.language, translations = [], image: _, ...parts } = said;
  const { image: __, ...earlier } = before;
  return droppedParts({ ...parts, edition: { ...parts, language }, translations }, earlier, nowMs);
}
