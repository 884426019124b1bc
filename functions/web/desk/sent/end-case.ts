import * as z from 'zod';
import { CASE_ENDINGS } from '../../../contract/case-endings.ts';
import { actsToTell } from '../../../domain/members/members.ts';
import { type EndCasePorts, endCase, lastDayOnEarth } from '../../../domain/publishing/publishing.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { enteredDay, html, submitButton, written, writtenDay } from '../../kit/kit.ts';
import { day, deskForm, deskHref, deskPath, oneOf } from '../kit/kit.ts';
import { type ActedPorts, ownAppealIn } from './own-appeal-in.ts';

/** In place of how it ended. */
const OPEN_AGAIN = 'open';
const YEARS_BACK = 10;

/** On which a member who decides about sending says how a case ended, without mail: its public page says it from then on. */
export const endCaseRoutes = (ports: EndCasePorts & ActedPorts) =>
  deskForm({
    path: '/desk/sent/{appealId}/end',
    read: async ({ at, event }) => {
      const newest = (await ownAppealIn(at, event, ports))?.newest;
      return newest?.kind === 'retraction' ? deskPath('/desk/sent/{appealId}', newest) : newest;
    },
    fields: ({ t, language }, { ended }) => {
      const today = utcDayOf(ports.nowMs());
      const thisYear = Number(today.slice(0, 4));
      return {
        how: oneOf(language, {
          label: t('sent.end.how'),
          options: [
            ...(ended ? [{ value: OPEN_AGAIN, label: t('sent.end.open') }] : []),
            ...CASE_ENDINGS.map((value) => ({ value, label: t(`case-end.${value}`) })),
          ],
          begins: ended?.how,
        }),
        on: day(language, {
          ...{ legend: t('sent.end.on'), hint: t('sent.end.on-hint'), begins: enteredDay(ended?.on ?? today) },
          years: Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back),
        }),
      };
    },
    page: ({ t, language }, newest, { fields, form }) => {
      const title = t(newest.ended ? 'sent.end.title-ended' : 'sent.end.title');
      return {
        title,
        main: html`<p><a href="${deskHref(language, '/desk/sent/{appealId}', newest)}">${t('sent.back')}</a></p>
<h1>${title}</h1>
<p class="lede"><bdi ${written(newest.edition)}>${newest.edition.title}</bdi></p>
<ul>${(['page', 'mail', 'going', 'again'] as const).map((what) => html`<li>${t(`sent.end.${what}`)}</li>`)}</ul>
${form(html`${fields.how}
${fields.on}
${submitButton(t('sent.end.button'))}`)}`,
      };
    },
    does: async ({ at, t }, entered, { appealId }) => {
      const how = z.enum([...CASE_ENDINGS, OPEN_AGAIN]).safeParse(entered.how).data;
      if (how === undefined) return { errors: { how: t('sent.end.error.how') } };
      const on = z.iso.date().safeParse(writtenDay(entered.on)).data;
      const isDay = on !== undefined && on <= lastDayOnEarth(ports.nowMs());
      if (how !== OPEN_AGAIN && !isDay) return { errors: { on: t('sent.end.error.day') } };
      const ended = how === OPEN_AGAIN || !isDay ? undefined : { how, on };
      const outcome = await endCase(at, appealId, ended, ports);
      if (outcome.kind === 'busy') return { errors: { how: t('sent.end.error.busy') } };
      const page = deskPath('/desk/sent/{appealId}', { appealId });
      if (outcome.kind !== 'written') return page;
      const did = ended ? 'case-ended' : 'case-opened';
      await ports.enqueueActed(actsToTell(at, { did, actId: outcome.entryId, about: appealId }));
      return `${page}?done=${did}`;
    },
  });
