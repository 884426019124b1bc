import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../contract/languages.ts';
import type { Matter } from '../../../domain/deciding/deciding.ts';
import { UTC, zoneName } from '../../../domain/time/time.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { onceALanguage } from '../../../locales/once-a-language.ts';
import { type Html, html, type Page } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, officeTimeOf, utcBeside } from '../kit/kit.ts';
import { type BesideMatters, matterRow } from './matter-rows.ts';

const DAYS_SHOWN = 35;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** What of an office is scheduled, the next to go out first. */
export interface Scheduled {
  readonly matters: readonly Matter[];
  readonly nowMs: number;
}

/** No draft is among what is scheduled. */
const NO_DRAFTS: BesideMatters = { like: new Map(), asked: new Map() };

/** What is to go out, on the days of five weeks by the office's clock; what comes after them is listed below. */
export function calendarPage(asked: Asked, { matters, nowMs }: Scheduled): Page {
  const { t, language, at } = asked;
  const dayOf = (atMs: number) => officeTimeOf(asked, atMs).slice(0, DAY_LENGTH);
  const today = dayOf(nowMs);
  const first = Temporal.PlainDate.from(today);
  const sinceBegin = (first.dayOfWeek - firstDayOfWeek(language) + 7) % 7;
  const begin = first.subtract({ days: sinceBegin });
  const days = Array.from({ length: DAYS_SHOWN }, (_, n) => begin.add({ days: n }).toString());
  const later = matters.filter(({ atMs }) => dayOf(atMs) > (days.at(-1) ?? today));
  return deskPage(asked, {
    title: t('desk.calendar.title'),
    main: html`<h1>${t('desk.calendar.title')}</h1>
<p class="hint">${t('desk.clock.text', { zone: zoneName(at.office.zone ?? UTC, language) })}</p>
${matters.length === 0 && html`<p class="lede">${t('desk.calendar.none')}</p>`}
<ol class="month">${days.map((day) =>
      dayCell(
        asked,
        { day, isToday: day === today },
        matters.filter(({ atMs }) => dayOf(atMs) === day),
      ),
    )}</ol>
${
  later.length > 0 &&
  html`<section aria-labelledby="later"><h2 id="later">${t('desk.calendar.later')}</h2>
<ul class="rows">${later.map((one) => matterRow(one, asked, NO_DRAFTS))}</ul></section>`
}
<p class="actions"><a class="button button--quiet" href="${deskHref(language, '/desk')}">${t('desk.to-desk')}</a></p>`,
  });
}

/** A day on which something is to go out, or one without: that is for eyes alone, and not shown where there is no room. */
function dayCell(
  asked: Asked,
  { day, isToday }: { readonly day: string; readonly isToday: boolean },
  due: readonly Matter[],
): Html {
  const { language } = asked;
  const name = dayOfWeekInWords(language).format(new Date(day));
  const current = isToday ? html` aria-current="date"` : undefined;
  if (due.length === 0) return html`<li class="free" aria-hidden="true"${current}><p>${name}</p></li>\n`;
  return html`<li${current}><h2><time datetime="${day}">${name}</time></h2>
<ul>${due.map((one) => dueRow(one, asked))}</ul></li>
`;
}

function dueRow(matter: Matter, asked: Asked): Html {
  const { language, at } = asked;
  const { atMs } = matter;
  const time = officeTimeOf(asked, atMs).slice(DAY_LENGTH + 1);
  const isUtc = (at.office.zone ?? UTC) === UTC;
  const title = titleOf(matter, asked);
  return html`<li><p class="hint"><b>${time}</b>${isUtc ? undefined : html` (${utcBeside(asked, atMs)})`}</p>
<p>${matter.what === 'proposal' ? html`<a href="${deskHref(language, '/desk/proposal/{proposalId}', matter.proposal)}">${title}</a>` : title}</p></li>
`;
}

function titleOf(matter: Matter, { t }: Asked): Html {
  if (matter.what === 'release') return html`<bdi>${matter.release.title}</bdi>`;
  const title = matter.what === 'proposal' ? matter.proposal.title : '';
  return html`<bdi>${title === '' ? t('alone.list.changed') : title}</bdi>`;
}

declare global {
  namespace Intl {
    interface Locale {
      /** Typed by no library of TypeScript yet. https://tc39.es/ecma402/#sec-Intl.Locale.prototype.getWeekInfo */
      getWeekInfo(): { readonly firstDay: number };
    }
  }
}

const firstDayOfWeek = (language: Language): number => new Intl.Locale(localeOf(language)).getWeekInfo().firstDay;

const dayOfWeekInWords = onceALanguage(
  (language) =>
    new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
);
