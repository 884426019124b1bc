import type { Language } from '../../domain/appeal/appeal.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import { againForm, CODE_FIELD, codeForm } from '../components/confirming-forms.ts';
import { errorSummary } from '../components/errors.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';

/** What a page about a code knows of the sign-up that it is for. */
interface AboutCode {
  readonly language: Language;
  readonly signUpId: string;
  readonly formToken: string;
}

export interface CodePage extends AboutCode {
  /** Where the code is posted. */
  readonly action: string;
  readonly entered: string;
  readonly fault?: 'unreadable' | 'wrong' | undefined;
}

/** Asks for the code from the mail, as the only thing that is missing. */
export function codePage({ language, signUpId, formToken, action, entered, fault }: CodePage): Page {
  const t = (key: MessageKey) => message(language, key);
  const errors = fault === undefined ? [] : [{ fieldId: CODE_FIELD, text: t(`page.code.${fault}`) }];
  const title = t('page.code.title');
  return {
    language,
    title: fault === undefined ? title : message(language, 'page.sign-up.error-title', { title }),
    main: html`${fault === undefined ? undefined : errorSummary(t('page.code.error-heading'), errors)}
<h1>${t('page.code.heading')}</h1>
<p class="lede">${t('page.code.text')}</p>
${codeForm({ language, action, formToken, entered, errors, button: 'page.code.button' })}
<section class="what-happens">
<h2>${t('page.subscribed.nothing-came')}</h2>
<p>${t('page.subscribed.resend-text')}</p>
${againForm({ language, signUpId, formToken, button: 'page.subscribed.resend', look: 'quiet' })}
</section>`,
  };
}

/** After five wrong tries: the code of a new mail has five more. */
export function spentCodePage({ language, signUpId, formToken }: AboutCode): Page {
  const t = (key: MessageKey) => message(language, key);
  return {
    language,
    title: t('page.code.spent-title'),
    main: html`<h1>${t('page.code.spent-heading')}</h1>
<p class="lede">${t('page.code.spent-text')}</p>
${againForm({ language, signUpId, formToken, button: 'page.code.spent-button', look: 'main' })}`,
  };
}
