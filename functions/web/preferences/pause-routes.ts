import { type PreferencePorts, pause, resume } from '../../domain/account/change-preferences.ts';
import { dayOfPause, readPause, yearsOfPause, zoneOfPause } from '../../domain/account/entered-pause.ts';
import { isPaused, type Subscriber } from '../../domain/subscriber/subscribers.ts';
import { message } from '../../locales/messages.ts';
import { pageAnswer } from '../kit/answers.ts';
import type { EnteredDay } from '../kit/components/fields/day-field.ts';
import { postedFields } from '../kit/page-event.ts';
import { postedText } from '../kit/posted-text.ts';
import { backWith, onPage } from './preference-answers.ts';
import { type PauseDays, pausePage } from './preference-pages.ts';
import type { SessionPorts, SessionRoute } from './session-routes.ts';

/** No mail until a day that a subscriber names: by the clock of their digests, or until it has begun everywhere. */
export function pauseRoutes(ports: SessionPorts & PreferencePorts): SessionRoute[] {
  const path = '/preferences/pause';
  const daysFor = (subscriber: Subscriber): PauseDays => ({
    years: yearsOfPause(ports.nowMs(), zoneOfPause(subscriber)),
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
        const days = daysFor(subscriber);
        return pageAnswer(visit, pausePage(onPage(session, visit), enteredDayOf(day, days), days, day));
      },
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const { language } = visit;
        const entered = dayIn(postedFields(event));
        const { subscriber } = session;
        const reading = readPause(writtenDay(entered), zoneOfPause(subscriber), ports.nowMs());
        if (reading.kind === 'refused') {
          const days = daysFor(subscriber);
          const text = message(language, `page.pause.${reading.reason}`);
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

const dayIn = (fields: unknown): EnteredDay => ({
  day: postedText(fields, 'until-day'),
  month: postedText(fields, 'until-month'),
  year: postedText(fields, 'until-year'),
});

/** Empty without a day or a month: the list of years has one chosen from the beginning. */
const writtenDay = ({ day, month, year }: EnteredDay): string =>
  day === '' || month === '' ? '' : `${year}-${month}-${day}`;

function enteredDayOf(day: string | undefined, { years: [first] }: PauseDays): EnteredDay {
  if (day === undefined) return { day: '', month: '', year: String(first) };
  const [year = '', month, dayOfMonth] = day.split('-');
  return { day: String(Number(dayOfMonth)), month: String(Number(month)), year };
}
