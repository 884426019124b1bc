import type { Language } from '../../contract/languages.ts';
import { CHANGE_ADDRESS_HOURS } from '../../domain/account/address-change.ts';
import type { VerifyAddressOutcome } from '../../domain/account/verify-address.ts';
import { type MessageKey, wordsIn } from '../../locales/messages.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { CODE_FIELD } from '../kit/components/code-forms.ts';
import { errorAt, errorSummary } from '../kit/components/errors.ts';
import { codeField } from '../kit/components/fields/code-field.ts';
import { submitButton } from '../kit/components/session-form.ts';
import { toPreferences } from '../kit/components/way-on.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';

/** Before the button. It names neither address: mails get forwarded. */
export function verifyPage(language: Language, action: string): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.verify.title'),
    main: html`<h1>${t('page.verify.heading')}</h1>
<p class="lede">${t('page.verify.text')}</p>
${buttonForm({ action, label: t('page.verify.button') })}`,
  };
}

type CodeLack = Extract<VerifyAddressOutcome, { kind: 'code-wanted' }>['because'];

const WHAT_IS_WRONG: Readonly<Record<CodeLack, MessageKey | undefined>> = {
  'none-typed': undefined,
  wrong: 'page.verify.code-wrong',
  unreadable: 'page.verify.code-unreadable',
  'too-many-tries': 'page.verify.code-too-many-tries',
};

/** After a press of the button, which may have been a program's, and after a code that was not right. */
export function verifyCodePage(language: Language, { because, entered }: CodePage, action: string): Page {
  const t = wordsIn(language);
  const wrong = WHAT_IS_WRONG[because];
  const errors = wrong === undefined ? [] : [{ fieldId: CODE_FIELD, text: t(wrong) }];
  const error = errorAt(CODE_FIELD, errors, t('page.error.prefix'));
  const title = t('page.verify.code-heading');
  return {
    language,
    title: wrong === undefined ? title : t('page.sign-up.error-title', { title }),
    main: html`${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
<h1>${title}</h1>
<p class="lede">${t('page.code.text')}</p>
<form method="post" action="${action}" novalidate>
${codeField({ id: CODE_FIELD, label: t('page.verify.code-label'), value: entered, error })}
${submitButton(t('page.verify.button'))}
</form>`,
  };
}

interface CodePage {
  readonly because: CodeLack;
  readonly entered: string;
}

export function verifiedPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.verified.title'),
    main: html`<h1>${t('page.verified.heading')}</h1>
<p class="lede">${t('page.verified.text')}</p>
<p>${t('page.verified.sign-in')}</p>
${toPreferences(language)}`,
  };
}

/** A reader of this could sign in with the address too: it tells them nothing that they must not know. */
export function addressTakenPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.address-taken.title'),
    main: html`<h1>${t('page.address-taken.heading')}</h1>
<p class="lede">${t('page.address-taken.text')}</p>
${toPreferences(language)}`,
  };
}

export function verifyExpiredPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.verify-expired.title'),
    main: html`<h1>${t('page.verify-expired.heading')}</h1>
<p class="lede">${t('page.verify-expired.text', { hours: CHANGE_ADDRESS_HOURS })}</p>
${toPreferences(language)}`,
  };
}
