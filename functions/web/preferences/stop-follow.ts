import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { chosenOf } from '../../domain/signing-up/signing-up.ts';
import type { CaseNames, Follow } from '../../domain/subscriber/subscriber.ts';
import { describeFollow, listsOfFollow, namesFor } from '../../domain/subscriber/subscriber.ts';
import type { FinishHeldPorts, StopOutcome } from '../../domain/unsubscribing/unsubscribing.ts';
import { finishHeldRemoval, stopFollow } from '../../domain/unsubscribing/unsubscribing.ts';
import { wordsIn } from '../../locales/messages.ts';
import { countSubscriberUnsubscribed } from '../../telemetry/metrics.ts';
import type { Answer, Page, Visit } from '../kit/kit.ts';
import {
  followBlock,
  HELD_PATH,
  html,
  KEEP_FIELD,
  pageAnswer,
  pathIn,
  postedFields,
  postedText,
  REMOVAL_FIELD,
  seeOther,
  sessionForm,
  submitButton,
} from '../kit/kit.ts';
import { endSession } from './ended-session-routes.ts';
import { type FollowRoutePorts, findNamed, followIdIn, followPathIn, gone } from './follow-paths.ts';
import { pressRoutes } from './preference-form.ts';
import { type SessionPorts, type SessionRoute, type SignedIn, signInPath } from './session-routes.ts';
import { signedInAs } from './signed-in-as.ts';
import { backLink, backWith } from './way-back.ts';

export function stopFollowRoutes(ports: FollowRoutePorts): SessionRoute[] {
  const path = '/preferences/follows/{followId}/stop';
  return [
    {
      method: 'GET',
      path,
      answer: async (session, event, visit) => {
        const follow = await findNamed(session, event, ports);
        if (!follow) return gone(visit);
        const cases = await namesFor([follow], ports);
        return pageAnswer(visit, stopFollowPage(visit, session, follow, cases, `${followPathIn(event)}/stop`));
      },
    },
    {
      method: 'POST',
      path,
      // A double press on the last one is answered by the page of a subscriber who unsubscribed.
      opensUpTo: 'without-alerts',
      answer: async ({ subscriber: { subscriberId } }, event, visit) => {
        const followId = await followIdIn(event, ports.tokenKeys);
        if (followId === undefined) return backWith(visit, 'gone');
        const outcome = await stopFollow(subscriberId, followId, ports, ports.nowMs());
        return answerToStop(outcome, subscriberId, ports, visit);
      },
    },
  ];
}

export type HeldRemovalPorts = FinishHeldPorts & StopPorts;

/** The buttons beside what was pressed in a burst and is held: to end it at once, or not at all. */
export const heldRemovalRoutes = (ports: HeldRemovalPorts): SessionRoute[] =>
  pressRoutes(HELD_PATH, async ({ subscriber: { subscriberId } }, event, visit) => {
    const fields = postedFields(event);
    const removal = { subscriberId, followId: postedText(fields, REMOVAL_FIELD) || undefined };
    if (postedText(fields, KEEP_FIELD) !== '') {
      await ports.heldRemovals.drop(removal);
      return backWith(visit, 'kept');
    }
    const outcome = await finishHeldRemoval(removal, ports, ports.nowMs());
    return answerToStop(outcome, subscriberId, ports, visit);
  });

type StopPorts = Pick<SessionPorts, 'nowMs' | 'tokenKeys'>;

async function answerToStop(
  outcome: StopOutcome,
  subscriberId: string,
  ports: StopPorts,
  visit: Visit,
): Promise<Answer> {
  // The second press of a double one, or of no follow of theirs.
  if (outcome.kind === 'not-followed') return backWith(visit, 'gone');
  if (outcome.kind === 'stopped') return backWith(visit, 'stopped');
  if (outcome.kind === 'unknown') return seeOther(signInPath(visit));
  if (outcome.isNew) countSubscriberUnsubscribed();
  return endSession('unsubscribed', subscriberId, ports, visit);
}

/**
 * One button that ends one follow. A long one is shown as its lists, and its button says "this topic".
 * @param cases - how cases may be named.
 */
function stopFollowPage(
  { language }: Visit,
  { csrf, subscriber }: SignedIn,
  follow: Follow,
  cases: CaseNames,
  path: string,
): Page {
  const t = wordsIn(language);
  const words = { follow: describeFollow(follow, language, cases) };
  const isLong = listsOfFollow(follow, language) !== undefined;
  // Nothing is left after it, so that it unsubscribes from all.
  const isLast = subscriber.follows.length === 1;
  return {
    language,
    title: t('page.stop.by-link-heading'),
    main: html`<h1>${isLong ? t('page.stop.by-link-heading') : t('page.stop.heading', words)}</h1>
<p class="lede">${isLast ? t('page.stop.last-text', { days: UNDO_UNSUBSCRIBE_DAYS }) : t('page.stop.text')}</p>
${isLong ? html`<div class="chosen">${followBlock(chosenOf(follow), language, cases)}</div>` : undefined}
${signedInAs(language, subscriber.address)}
${sessionForm({
  action: pathIn(language, path),
  csrf,
  inside: submitButton(isLong ? t('page.stop.by-link-button') : t('page.stop.button', words)),
})}
${backLink(language)}`,
  };
}
