import type { Language } from '../../../contract/languages.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { DESK_STYLE } from '../../kit/assets/desk-css.ts';
import { PASSKEY_SCRIPT } from '../../kit/assets/passkey-script.ts';
import { errorAt, type FieldError } from '../../kit/components/errors.ts';
import { textField } from '../../kit/components/fields/text-field.ts';
import { notification } from '../../kit/components/notification.ts';
import { submitButton } from '../../kit/components/session-form.ts';
import { formTokenField } from '../../kit/form-token-field.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn } from '../../kit/visit.ts';
import { withErrors } from '../kit/desk-frame.ts';
import { SIGN_IN_LINK_PATH, SIGN_IN_PASSKEY_PATH, withWayBack } from '../kit/ways-in.ts';
import { identityLink } from './identity-pages.ts';
import { passkeyForm } from './passkey-form.ts';

export interface DeskSignInPage {
  /** For the browser's ceremony. */
  readonly options: object;
  /** Shows that the form which asks for a link stood on our page. */
  readonly form: string;
  /** Whether a device's answer was refused just now. */
  readonly isRefused: boolean;
  readonly isSignedOut: boolean;
  /** The organisation's own identity provider, by its name. */
  readonly provider?: string;
  /** The page that the member comes back to. */
  readonly to?: string;
  /** What was typed as an address, with what is wrong with it or with its form. */
  readonly address?: { readonly typed: string; readonly fault: string };
}

/** The way in for members. It says nothing of whom it knows. */
export function deskSignInPage(
  language: Language,
  { options, form, isRefused, isSignedOut, provider, to, address }: DeskSignInPage,
): Page {
  const t = wordsIn(language);
  const errors: FieldError[] = [
    ...(isRefused ? [{ fieldId: 'with-passkey', text: t('desk.passkey.refused') }] : []),
    ...(address ? [{ fieldId: 'email', text: address.fault }] : []),
  ];
  return {
    language,
    style: DESK_STYLE,
    script: PASSKEY_SCRIPT,
    ...withErrors(language, {
      title: t('desk.sign-in.title'),
      note: isSignedOut ? notification({ kind: 'done', heading: t('desk.signed-out') }) : undefined,
      errors,
      main: html`<h1>${t('desk.sign-in.heading')}</h1>
<p class="lede">${t('desk.sign-in.text')}</p>
<section id="with-passkey">
<h2>${t('desk.sign-in.passkey')}</h2>
<p>${t('desk.sign-in.passkey-text')}</p>
${passkeyForm(language, { action: pathIn(language, withWayBack(SIGN_IN_PASSKEY_PATH, to)), kind: 'get', options, button: t('desk.sign-in.passkey-button') })}
</section>
${
  provider &&
  html`<section>
<h2>${t('desk.identity.with', { provider: isolated(provider) })}</h2>
<p>${t('desk.identity.text')}</p>
${identityLink(language, 'sign-in', provider, to)}
</section>`
}
<section>
<h2>${t('desk.sign-in.link')}</h2>
<p>${t('desk.sign-in.link-text')}</p>
<form method="post" action="${pathIn(language, withWayBack(SIGN_IN_LINK_PATH, to))}" novalidate>
${formTokenField(form)}
${textField({ id: 'email', type: 'email', label: t('desk.sign-in.address'), value: address?.typed ?? '', autocomplete: 'email', error: errorAt('email', errors, t('page.error.prefix')) })}
${submitButton(t('desk.sign-in.link-button'), 'quiet')}
</form>
</section>`,
    }),
  };
}
