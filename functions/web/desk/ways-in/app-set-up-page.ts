import type { Language } from '../../../contract/languages.ts';
import { appUri } from '../../../domain/members/ways-in/authenticator-app.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { errorAt, errorSummary, type FieldError } from '../../kit/components/errors.ts';
import { codeField } from '../../kit/components/fields/code-field.ts';
import { qrCode } from '../../kit/components/qr-code.ts';
import { sessionForm, submitButton } from '../../kit/components/session-form.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';

/** Fields of the form. */
export const SECRET_FIELD = 'secret';
export const CODE_FIELD = 'code';

export interface AppSetUp {
  readonly secret: string;
  /** Whose desk it is, as the app names it. */
  readonly issuer: string;
  /** Where its form is sent to, and where another way is chosen. */
  readonly action: string;
  readonly back: string;
  readonly errors: readonly FieldError[];
}

/** Gives a secret to an app: by a picture, by a link, and as text; then asks for the first code, which shows that the app has it. */
export function appSetUp(
  language: Language,
  { csrf, member }: AtDeskHere,
  { secret, issuer, action, back, errors }: AppSetUp,
): Pick<Page, 'title' | 'main'> {
  const t = wordsIn(language);
  const title = t('desk.app.title');
  const uri = appUri(secret, { issuer, label: member.address });
  return {
    title: errors.length > 0 ? t('page.sign-up.error-title', { title }) : title,
    main: html`${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
<h1>${t('desk.app.heading')}</h1>
<section><h2>${t('desk.app.scan')}</h2>
<p>${qrCode(uri, t('desk.app.picture'))}</p>
<p>${t('desk.app.here')}</p>
<p class="actions"><a class="button button--quiet" href="${uri}">${t('desk.app.open')}</a></p>
</section>
<section><h2>${t('desk.app.secret')}</h2>
<p class="code"><bdi dir="ltr">${secret.replace(/(.{4})(?=.)/g, '$1 ')}</bdi></p>
<p class="hint">${t('desk.app.secret-hint')}</p>
</section>
${sessionForm({
  action,
  csrf,
  inside: html`<input type="hidden" name="${SECRET_FIELD}" value="${secret}">
${codeField({ id: CODE_FIELD, label: t('desk.app.code'), value: '', error: errorAt(CODE_FIELD, errors, t('page.error.prefix')) })}
${submitButton(t('desk.app.button'))}`,
})}
<p><a href="${back}">${t('desk.app.back')}</a></p>`,
  };
}
