import type { Language } from '../../contract/languages.ts';
import { SESSION_MINUTES } from '../../domain/account/session.ts';
import { SIGN_IN_MINUTES } from '../../domain/account/sign-in.ts';
import { LEADS_TO, type LeadsTo } from '../../domain/account/sign-in-request.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import { errorAt, errorSummary, type FieldError } from '../kit/components/errors.ts';
import { codeField } from '../kit/components/fields/code-field.ts';
import { guardFields } from '../kit/components/fields/guard-fields.ts';
import { textField } from '../kit/components/fields/text-field.ts';
import { notification } from '../kit/components/notification.ts';
import { submitButton } from '../kit/components/session-form.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn } from '../kit/visit.ts';

const titleOf = (language: Language, title: string, errors: readonly FieldError[]) =>
  errors.length > 0 ? message(language, 'page.sign-up.error-title', { title }) : title;

export interface AskForLinkPage {
  readonly language: Language;
  readonly email: string;
  readonly errors: readonly FieldError[];
  /** The form's own, which tells people's forms from programs'. */
  readonly token: string;
  /** What stood in the field that people leave empty. */
  readonly website: string;
  /** Whether they were led here from a page that opens to a session alone. Each link can say so: the page claims of no visitor that they have none. */
  readonly wantedAnother?: boolean;
  /** The page that they sign in for. */
  readonly leadsTo?: LeadsTo;
}

/** The field of a form, and of its address, that names the page that a sign-in is for. */
export const LEADS_TO_FIELD = 'to';

/** One of our own pages, or none: no address that a visitor made up is led to. */
export const leadsToIn = (word: string | undefined): LeadsTo | undefined => LEADS_TO.find((one) => one === word);

export function askForLinkPage(page: AskForLinkPage): Page {
  const { language, email, errors, token, website, wantedAnother, leadsTo } = page;
  const t = wordsIn(language);
  return {
    language,
    title: titleOf(language, t('page.sign-in.title'), errors),
    main: html`${wantedAnother ? whyHere(language) : undefined}
${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
<h1>${t('page.sign-in.heading')}</h1>
<p class="lede">${t('page.sign-in.lede')}</p>
<form method="post" action="${pathIn(language, '/preferences/sign-in')}" novalidate>
${guardFields(language, { token, website, error: errorAt('website', errors, t('page.error.prefix')) })}
${leadsTo && html`<input type="hidden" name="${LEADS_TO_FIELD}" value="${leadsTo}">`}
${textField({
  id: 'email',
  type: 'email',
  label: t('page.sign-up.email-label'),
  value: email,
  hint: t('page.sign-in.email-hint'),
  error: errorAt('email', errors, t('page.error.prefix')),
  autocomplete: 'email',
})}
${errorAt('send', errors, t('page.error.prefix'))}
<p class="actions"><button class="button" id="send" type="submit">${t('page.sign-in.button')}</button></p>
</form>
<p class="hint">${t('page.sign-in.already')} ${linkToMine(language)}</p>`,
  };
}

const linkToMine = (language: Language): Html =>
  html`<a href="${pathIn(language, '/preferences/mine')}">${message(language, 'page.mine.title')}</a>`;

function whyHere(language: Language): Html {
  const t = wordsIn(language);
  return notification({
    kind: 'important',
    heading: t('page.sign-in.ended-heading'),
    text: t('page.sign-in.ended-text', { minutes: SESSION_MINUTES }),
  });
}

/** The same for every address, whether anybody gets alerts there or not. */
export function linkAskedForPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.sign-in-asked.title'),
    main: html`<h1>${t('page.sign-in-asked.heading')}</h1>
<p class="lede">${t('page.sign-in-asked.text', { minutes: SIGN_IN_MINUTES, subject: t('mail.discreet.subject') })}</p>
<section class="what-happens">
<h2>${t('page.sign-in-asked.nothing-came')}</h2>
<ul>
<li>${t('page.sign-in-asked.look-in-spam')}</li>
<li>${t('page.sign-in-asked.other-address')}</li>
<li>${t('page.sign-in-asked.budget')}</li>
</ul>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, '/preferences')}">${t('page.sign-in-asked.again')}</a></p>
</section>`,
  };
}

/** The field of a press that was told that it ends the session of another subscriber. */
export const TOLD_FIELD = 'other-session-ends';

const toldField = (isTold: boolean): Html | undefined =>
  isTold ? html`<input type="hidden" name="${TOLD_FIELD}" value="yes">` : undefined;

/** One button that lets in the reader of the mail. It shows nothing of what is behind it. @param endsOther - whether another subscriber is signed in. */
export function enterPage(language: Language, action: string, { endsOther }: { readonly endsOther: boolean }): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.enter.title'),
    main: html`<h1>${t('page.enter.heading')}</h1>
${endsOther ? notification({ kind: 'important', heading: t('page.enter.other-heading'), text: t('page.enter.other-text') }) : undefined}
<p class="lede">${t('page.enter.text', { minutes: SESSION_MINUTES })}</p>
<form method="post" action="${action}">
${toldField(endsOther)}
${submitButton(t('page.enter.button'))}
</form>
<p class="hint">${t('page.enter.not-you')}</p>`,
  };
}

interface EnterCode {
  readonly isTold: boolean;
  readonly errors: readonly FieldError[];
}

/** Asks for the digits of the mail, since a mail gateway may have pressed the button. */
export function enterCodePage(language: Language, action: string, { isTold, errors }: EnterCode): Page {
  const t = wordsIn(language);
  return {
    language,
    title: titleOf(language, t('page.enter.title'), errors),
    main: html`${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
<h1>${t('page.enter-code.heading')}</h1>
<p class="lede">${t('page.enter-code.text')}</p>
<form method="post" action="${action}" novalidate>
${toldField(isTold)}
${codeField({
  id: 'code',
  label: t('page.enter-code.label'),
  hint: t('page.enter-code.hint'),
  value: '',
  error: errorAt('code', errors, t('page.error.prefix')),
})}
${submitButton(t('page.enter.button'))}
</form>`,
  };
}

/** At a link that was used, in a browser that is signed in: a button that is pressed twice, or a mail that is opened once more. */
export function signedInAlreadyPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.enter-already.title'),
    main: html`<h1>${t('page.enter-already.heading')}</h1>
<p class="lede">${t('page.enter-already.text')}</p>
<p class="actions"><a class="button" href="${pathIn(language, '/preferences/mine')}">${t('page.mine.title')}</a></p>`,
  };
}

/** A link that lets no reader in any more, and the way to another one. */
export function linkOverPage(language: Language, name: 'enter-spent' | 'enter-tries'): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t(`page.${name}.title`),
    main: html`<h1>${t(`page.${name}.heading`)}</h1>
<p class="lede">${t(`page.${name}.text`, { minutes: SIGN_IN_MINUTES })}</p>
${name === 'enter-spent' ? html`<p>${t('page.enter-spent.twice')} ${linkToMine(language)}</p>` : undefined}
<p class="actions"><a class="button" href="${pathIn(language, '/preferences')}">${t('page.sign-in-asked.again')}</a></p>`,
  };
}
