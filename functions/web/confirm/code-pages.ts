import type { Language } from '../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { CodeForm, Html, Page } from '../kit/kit.ts';
import { againForm, CODE_FIELD, codeForm, html, pageWithForm, wayOn } from '../kit/kit.ts';

interface AboutCode {
  readonly language: Language;
  /** What names it in the addresses of pages. */
  readonly name: string;
  readonly formToken: string;
  readonly confirmWithinDays: number;
}

export interface CodePage extends AboutCode {
  readonly action: string;
  readonly entered: string;
  readonly fault?: 'unreadable' | 'wrong' | 'busy';
}

/** Asks for the code from the mail, as the only thing that is missing. */
export function codePage(page: CodePage): Page {
  const { language, name, formToken, action, entered, fault } = page;
  const t = wordsIn(language);
  const faultText = fault && t(`page.code.${fault}`);
  return pageWithCode({
    form: { language, action, formToken, entered, button: 'page.code.button' },
    faultText,
    otherwise: html`<h2>${t('page.subscribed.nothing-came')}</h2>
<p>${t('page.subscribed.resend-text')}</p>
${againForm({ language, name, formToken, button: 'page.subscribed.resend', look: 'quiet' })}
${signUpAnew(page)}`,
  });
}

interface PageWithCode {
  readonly form: Omit<CodeForm, 'errors'>;
  readonly faultText: string | undefined;
  readonly otherwise: Html;
}

/** A page on which the code from the mail is typed. Why it is asked for is said once: who typed one knows, or was on the page after the form. */
export function pageWithCode({ form, faultText, otherwise }: PageWithCode): Page {
  const { language } = form;
  const t = wordsIn(language);
  const errors = faultText === undefined ? [] : [{ fieldId: CODE_FIELD, text: faultText }];
  return pageWithForm({
    language,
    title: t('page.code.title'),
    errors,
    summary: 'page.code.error-heading',
    main: () => html`<h1>${t(faultText === undefined ? 'page.code.heading' : 'page.code.again-heading')}</h1>
${faultText === undefined ? html`<p class="lede">${t('page.code.text')}</p>` : undefined}
${codeForm({ ...form, errors })}
<section class="what-happens">
${otherwise}
</section>`,
  });
}

/** After five wrong tries: the code of a new mail has five more. */
export function spentCodePage(page: AboutCode): Page {
  const { language, name, formToken } = page;
  const t = wordsIn(language);
  return {
    language,
    title: t('page.code.spent-title'),
    main: html`<h1>${t('page.code.spent-heading')}</h1>
<p class="lede">${t('page.code.spent-text')}</p>
${againForm({ language, name, formToken, button: 'page.code.spent-button', look: 'main' })}
${signUpAnew(page)}`,
  };
}

/** No mail comes of a sign-up that is gone or never was. The page knows of none: that would tell strangers about an address. */
const signUpAnew = ({ language, confirmWithinDays }: AboutCode): Html =>
  html`<p>${message(language, 'page.code.none-comes', { days: confirmWithinDays })}</p>
${wayOn(language, SIGN_UP_PATH, message(language, 'page.sign-up-again'))}`;
