import type { AppealRequest, CheckFinding, PreviewAnswer } from '../contract/api.ts';
import { checkAppeal } from '../domain/checks/checks.ts';
import type { AppealInput, AppealPreview } from '../domain/publishing/publishing.ts';
import { momentInWords, namesUnanswered } from '../domain/publishing/publishing.ts';
import { someOrNone } from '../domain/some-or-none.ts';
import { message } from '../locales/messages.ts';
import { appealUrl } from './appeal-url.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';
import { likelyAnswer } from './kept-back-words.ts';
import { droppedAnswer, readingAnswer } from './reading-answer.ts';
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
    audience,
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

/**
 * What the checks found in a request, in words; undefined where they found nothing. Whom a follow-up keeps from the version before is listed.
 * @param input - what was read of it: the menus of a page and its footer are no part of an appeal.
 * @param unanswered - names of what would be published that no one answered for: no one is asked about the others. Left out where that is not known.
 */
function checksAnswer(
  request: AppealRequest,
  { title, blocks, footnotes, parts: { people, addressees } }: AppealInput,
  unanswered?: readonly string[],
): CheckFinding[] | undefined {
  const html = [...blocks, ...footnotes].map((part) => `<p>${part.html}</p>`).join('\n');
  // Publishing itself refuses a name that it can't look for, without writing it.
  const published = { ...request, people: people?.value, addressees: addressees?.value };
  const findings = checkAppeal({ ...published, title: title?.value, page: undefined, body: { html } }).filter(
    ({ check, quote }) =>
      check !== 'unspelled-person' && (check !== 'unlisted-name' || (unanswered?.includes(quote) ?? true)),
  );
  if (findings.length === 0) return undefined;
  return findings.map(({ partOf, ...finding }) => ({
    ...finding,
    message: message('en', `check.${finding.check}`, {
      part: finding.field,
      quote: finding.quote,
      // Who it is stands in the request: answers are logged.
      ...(partOf && { of: partOf.part, name: `people[${partOf.person}]` }),
    }),
  }));
}
