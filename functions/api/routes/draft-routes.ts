import type { Context } from 'aws-lambda';
import * as z from 'zod';
import type { DraftAnswer, DraftsAnswer } from '../../contract/requests/drafts-api.ts';
import { type DraftOverview, type Drafts, imageOf, overviewOf, requestOf } from '../../domain/drafts/drafts.ts';
import type { OwnAppeals, PublishedDraft, PublisherKeys } from '../../domain/publishing/publishing.ts';
import { appealUrl } from '../appeal-url.ts';
import { type JsonAnswer, jsonAnswer, problemAnswer } from '../json-answer.ts';
import { type PublisherEvent, publisherHandler } from '../publisher-handler.ts';

/** Members see the others at the desk. */
const DRAFTS_LISTED = 200;

export interface DraftRoutePorts {
  readonly publishers: PublisherKeys;
  readonly drafts: Pick<Drafts, 'find' | 'list' | 'findImage'>;
  readonly ownAppeals: Pick<OwnAppeals, 'findPublished'>;
  readonly nowMs: () => number;
}

/** `GET /v1/drafts` and `GET /v1/drafts/{draftId}`: what members of the publisher whose key it is write at the desk. @param publicUrl - origin of the pages. */
export function draftRoutes(publicUrl: string, { publishers, drafts, ownAppeals, nowMs }: DraftRoutePorts) {
  const reads = { scopes: ['appeals:read'], publishers, nowMs } as const;

  function shown(
    { draftId, revision, title, savedAtMs, savedBy, releaseAtMs }: DraftOverview,
    as: PublishedDraft | undefined,
  ) {
    const published = as && { ...as, appealUrl: appealUrl(publicUrl, as.appealId) };
    const savedAt = new Date(savedAtMs).toISOString();
    return {
      ...{ draftId, revision, title, savedAt, savedBy: savedBy.name },
      ...(releaseAtMs !== undefined && { releaseAt: inUtc(releaseAtMs) }),
      ...(published && { published }),
    };
  }

  const list = publisherHandler(reads, async ({ publisherId }) => {
    const kept = await drafts.list(publisherId, DRAFTS_LISTED);
    const ids = kept.map(({ draftId }) => draftId);
    const published = await ownAppeals.findPublished(publisherId, ids);
    const answer: DraftsAnswer = {
      drafts: kept.map((draft) => shown(draft, published.get(draft.draftId))),
    };
    return jsonAnswer(200, answer);
  });

  const show = publisherHandler(reads, async ({ publisherId, pathParameters }) => {
    const draftId = pathParameters?.draftId ?? '';
    const draft = z.uuid().safeParse(draftId).success ? await drafts.find(publisherId, draftId) : undefined;
    if (!draft) return noSuchDraft();
    const [image, published] = await Promise.all([
      imageOf(draft, drafts),
      ownAppeals.findPublished(publisherId, [draftId]),
    ]);
    const { request, problems } = requestOf(draft, image?.bytes);
    const overview = { ...draft, ...overviewOf(draft.fields) };
    const answer: DraftAnswer = {
      ...shown(overview, published.get(draftId)),
      ...(request && { request: { ...request, ...timeToCome(overview, nowMs()) } }),
      problems: problems.map(({ field, what, words }) => ({ field, problem: words ?? what })),
    };
    return jsonAnswer(200, answer);
  });

  return (event: PublisherEvent, context: Context) =>
    event.pathParameters?.draftId === undefined ? list(event, context) : show(event, context);
}

const inUtc = (atMs: number) => new Date(atMs).toISOString();

/** A request for a time that is past would be refused. */
const timeToCome = ({ releaseAtMs = 0 }: Pick<DraftOverview, 'releaseAtMs'>, nowMs: number) =>
  releaseAtMs > nowMs ? { releaseAt: inUtc(releaseAtMs) } : {};

const noSuchDraft = (): JsonAnswer =>
  problemAnswer({
    code: 'not-found',
    message: 'Your desk has no draft with this id.',
    hint: 'GET /v1/drafts lists them.',
  });
