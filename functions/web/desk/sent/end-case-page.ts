import { CASE_ENDINGS } from '../../../contract/case-endings.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { written } from '../../appeals/appeal-words.ts';
import { errorAt, errorSummary, type FieldError } from '../../kit/components/errors.ts';
import { dayField, type EnteredDay } from '../../kit/components/fields/day-field.ts';
import { select } from '../../kit/components/fields/select.ts';
import { sessionForm, submitButton } from '../../kit/components/session-form.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import type { Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';

export const HOW_FIELD = 'how';
export const ON_FIELD = 'on';
/** In place of how it ended. */
export const OPEN_AGAIN = 'open';
const YEARS_BACK = 10;

export interface EndCaseShown {
  readonly newest: AppealVersion;
  readonly how: string;
  readonly day: EnteredDay;
  readonly errors: readonly FieldError[];
  readonly thisYear: number;
}

/** How a case ended, as its public page says it from then on. */
export function endCasePage({ language }: Visit, at: AtDeskHere, shown: EndCaseShown): Page {
  const t = wordsIn(language);
  const { newest, how, day, errors, thisYear } = shown;
  const title = t(newest.ended ? 'sent.end.title-ended' : 'sent.end.title');
  const errorOf = (id: string) => errorAt(id, errors, t('page.error.prefix'));
  const howError = errorOf(HOW_FIELD);
  return deskPage(language, at, {
    tab: 'desk',
    title: errors.length > 0 ? t('page.sign-up.error-title', { title }) : title,
    main: html`${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
<p><a href="${deskHref(language, '/desk/sent/{appealId}', newest)}">${t('sent.back')}</a></p>
<h1>${title}</h1>
<p class="lede"><bdi ${written(newest.edition)}>${newest.edition.title}</bdi></p>
<ul>${(['page', 'mail', 'going', 'again'] as const).map((what) => html`<li>${t(`sent.end.${what}`)}</li>`)}</ul>
${sessionForm({
  action: deskHref(language, '/desk/sent/{appealId}/end', newest),
  csrf: at.csrf,
  inside: html`<div class="part">${select({
    ...{ id: HOW_FIELD, label: t('sent.end.how'), emptyLabel: t('page.sign-up.choose'), chosen: how },
    options: [
      ...(newest.ended ? [{ value: OPEN_AGAIN, label: t('sent.end.open') }] : []),
      ...CASE_ENDINGS.map((value) => ({ value, label: t(`case-end.${value}`) })),
    ],
    ...(howError && { error: howError }),
  })}</div>
${dayField({ id: ON_FIELD, language, legend: t('sent.end.on'), hint: t('sent.end.on-hint'), entered: day, years: Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back), error: errorOf(ON_FIELD) })}
${submitButton(t('sent.end.button'))}`,
})}`,
  });
}
