import type { AppealRequest, PreviewAnswer } from '../contract/api.ts';
import { bandOf } from '../contract/bands.ts';
import { namesUnanswered } from '../domain/publishing/consents.ts';
import type { AppealPreview } from '../domain/publishing/preview-appeal.ts';
import { momentInWords } from '../domain/publishing/releases/release-time.ts';
import { someOrNone } from '../domain/some-or-none.ts';
import { appealUrl } from './appeal-url.ts';
import { checksAnswer } from './checks-answer.ts';
import { droppedAnswer } from './dropped-answer.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';
import { likelyAnswer } from './kept-back-words.ts';
import { readingAnswer } from './reading-answer.ts';
import { busy, nothingToFollowUp, notTheirsToFollowUp, refusalAnswer } from './refusals.ts';

const WOULD_BE = {
  publish: 'published',
  'add editions': 'published',
  draft: 'draft',
  'likely the same': 'held',
  join: 'joined',
  joined: 'joined',
  unchanged: 'unchanged',
  conflict: 'conflict',
  'sent before': 'sent-before',
  withdrawn: 'withdrawn',
} as const;

const SANDBOX_IN_WORDS =
  'SES has this deployment’s account in its sandbox: only addresses that are verified in SES, and SES’s mailbox simulator, get mail.';

/**
 * @param publicUrl - origin of the pages.
 * @param request - as it came.
 */
export function previewAnswer(preview: AppealPreview, publicUrl: string, request: AppealRequest): JsonAnswer {
  const { releaseAt } = request;
  if (preview.kind === 'busy') return busy('Nothing was written.');
  if (preview.kind !== 'considered') return refusalAnswer(preview);
  const { id, input, known, decision, audience, stale, dropped, isSandboxed = false } = preview;
  if (decision.kind === 'nothing to follow up') return nothingToFollowUp(id.externalId, decision.hasDraft);
  if (decision.kind === 'not theirs to follow up') return notTheirsToFollowUp(id.externalId);
  const unanswered = namesUnanswered(preview.consents);
  const isScheduled = decision.kind === 'publish' && releaseAt !== undefined;
  const published = known && known.latestVersion > 0 ? known : undefined;
  return jsonAnswer(200, {
    wouldBe: isScheduled ? 'scheduled' : WOULD_BE[decision.kind],
    reading: readingAnswer(input),
    checks: checksAnswer(request, input, namesToAskAbout(decision.kind, unanswered)),
    missing: decision.kind === 'draft' ? [...decision.missing] : [],
    audience: audience && { people: bandOf(audience.people) },
    sandbox: isSandboxed ? SANDBOX_IN_WORDS : undefined,
    when: isScheduled ? momentInWords(releaseAt) : undefined,
    likely: decision.kind === 'likely the same' ? likelyAnswer(decision.likely, publicUrl) : undefined,
    addedEditions: decision.kind === 'add editions' ? [...decision.added] : undefined,
    stale: stale && [...stale],
    dropped: droppedAnswer(dropped),
    namedWithoutAnswer: someOrNone(unanswered),
    externalId: id.externalId,
    ...(published
      ? {
          published: {
            appealId: published.appealId,
            version: published.latestVersion,
            appealUrl: appealUrl(publicUrl, published.appealId),
          },
        }
      : {}),
  } satisfies PreviewAnswer);
}

/** A version that changes nothing names nobody new. Until the publisher has answered what is missing, we do not know whom the version before covered. */
function namesToAskAbout(
  decision: keyof typeof WOULD_BE,
  unanswered: readonly string[],
): readonly string[] | undefined {
  if (decision === 'unchanged') return [];
  return decision === 'publish' || decision === 'add editions' ? unanswered : undefined;
}
