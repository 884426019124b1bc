import type { Context } from 'aws-lambda';
import { z } from 'zod';
import type { DraftAnswer, DraftsAnswer } from '../../contract/drafts-api.ts';
import type { Draft, DraftOverview } from '../../domain/drafts/draft.ts';
import type { Drafts } from '../../domain/drafts/ports.ts';
import { requestOf } from '../../domain/drafts/request-of.ts';
import type { AppealStore, PublisherKeys } from '../../domain/publishing/ports.ts';
import { appealUrl } from '../appeal-url.ts';
import { type JsonAnswer, jsonAnswer, problemAnswer } from '../json-answer.ts';
import { type PublisherEvent, publisherHandler } from '../publisher-handler.ts';

/** Members see the others at the desk. */
const DRAFTS_LISTED = 200;

export interface DraftRoutePorts {
  readonly publishers: PublisherKeys;
  readonly drafts: Pick<Drafts, 'find' | 'list' | 'findImage'>;
  readonly appeals: Pick<AppealStore, 'findKnown'>;
  readonly nowMs: () => number;
}

/** `GET /v1/drafts` and `GET /v1/drafts/{draftId}`: what members of the publisher whose key it is write at the desk. @param publicUrl - origin of the pages. */
export function draftRoutes(publicUrl: string, { publishers, drafts, appeals, nowMs }: DraftRoutePorts) {
  const reads = { scopes: ['appeals:read'], publishers, nowMs } as const;

  async function shown(
    publisherId: string,
    { draftId, revision, savedAtMs, savedBy }: Draft | DraftOverview,
    title: string,
  ) {
    const known = await appeals.findKnown({ publisherId, externalId: draftId });
    const published =
      known && known.latestVersion > 0
        ? { appealId: known.appealId, version: known.latestVersion, appealUrl: appealUrl(publicUrl, known.appealId) }
        : undefined;
    const savedAt = new Date(savedAtMs).toISOString();
    return { draftId, revision, title, savedAt, savedBy: savedBy.name, ...(published && { published }) };
  }

  const list = publisherHandler(reads, async ({ publisherId }) => {
    const kept = await drafts.list(publisherId, DRAFTS_LISTED);
    const answer: DraftsAnswer = {
      drafts: await Promise.all(kept.map((draft) => shown(publisherId, draft, draft.title))),
    };
    return jsonAnswer(200, answer);
  });

  const show = publisherHandler(reads, async ({ publisherId, pathParameters }) => {
    const draftId = pathParameters?.draftId ?? '';
    const draft = z.uuid().safeParse(draftId).success ? await drafts.find(publisherId, draftId) : undefined;
    if (!draft) return noSuchDraft();
    const digest = draft.fields['image.digest'];
    const image = digest === undefined ? undefined : await drafts.findImage(publisherId, draftId, digest);
    const { request, problems } = requestOf(draft, image?.bytes);
    const answer: DraftAnswer = {
      ...(await shown(publisherId, draft, draft.fields.title ?? '')),
      ...(request && { request }),
      problems: problems.map(({ field, what, words }) => ({ field, problem: words ?? what })),
    };
    return jsonAnswer(200, answer);
  });

  return (event: PublisherEvent, context: Context) =>
    event.pathParameters?.draftId === undefined ? list(event, context) : show(event, context);
}

const noSuchDraft = (): JsonAnswer =>
  problemAnswer({
    code: 'not-found',
    message: 'Your desk has no draft with this id.',
    hint: 'GET /v1/drafts lists them.',
  });
