import { type PreferencePorts, pause, resume } from '../../domain/account/change-preferences.ts';
import { dayOfPause, firstPauseDay, lastPauseDay, readPause, zoneOfPause } from '../../domain/account/entered-pause.ts';
import { isPaused, type Subscriber } from '../../domain/subscriber/subscriber.ts';
import { message } from '../../locales/messages.ts';
import { pageAnswer } from '../kit/answers.ts';
import { postedFields } from '../kit/page-event.ts';
import { postedText } from '../kit/posted-text.ts';
import { backWith, onPage } from './preference-answers.ts';
import { type PauseDays, pausePage } from './preference-pages.ts';
import type { SessionPorts, SessionRoute } from './session-routes.ts';

/** No mail until a day that a subscriber names: by the clock of their digests, or until it has begun everywhere. */
export function pauseRoutes(ports: SessionPorts & PreferencePorts): SessionRoute[] {
  const path = '/preferences/pause';
  const daysFor = (subscriber: Subscriber): PauseDays => ({
    first: firstPauseDay(ports.nowMs(), zoneOfPause(subscriber)),
    last: lastPauseDay(ports.nowMs(), zoneOfPause(subscriber)),
    timeZone: subscriber.digestTime?.timeZone,
  });
  const dayOfPauseNow = (subscriber: Subscriber) =>
    isPaused(subscriber, ports.nowMs()) ? dayOfPause(subscriber) : undefined;
  return [
    {
      method: 'GET',
      path,
      answer: (session, _, visit) => {
        const { subscriber } = session;
        const day = dayOfPauseNow(subscriber);
        return pageAnswer(visit, pausePage(onPage(session, visit), day ?? '', daysFor(subscriber), day));
      },
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const { language } = visit;
        const entered = postedText(postedFields(event), 'until');
        const { subscriber } = session;
        const reading = readPause(entered, zoneOfPause(subscriber), ports.nowMs());
        if (reading.kind === 'refused') {
          const days = daysFor(subscriber);
          const text = message(language, `page.pause.${reading.reason}`, { example: days.first });
          const page = { ...onPage(session, visit), errors: [{ fieldId: 'until', text }] };
          return pageAnswer(visit, pausePage(page, entered, days, dayOfPauseNow(subscriber)), 422);
        }
        await pause(subscriber.subscriberId, reading.pause, ports);
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
