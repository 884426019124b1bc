import type { Language } from '../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { NOT_ME_DAYS } from '../../domain/signing-up/not-me.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { codeForm } from '../kit/components/code-forms.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn } from '../kit/visit.ts';
import { pageWithCode } from './code-pages.ts';

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
  readonly action: string;
  readonly entered: string;
  readonly fault?: 'unreadable' | 'wrong';
}

const FAULT_WORDS = { unreadable: 'page.code.unreadable', wrong: 'page.not-me.code-wrong' } as const;

/** Nothing was changed yet, since a program may have pressed: the code from the mail, or a press a minute later, says that a person did. */
export function notMeCodePage({ language, action, entered, fault }: NotMeCodePage): Page {
  const t = words(language);
  return pageWithCode({
    form: { language, action, entered, button: 'page.not-me.button' },
    faultText: fault && t(FAULT_WORDS[fault]),
    otherwise: html`<h2>${t('page.not-me.without-code')}</h2>
<p>${t('page.not-me.without-code-text')}</p>
${buttonForm({ action, label: t('page.not-me.button'), look: 'quiet' })}`,
  });
}

/** After the button. A reader who asked for it after all, or whose mail program pressed it, has the code to undo it. */
export function saidNotMePage(language: Language, codeAction: string, formToken: string): Page {
  const t = words(language);
  return {
    language,
    title: t('page.said-not-me.title'),
    main: html`<h1>${t('page.said-not-me.heading')}</h1>
<p class="lede">${t('page.said-not-me.text')}</p>
<p>${t('page.not-me.subscribed')}</p>
<section class="what-happens">
<h2>${t('page.said-not-me.mistake')}</h2>
<p>${t('page.said-not-me.mistake-text')}</p>
${codeForm({ language, action: codeAction, formToken, entered: '', errors: [], button: 'page.code.button' })}
</section>`,
  };
}

/** The sign-up was confirmed or is gone, and with it all that “not me” could stop. */
export function notMeOverPage(language: Language): Page {
  const t = words(language);
  return {
    language,
    title: t('page.not-me-over.title'),
    main: html`<h1>${t('page.not-me-over.heading')}</h1>
<p class="lede">${t('page.not-me-over.text')}</p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, SIGN_UP_PATH)}">${t('page.to-sign-up')}</a></p>`,
  };
}
