import type { Language } from '../../contract/languages.ts';
import { NOT_ME_DAYS } from '../../domain/signing-up/not-me.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { CODE_FIELD, codeForm } from '../kit/components/code-forms.ts';
import { errorSummary } from '../kit/components/errors.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn } from '../kit/visit.ts';

const words = (language: Language) => (key: MessageKey) => message(language, key, { days: NOT_ME_DAYS });

/** Before the button: what it does, and what it leaves alone. */
export function notMePage(language: Language, action: string): Page {
  const t = words(language);
  return {
    language,
    title: t('page.not-me.title'),
    main: html`<h1>${t('page.not-me.heading')}</h1>
<p class="lede">${t('page.not-me.text')}</p>
<p>${t('page.not-me.subscribed')}</p>
${buttonForm({ action, label: t('page.not-me.button') })}`,
  };
}

export interface NotMeCodePage {
  readonly language: Language;
  /** Where the code is posted. */
  readonly action: string;
  readonly entered: string;
  readonly fault?: 'unreadable' | 'wrong';
}

const FAULT_WORDS = { unreadable: 'page.code.unreadable', wrong: 'page.not-me.code-wrong' } as const;

/** Nothing was changed yet, since a program may have pressed: the code from the mail, or a press a minute later, says that a person did. */
export function notMeCodePage({ language, action, entered, fault }: NotMeCodePage): Page {
  const t = words(language);
  const errors = fault === undefined ? [] : [{ fieldId: CODE_FIELD, text: t(FAULT_WORDS[fault]) }];
  const title = t('page.code.title');
  return {
    language,
    title: fault === undefined ? title : message(language, 'page.sign-up.error-title', { title }),
    main: html`${fault === undefined ? undefined : errorSummary(t('page.code.error-heading'), errors)}
<h1>${t('page.code.heading')}</h1>
<p class="lede">${t('page.code.text')}</p>
${codeForm({ language, action, entered, errors, button: 'page.not-me.button' })}
<section class="what-happens">
<h2>${t('page.not-me.without-code')}</h2>
<p>${t('page.not-me.without-code-text')}</p>
${buttonForm({ action, label: t('page.not-me.button'), look: 'quiet' })}
</section>`,
  };
}

/** After the button. Whoever it was after all, or whose mail program pressed it, has the code to undo it. */
export function saidNotMePage(language: Language, codeAction: string, formToken: string): Page {
  const t = words(language);
  return {
    language,
    title: t('page.notMe.title'),
    main: html`<h1>${t('page.notMe.heading')}</h1>
<p class="lede">${t('page.notMe.text')}</p>
<p>${t('page.not-me.subscribed')}</p>
<section class="what-happens">
<h2>${t('page.notMe.mistake')}</h2>
<p>${t('page.notMe.mistake-text')}</p>
${codeForm({ language, action: codeAction, formToken, entered: '', errors: [], button: 'page.code.button' })}
</section>`,
  };
}

/** The sign-up was confirmed or is gone, and with it all that could be notMe. */
export function notMeOverPage(language: Language): Page {
  const t = words(language);
  return {
    language,
    title: t('page.disown-over.title'),
    main: html`<h1>${t('page.disown-over.heading')}</h1>
<p class="lede">${t('page.disown-over.text')}</p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, '/')}">${t('page.to-sign-up')}</a></p>`,
  };
}
