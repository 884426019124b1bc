import { LANGUAGE_FACTS } from '../../../contract/languages.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { type AppealSendingsPorts, largestReached, sendingsOfAppeal } from '../../../domain/deciding/deciding.ts';
import { actsToTell } from '../../../domain/members/members.ts';
import { takeBack, textOfFixedRetraction, type VersionPorts } from '../../../domain/publishing/publishing.ts';
import { languagesOf } from '../../../domain/subscriber/subscriber.ts';
import type { Words } from '../../../locales/messages.ts';
import { type Html, html, submitButton, written } from '../../kit/kit.ts';
import type { Mailed } from '../kit/kit.ts';
import { asShown, changedNote, deskForm, deskHref, deskPath, mailedPart, shownOf, words } from '../kit/kit.ts';
import { type ActedPorts, ownAppealIn } from './own-appeal-in.ts';

type TakeBackRoutePorts = VersionPorts & AppealSendingsPorts & ActedPorts;

/** On which one member withdraws an appeal in fixed words, or takes it down without mail: at once, and out of no budget. */
export const takeBackRoutes = (ports: TakeBackRoutePorts) =>
  (['take-back', 'take-down'] as const).flatMap((does) => takingBack(does, ports));

/** @param does - `take-back` tells who was sent it; `take-down` tells no reader. */
const takingBack = (does: 'take-back' | 'take-down', ports: TakeBackRoutePorts) =>
  deskForm({
    path: `/desk/sent/{appealId}/${does}`,
    read: async ({ at, event }) => {
      const newest = (await ownAppealIn(at, event, ports))?.newest;
      if (!newest) return undefined;
      const isOver = newest.kind === 'retraction' && !(does === 'take-back' && newest.isTakenDown);
      if (isOver) return deskPath('/desk/sent/{appealId}', newest);
      const mailed: Mailed =
        does === 'take-down'
          ? { kind: 'no-one', reached: undefined }
          : { kind: 'retraction', reached: largestReached(await sendingsOfAppeal(newest, ports)) };
      return { newest, mailed };
    },
    fields: ({ t }, { newest, mailed }) => ({
      shown: asShown(shownOf(newest.version, mailed)),
      reason: words({ label: t('sent.reason'), hint: t('sent.reason.hint') }),
    }),
    page: (asked, { newest, mailed }, { fields, form, wasChanged }) => {
      const { t, language } = asked;
      return {
        title: t(`sent.${does}.title`),
        note: wasChanged ? changedNote(asked) : undefined,
        main: html`<p><a href="${deskHref(language, '/desk/sent/{appealId}', newest)}">${t('sent.back')}</a></p>
<h1>${t(`sent.${does}.title`)}</h1>
${newest.kind === 'retraction' ? undefined : html`<p class="lede"><bdi ${written(newest.edition)}>${newest.edition.title}</bdi></p>`}
<ul>${(['at-once', 'stops', 'mail', 'stays', 'again'] as const).map((what) => html`<li>${t(`sent.${does}.${what}`)}</li>`)}</ul>
${mailedPart(asked, mailed)}
${does === 'take-back' ? fixedWords(t, newest) : undefined}
<section aria-label="${t('sent.reason')}">${form(html`${fields.shown}
${fields.reason}
${submitButton(t(`sent.${does}.button`), 'urgent')}`)}</section>`,
      };
    },
    does: async ({ at, t }, { shown: isAsShown, ...typed }, { newest }) => {
      const reason = typed.reason.trim();
      const refuse = (errors: { readonly reason?: string }) => ({ errors, typed: { reason } });
      if (reason === '') return refuse({ reason: t('sent.error.no-reason') });
      if (!isAsShown) return refuse({});
      const { appealId, version: seenVersion } = newest;
      const outcome = await takeBack(at, { appealId, seenVersion, mails: does === 'take-back', reason }, ports);
      const page = deskPath('/desk/sent/{appealId}', { appealId });
      switch (outcome.kind) {
        case 'no such appeal':
          return undefined;
        case 'busy':
          return refuse({ reason: t('sent.error.busy') });
        case 'changed meanwhile':
          return refuse({});
        case 'taken back before':
          return page;
        case 'taken back': {
          const did = does === 'take-back' ? 'appeal-withdrawn' : 'appeal-taken-down';
          await ports.enqueueActed(actsToTell(at, { did, actId: outcome.entryId, about: appealId }));
          return `${page}?done=${did}`;
        }
      }
    },
  });

/** The words of the mail, in each language in which the appeal has an edition. */
const fixedWords = (t: Words, newest: AppealVersion): Html =>
  html`<section aria-labelledby="words"><h2 id="words">${t('sent.words')}</h2>
${languagesOf(newest).map((one) => {
  const { title, text } = textOfFixedRetraction(one, newest.caseReference);
  return html`<div class="panel"><p class="hint">${LANGUAGE_FACTS[one].name}</p><div ${written({ language: one })}><p><b>${title}</b></p><p>${text}</p></div></div>`;
})}</section>`;
