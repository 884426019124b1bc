import type { AppealRequest } from '../../contract/api.ts';
import type { CaseEnd } from '../../contract/case-endings.ts';
import type { Language } from '../../contract/languages.ts';
import type { AppealImage } from '../../contract/part-schemas.ts';
import { saidOf } from '../appeal/said-request.ts';
import { checkAppeal } from '../checks/check-appeal.ts';
import { type Finding, isTickable } from '../checks/finding.ts';
import type { Draft } from '../drafts/draft.ts';
import { leftOutEditionsOf, sentEditionsOf } from '../drafts/editions.ts';
import { ANSWERED_FIELD, ticksIn } from '../drafts/fields.ts';
import { imageOf } from '../drafts/image-of.ts';
import { FIRST_REVISION, unchangedParts } from '../drafts/made-from.ts';
import type { Drafts } from '../drafts/ports.ts';
import { followUpIn, requestOf } from '../drafts/request-of.ts';
import type { AppealStore } from '../publishing/ports.ts';

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
  readonly drafts: Pick<Drafts, 'find' | 'findImage'>;
  readonly appeals: Pick<AppealStore, 'findNewestVersion'>;
}

/** Letters of an appeal, the original's first. */
function lettersOf(
  editions: readonly { readonly language?: Language | undefined; readonly letter?: string | undefined }[],
): EditionLetter[] {
  return editions.flatMap(({ language, letter }) => (language && letter ? [{ language, letter }] : []));
}

/** What stands beside the mails of a revision, as publishing reads it; undefined where it is no request. */
export async function besideMails(draft: Draft, { drafts, appeals }: BesidePorts): Promise<BesideMails | undefined> {
  const { request } = requestOf(draft, (await imageOf(draft, drafts))?.bytes);
  if (!request) return undefined;
  const imageBefore = await findImageBefore(draft, request, appeals);
  const answered = ticksIn(draft.fields, ANSWERED_FIELD);
  const said = saidOf(request);
  const { people = [], image, translations = [], ended, notNames = [] } = said;
  return {
    draft,
    letters: lettersOf([said, ...translations]),
    editions: await editionAnswersOf(draft, drafts),
    ...(image && { image }),
    ...(imageBefore && { imageBefore }),
    ...(ended && { ended }),
    ...{ people, notNames },
    letStand: checkAppeal(request).filter((finding) => isTickable(finding) && answered.includes(finding.id)),
  };
}

/** As a follow-up began with the words of the version before. */
async function editionAnswersOf(
  { publisherId, draftId, fields }: Draft,
  drafts: BesidePorts['drafts'],
): Promise<EditionAnswer[]> {
  if (followUpIn(fields) === undefined) return [];
  const begun = await drafts.find(publisherId, draftId, FIRST_REVISION);
  const kept = sentEditionsOf(fields).flatMap((language): EditionAnswer[] => {
    const parts = begun ? unchangedParts(fields, begun.fields, language) : [];
    return parts.length > 0 ? [{ language, kept: parts }] : [];
  });
  return [...kept, ...leftOutEditionsOf(fields).map((language) => ({ language }))];
}

/** A follow-up without an image of its own keeps that of its case, unless it takes it away. What is withdrawn shows none. */
async function findImageBefore(
  { publisherId, fields }: Draft,
  { kind, image }: AppealRequest,
  appeals: BesidePorts['appeals'],
): Promise<ImageBefore | undefined> {
  const followUp = followUpIn(fields);
  if (followUp === undefined || image || kind === 'retraction') return undefined;
  const newest = await appeals.findNewestVersion(followUp);
  if (newest?.publisherId !== publisherId || !newest.image) return undefined;
  return { appealId: newest.appealId, image: newest.image, isKept: image === undefined };
}
