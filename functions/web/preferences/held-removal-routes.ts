import { type FinishHeldPorts, finishHeldRemoval } from '../../domain/unsubscribing/finish-held-removal.ts';
import { countSubscriberUnsubscribed } from '../../telemetry/metrics.ts';
import { seeOther } from '../kit/answers.ts';
import { HELD_PATH, KEEP_FIELD, REMOVAL_FIELD } from '../kit/components/held-list.ts';
import { postedFields } from '../kit/page-event.ts';
import { postedText } from '../kit/posted-text.ts';
import { endSession } from './ended-session-routes.ts';
import { backWith } from './preference-answers.ts';
import { type SessionPorts, type SessionRoute, signInPath } from './session-routes.ts';

export type HeldRemovalPorts = FinishHeldPorts & Pick<SessionPorts, 'nowMs' | 'tokenKeys'>;

/** The buttons beside what was pressed in a burst and is held: to end it at once, or not at all. */
export function heldRemovalRoutes(ports: HeldRemovalPorts): SessionRoute[] {
  return [
    {
      method: 'POST',
      path: HELD_PATH,
      answer: async ({ subscriber: { subscriberId } }, event, visit) => {
        const fields = postedFields(event);
        const followId = postedText(fields, REMOVAL_FIELD);
        const removal = { subscriberId, followId: followId || undefined };
        if (postedText(fields, KEEP_FIELD) !== '') {
          await ports.heldRemovals.drop(removal);
          return backWith(visit, 'kept');
        }
        const outcome = await finishHeldRemoval(removal, ports, ports.nowMs());
        if (outcome.kind === 'not-followed') return backWith(visit, 'gone');
        if (outcome.kind === 'stopped') return backWith(visit, 'stopped');
        if (outcome.kind === 'unknown') return seeOther(signInPath(visit));
        if (outcome.isNew) countSubscriberUnsubscribed();
        return endSession('unsubscribed', subscriberId, ports, visit);
      },
    },
  ];
}
