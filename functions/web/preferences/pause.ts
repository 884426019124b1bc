import type { Language } from '../../contract/languages.ts';
import type { PreferencePorts } from '../../domain/account/account.ts';
import { dayOfPause, pause, readPause, resume, yearsOfPause, zoneOfPause } from '../../domain/account/account.ts';
import { isPaused, type Subscriber } from '../../domain/subscriber/subscriber.ts';
import { zoneName } from '../../domain/time/time.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { message } from '../../locales/messages.ts';
import type { EnteredDay, Html } from '../kit/kit.ts';
import { day, enteredDay, html, pathIn, sessionForm, submitButton } from '../kit/kit.ts';
import { preferenceForm, pressRoutes } from './preference-form.ts';
import type { SessionPorts, SessionRoute } from './session-routes.ts';
import { backWith } from './way-back.ts';

/** No mail until a day that a subscriber names: by the clock of their digests, or until it has begun everywhere. */
export function pauseRoutes({ nowMs, ...ports }: Pick<SessionPorts, 'nowMs'> & PreferencePorts): SessionRoute[] {
  return [
    ...preferenceForm({
      path: '/preferences/pause',
      title: 'page.pause.title',
      button: 'page.pause.button',
      read: async ({ session: { subscriber } }) => {
        const day = isPaused(subscriber, nowMs()) ? dayOfPause(subscriber) : undefined;
        return { subscriber, day, years: yearsOfPause(nowMs(), zoneOfPause(subscriber)) };
      },
      before: ({ language, t, session }, { day }) => html`<h1>${t('page.pause.title')}</h1>
<p class="lede">${t('page.pause.text')}</p>
<p>${t('page.pause.missed')}</p>
${
  day &&
  html`<p class="sentence">${t('page.pause.goes-on', { day: dayInWords(language, day) })}</p>
${resumeForm(language, session.csrf)}`
}`,
      fields: ({ language, t }, { subscriber, day: dayNow, years }) => ({
        until: day(language, {
          legend: t('page.pause.label'),
          hint: `${t('page.pause.hint')} ${whenItEnds(subscriber, language)}`,
          begins: dayNow === undefined ? { day: '', month: '', year: String(years[0]) } : enteredDay(dayNow),
          years,
        }),
      }),
      does: async ({ t }, { until }, { subscriber }) => {
        const reading = readPause(writtenDay(until), zoneOfPause(subscriber), nowMs());
        if (reading.kind === 'refused') return { errors: { until: t(`page.pause.${reading.reason}`) } };
        await pause(subscriber.subscriberId, reading.pause, ports);
        return 'paused';
      },
    }),
    ...pressRoutes('/preferences/resume', async ({ subscriber }, _, visit) => {
      await resume(subscriber.subscriberId, ports);
      return backWith(visit, 'resumed');
    }),
  ];
}

/** One button that ends a pause before its day. */
export const resumeForm = (language: Language, csrf: string): Html =>
  sessionForm({
    action: pathIn(language, '/preferences/resume'),
    csrf,
    inside: submitButton(message(language, 'page.mine.resume'), 'quiet'),
  });

const whenItEnds = ({ digestTime }: Subscriber, language: Language): string =>
  digestTime === undefined
    ? message(language, 'page.pause.ends-everywhere')
    : message(language, 'page.pause.ends-in-zone', { zone: zoneName(digestTime.timeZone, language) });

/** Empty without a day or a month: the list of years has one chosen from the beginning. */
const writtenDay = ({ day, month, year }: EnteredDay): string =>
  day === '' || month === '' ? '' : `${year}-${month}-${day}`;
