import type { Language } from '../../domain/appeal/appeal.ts';
import type { EnteredForm } from '../../domain/subscribing/sign-up-form.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import { choice } from '../components/choice.ts';
import { errorAt, errorId, errorSummary, type FieldError } from '../components/errors.ts';
import { placeChoices } from '../components/place-choices.ts';
import { rhythmChoices } from '../components/rhythm-choices.ts';
import { themeChoices } from '../components/theme-choices.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';
import { pathIn } from '../visit.ts';

export interface SignUpPage {
  readonly language: Language;
  readonly entered: EnteredForm;
  readonly errors: readonly FieldError[];
  /** Random UUID that tells a form that is posted twice from one that is filled in twice. */
  readonly formId: string;
}

/** The form, empty or as it was filled in, with what is wrong with it. */
export function signUpPage({ language, entered, errors, formId }: SignUpPage): Page {
  const t = (key: MessageKey) => message(language, key);
  const errorOf = (fieldId: string) => errorAt(fieldId, errors, t('page.error.prefix'));
  const title = t('page.sign-up.title');
  return {
    language,
    title: errors.length > 0 ? message(language, 'page.sign-up.error-title', { title }) : title,
    description: t('page.sign-up.description'),
    main: html`${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
<h1>${t('page.sign-up.heading')}</h1>
<p class="lede">${t('page.sign-up.lede')}</p>
<form method="post" action="${pathIn(language, '/subscribe')}" novalidate>
<input type="hidden" name="form" value="${formId}">
${step('where', t('page.sign-up.where'), t('page.sign-up.where-hint'), errorOf('where'), placeChoices(language, entered))}
${step('about', t('page.sign-up.about'), t('page.sign-up.about-hint'), errorOf('about'), themeChoices(language, entered.themes))}
${step(
  'everything',
  t('page.sign-up.everything'),
  t('page.sign-up.everything-hint'),
  errorOf('everything'),
  choice({
    name: 'everything',
    value: 'yes',
    label: t('page.sign-up.everything-choice'),
    isChosen: entered.everything,
  }),
)}
${step('cadence', t('page.sign-up.rhythm'), t('page.sign-up.rhythm-hint'), errorOf('cadence'), rhythmChoices(language, entered.rhythm, errorOf))}
${emailStep(t, entered.email, errorOf('email'))}
<div class="actions"><button class="button" type="submit">${t('page.sign-up.button')}</button><span class="hint">${t('page.sign-up.promise')}</span></div>
</form>`,
  };
}

function step(id: string, legend: string, hint: string, error: Html | undefined, inside: Html): Html {
  const describedBy = error ? `${id}-hint ${errorId(id)}` : `${id}-hint`;
  return html`<fieldset class="${error ? 'step step--wrong' : 'step'}" id="${id}" tabindex="-1" aria-describedby="${describedBy}"><legend><h2>${legend}</h2></legend>
<p class="hint" id="${id}-hint">${hint}</p>
${error}
${inside}
</fieldset>`;
}

function emailStep(t: (key: MessageKey) => string, email: string, error: Html | undefined): Html {
  const describedBy = error ? `email-hint ${errorId('email')}` : 'email-hint';
  return html`<fieldset class="${error ? 'step step--wrong' : 'step'}"><legend><h2>${t('page.sign-up.email')}</h2></legend>
<label class="field" for="email">${t('page.sign-up.email-label')}</label>
<p class="hint" id="email-hint">${t('page.sign-up.email-hint')}</p>
${error}
<input type="email" id="email" name="email" dir="ltr" value="${email}" autocomplete="email" spellcheck="false" aria-describedby="${describedBy}"${error ? html` aria-invalid="true"` : ''}>
</fieldset>`;
}
