import type { PublishAnswer } from '../contract/api.ts';
import type { ProposedByKey } from '../domain/deciding/deciding.ts';
import { momentInWords, type ScheduleOutcome } from '../domain/publishing/publishing.ts';
import { appealUrl } from './appeal-url.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';
import { keptBackAnswer, keptBackHint, proposedAnswer, proposedHint } from './kept-back-words.ts';
import { droppedAnswer, readingAnswer, themesAnswer } from './reading-answer.ts';
import {
  alreadyPublished,
  alreadyScheduled,
  busy,
  nothingToFollowUp,
  notTheirsToFollowUp,
  refusalAnswer,
  sentBefore,
  tooManyDrafts,
  tooManyWaiting,
  withdrawn,
} from './refusals.ts';

const STATUS_OF = { published: 201, unchanged: 200, joined: 200, draft: 202, scheduled: 202 } as const;

/** @param publicUrl - origin of the pages. @param proposed - what became of a draft where the office asks for two. */
export function publishAnswer(outcome: ScheduleOutcome, publicUrl: string, proposed?: ProposedByKey): JsonAnswer {
  switch (outcome.kind) {
    case 'scheduled': {
      const { releaseId, externalId, releaseAt, releaseAtMs } = outcome.release;
      const when = momentInWords(releaseAt);
      return success({
        status: 'scheduled',
        releaseId,
        externalId,
        releaseAt: new Date(releaseAtMs).toISOString(),
        when,
        themes: themesAnswer(outcome.themes),
      });
    }
    case 'already scheduled':
      return alreadyScheduled(outcome.release);
    case 'too many waiting':
      return tooManyWaiting(outcome.limit);
    case 'published':
    case 'unchanged': {
      const { kind: status, published, externalId } = outcome;
      const answer = { ...published, externalId, appealUrl: appealUrl(publicUrl, published.appealId) };
      return success(
        status === 'published'
          ? {
              status,
              ...answer,
              kind: outcome.mailedAs,
              themes: themesAnswer(outcome.themes),
              stale: outcome.stale && [...outcome.stale],
              dropped: droppedAnswer(outcome.dropped),
              namedWithoutAnswer: outcome.unanswered && [...outcome.unanswered],
            }
          : { status, ...answer },
      );
    }
    case 'editions added': {
      const { published, externalId, mailedAs: kind, added, unanswered } = outcome;
      const url = appealUrl(publicUrl, published.appealId);
      const answer = { ...published, kind, externalId, appealUrl: url };
      const namedWithoutAnswer = unanswered && [...unanswered];
      return success({ status: 'published', ...answer, addedEditions: [...added], namedWithoutAnswer });
    }
    case 'joined': {
      const { kind: status, externalId, appealId, version } = outcome;
      return success({ status, appealId, version, externalId, appealUrl: appealUrl(publicUrl, appealId) });
    }
    case 'draft': {
      const { appealId, externalId, keptUntilMs, missing, input } = outcome;
      const hint = `No subscriber was mailed. Send it again with "externalId": "${externalId}" and ${waysToAnswer(missing.map(({ field }) => field))}.`;
      return success({
        status: 'draft',
        appealId,
        externalId,
        missing: [...missing],
        reading: readingAnswer(input),
        hint,
        keptUntil: new Date(keptUntilMs).toISOString(),
      });
    }
    case 'kept back': {
      const { appealId, externalId, keptUntilMs, input, why } = outcome;
      return success({
        status: 'draft',
        appealId,
        externalId,
        missing: [],
        reading: readingAnswer(input),
        hint: proposed ? proposedHint(proposed) : keptBackHint(why),
        keptUntil: new Date(keptUntilMs).toISOString(),
        keptBack: { ...keptBackAnswer(why, publicUrl), ...(proposed && proposedAnswer(proposed, publicUrl)) },
      });
    }
    case 'too many drafts':
      return tooManyDrafts(outcome.limit, outcome.roomAtMs);
    case 'conflict':
      return alreadyPublished(outcome.externalId, outcome.published.latestVersion);
    case 'sent before':
      return sentBefore(outcome.externalId, outcome.published.latestVersion);
    case 'withdrawn':
      return withdrawn(outcome.externalId);
    case 'not theirs to follow up':
      return notTheirsToFollowUp(outcome.externalId);
    case 'nothing to follow up':
      return nothingToFollowUp(outcome.externalId, outcome.hasDraft);
    case 'busy':
      return busy();
    case 'refused':
    case 'too large':
      return refusalAnswer(outcome);
  }
}

const success = (answer: PublishAnswer): JsonAnswer => jsonAnswer(STATUS_OF[answer.status], answer);

function waysToAnswer(fields: readonly string[]): string {
  return [...new Set(fields)].map((field) => WAY_TO_ANSWER[field] ?? `"${field}"`).join(', ');
}

const WAY_TO_ANSWER: Readonly<Record<string, string>> = {
  countries: '"countries": ["…"] (or "addressesNoCountry": true)',
  'page.appeal': '"page": { …, "appeal": 1 }',
  title: '"title": "…"',
  datedOn: '"datedOn": "YYYY-MM-DD"',
  translations: '"translations", "stillTrue": ["…"] or "leaveOut": ["…"]',
  kind: '"kind": "new", "update", "correction", "outcome" or "retraction"',
};
