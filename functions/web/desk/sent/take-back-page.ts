import { LANGUAGE_FACTS } from '../../../contract/languages.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { textOfFixedRetraction } from '../../../domain/publishing/fixed-retraction.ts';
import { languagesOf } from '../../../domain/subscriber/edition-for.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { written } from '../../appeals/appeal-words.ts';
import { BUTTON_CLASS } from '../../kit/components/button-form.ts';
import { errorSummary, type FieldError } from '../../kit/components/errors.ts';
import { sessionForm } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';
import { changedNote, type Mailed, mailedPart, SHOWN_FIELD, shownOf } from '../kit/mailed-part.ts';
import { textArea } from '../kit/text-area.ts';

export const REASON_FIELD = 'reason';

export interface TakeBackShown {
  readonly newest: AppealVersion;
  /** `take-back` tells who was sent it; `take-down` tells no reader. */
  readonly does: 'take-back' | 'take-down';
  readonly path: `/${string}`;
  readonly mailed: Mailed;
  /** It is no more as the page said before. */
  readonly wasChanged: boolean;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** What happens when an appeal is taken back, and what does not: said before the press. */
export function takeBackPage(visit: Visit, at: AtDeskHere, shown: TakeBackShown): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { newest, does, path, mailed, wasChanged, reason, errors } = shown;
  const title = t(`sent.${does}.title`);
  return deskPage(language, at, {
    tab: 'desk',
    title: errors.length > 0 ? t('page.sign-up.error-title', { title }) : title,
    main: html`${wasChanged ? changedNote(visit) : undefined}
${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
<p><a href="${deskHref(language, '/desk/sent/{appealId}', newest)}">${t('sent.back')}</a></p>
<h1>${title}</h1>
${newest.kind === 'retraction' ? undefined : html`<p class="lede"><bdi ${written(newest.edition)}>${newest.edition.title}</bdi></p>`}
<ul>${(['at-once', 'stops', 'mail', 'stays', 'again'] as const).map((what) => html`<li>${t(`sent.${does}.${what}`)}</li>`)}</ul>
${mailedPart(visit, at, mailed)}
${does === 'take-back' ? fixedWords(language, newest) : undefined}
<section aria-label="${t('sent.reason')}">${sessionForm({
      action: pathIn(language, path),
      csrf: at.csrf,
      inside: html`<input type="hidden" name="${SHOWN_FIELD}" value="${shownOf(newest.version, mailed)}">
${textArea({ id: REASON_FIELD, label: t('sent.reason'), hint: t('sent.reason.hint'), value: reason, errors, prefix: t('page.error.prefix') })}
<p class="actions"><button class="${BUTTON_CLASS.urgent}" type="submit">${t(`sent.${does}.button`)}</button></p>`,
    })}</section>`,
  });
}

/** The words of the mail, in each language in which the appeal has an edition. */
const fixedWords = (language: Visit['language'], newest: AppealVersion): Html => {
  const t = wordsIn(language);
  return html`<section aria-labelledby="words"><h2 id="words">${t('sent.words')}</h2>
${languagesOf(newest).map((one) => {
  const { title, text } = textOfFixedRetraction(one, newest.caseReference);
  return html`<div class="panel"><p class="hint">${LANGUAGE_FACTS[one].name}</p><div ${written({ language: one })}><p><b>${title}</b></p><p>${text}</p></div></div>`;
})}</section>`;
};
