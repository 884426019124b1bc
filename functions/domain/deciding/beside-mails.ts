import type { AppealRequest } from '../../contract/api.ts';
import type { CaseEnd } from '../../contract/case-endings.ts';
import type { AppealImage } from '../../contract/part-schemas.ts';
import { type AppealVersion, type SaidRequest, saidOf } from '../appeal/appeal.ts';
import { checkAppeal, isTickable } from '../checks/checks.ts';
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
import { lacksChange, type Warning } from './gate.ts';
import type { AskedSending } from './sending-proposal.ts';

/** What is published or answered for with a draft, and no mail shows. */
export interface BesideMails {
  readonly draft: Draft;
  /** What a member should look at before they decide. */
  readonly warnings: readonly Warning[];
  readonly image?: NonNullable<AppealRequest['image']>;
  /** The version whose image stays on the page of a follow-up, or goes from it. */
  readonly imageBefore?: ImageBefore;
  /** How an outcome says that its case ended. */
  readonly ended?: CaseEnd;
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

/** What a revision comes to beside its mails, as publishing reads it; undefined where it is no request. @param asked - what its author was warned of when they asked. */
export async function besideMails(
  draft: Draft,
  asked: Pick<AskedSending, 'doubts' | 'toldApartFrom'>,
  { drafts, appeals, nowMs }: BesidePorts,
): Promise<BesideMails | undefined> {
  const { request } = requestOf(draft, (await imageOf(draft, drafts))?.bytes);
  if (!request) return undefined;
  const before = await findFollowed(draft, appeals);
  const imageBefore = before && imageOfBefore(before, request);
  const answered = ticksIn(draft.fields, ANSWERED_FIELD);
  const said = saidOf(request);
  const { image, ended, notNames = [] } = said;
  const dropped = before ? droppedOf(said, before, nowMs()) : [];
  const letStand = checkAppeal(request).filter((finding) => isTickable(finding) && answered.includes(finding.id));
  return {
    draft,
    warnings: [
      ...(before ? editionWarnings(draft, before, await lastEditions(before, appeals)) : []),
      ...(dropped.length > 0 ? [{ what: 'dropped', dropped } as const] : []),
      ...(await toldApart(asked.toldApartFrom, appeals)),
      ...letStand.map((finding): Warning => ({ what: 'let-stand', finding })),
      ...notNames.map((name): Warning => ({ what: 'no-name', name })),
      ...(asked.doubts ?? []).map((doubt): Warning => ({ what: 'doubt', doubt })),
      ...(lacksChange(said) ? [{ what: 'no-change-said' } as const] : []),
    ],
    ...(image && { image }),
    ...(imageBefore && { imageBefore }),
    ...(ended && { ended }),
  };
}

/** Published appeals that the author says it is none of, though it looks like them. */
async function toldApart(appealIds: readonly string[] = [], appeals: BesidePorts['appeals']): Promise<Warning[]> {
  const found = await Promise.all(appealIds.map((appealId) => appeals.findNewestVersion(appealId)));
  const from = found.filter((version) => version !== undefined);
  return from.length > 0 ? [{ what: 'told-apart', from }] : [];
}

/** Beside the words of the version before. */
function editionWarnings({ fields }: Draft, before: AppealVersion, last: readonly LastEdition[]): Warning[] {
  if (fields.kind === 'retraction') return [];
  const said = fieldsOfFollowUp('correction', withEditions(before, last), [], { today: before.datedOn, nowMs: 0 });
  const sent = sentEditionsOf(fields);
  const kept = sent.flatMap((edition): Warning[] => {
    const parts = unchangedParts(fields, said, edition);
    return parts.length > 0 ? [{ what: 'kept', edition, parts }] : [];
  });
  const notSent = new Set([...leftOutEditionsOf(fields), ...last.map(({ edition }) => edition.language)]);
  const leftOut = [...notSent].filter((language) => language !== fields.language && !sent.includes(language));
  return [...kept, ...leftOut.map((edition): Warning => ({ what: 'left-out', edition }))];
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
