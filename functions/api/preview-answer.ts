import type { Audience, PreviewAnswer } from '../contract/api.ts';
import { SMALLEST_SHOWN_AUDIENCE } from '../contract/limits.ts';
import type { AudienceCount } from '../domain/dispatch/count-audience.ts';
import type { AppealPreview } from '../domain/publishing/preview-appeal.ts';
import { momentInWords } from '../domain/releases/release-time.ts';
import { appealUrl } from './appeal-url.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';
import { readingAnswer } from './reading-answer.ts';
import { nothingToFollowUp, refusalAnswer } from './refusals.ts';

const WOULD_BE = {
  publish: 'published',
  draft: 'draft',
  unchanged: 'unchanged',
  conflict: 'conflict',
  withdrawn: 'withdrawn',
} as const;

const SANDBOX_IN_WORDS =
  'SES has this deployment’s account in its sandbox: only addresses that are verified in SES, and SES’s mailbox simulator, get mail.';

/**
 * @param publicUrl - origin of the pages.
 * @param releaseAt - when it was asked to come out, if not at once.
 */
export function previewAnswer(preview: AppealPreview, publicUrl: string, releaseAt: string | undefined): JsonAnswer {
  if (preview.kind !== 'considered') return refusalAnswer(preview);
  const { id, taken, known, decision, audience, isSandboxed = false } = preview;
  if (decision.kind === 'nothing to follow up') return nothingToFollowUp(id.externalId, decision.hasDraft);
  const isScheduled = decision.kind === 'publish' && releaseAt !== undefined;
  const published = known && known.latestVersion > 0 ? known : undefined;
  return jsonAnswer(200, {
    wouldBe: isScheduled ? 'scheduled' : WOULD_BE[decision.kind],
    reading: readingAnswer(taken),
    missing: decision.kind === 'draft' ? [...decision.missing] : [],
    ...(audience ? { audience: audienceAnswer(audience) } : {}),
    ...(isSandboxed ? { sandbox: SANDBOX_IN_WORDS } : {}),
    ...(isScheduled ? { when: momentInWords(releaseAt) } : {}),
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

/** A count as it may be shown: a small one can name a person, and so can a part that others are subtracted from. */
function audienceAnswer({ kind, people, byLanguage, byCadence }: AudienceCount): Audience {
  const about = kind === 'about';
  if (people < SMALLEST_SHOWN_AUDIENCE) return { people: 'fewer than 10', about };
  return {
    people,
    about,
    ...(isShowable(byLanguage) ? { byLanguage } : {}),
    ...(isShowable(byCadence) ? { byCadence } : {}),
  };
}

type Parts = Readonly<Record<string, number>>;

const isShowable = (parts: Parts): boolean =>
  Object.values(parts).every((people) => people === 0 || people >= SMALLEST_SHOWN_AUDIENCE);
