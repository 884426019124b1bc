import { pauseUntil, resume } from '../../domain/subscribing/change-preferences.ts';
import { dayOfPause, lastPauseDay, readPause } from '../../domain/subscribing/entered-pause.ts';
import type { Subscriber } from '../../domain/subscribing/subscriber.ts';
import { daysInMs } from '../../domain/time/spans.ts';
import { UTC } from '../../domain/time/time-zones.ts';
import { message } from '../../locales/messages.ts';
import { pageAnswer } from '../answers.ts';
import { postedFields } from '../page-handler.ts';
import { pausePage } from '../pages/preference-pages.ts';
import { postedText } from '../posted-text.ts';
import { backWith, onPage } from './preference-answers.ts';
import type { PreferencePorts } from './preference-routes.ts';
import type { SessionRoute } from './session-routes.ts';

/** No mail until a day that somebody names, by their own clock. */
export function pauseRoutes(ports: PreferencePorts): SessionRoute[] {
  const path = '/preferences/pause';
  const daysFor = (timeZone: string) => ({
    first: dayOfPause(ports.nowMs() + daysInMs(1), timeZone),
    last: lastPauseDay(ports.nowMs(), timeZone),
  });
  return [
    {
      method: 'GET',
      path,
      answer: (session, _, visit) => {
        const { pausedUntilMs = 0 } = session.subscriber;
        const timeZone = zoneOf(session.subscriber);
        const entered = pausedUntilMs > ports.nowMs() ? dayOfPause(pausedUntilMs, timeZone) : '';
        return pageAnswer(visit, pausePage(onPage(session, visit), entered, daysFor(timeZone)));
      },
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const { language } = visit;
        const entered = postedText(postedFields(event), 'until');
        const timeZone = zoneOf(session.subscriber);
        const reading = readPause(entered, timeZone, ports.nowMs());
        if (reading.kind === 'refused') {
          const days = daysFor(timeZone);
          const text = message(language, `page.pause.${reading.reason}`, { example: days.first });
          const page = { ...onPage(session, visit), errors: [{ fieldId: 'until', text }] };
          return pageAnswer(visit, pausePage(page, entered, days), 422);
        }
        await pauseUntil(session.subscriber.subscriberId, reading.untilMs, ports);
        return backWith(visit, 'paused');
      },
    },
    {
      method: 'POST',
      path: '/preferences/resume',
      answer: async ({ subscriber }, _, visit) => {
        await resume(subscriber.subscriberId, ports);
        return backWith(visit, 'resumed');
      },
    },
  ];
}

/** Where somebody's day begins, as far as they told. */
const zoneOf = ({ digestTime }: Subscriber) => digestTime?.timeZone ?? UTC;
