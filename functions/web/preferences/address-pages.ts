import type { Language } from '../../contract/languages.ts';
import { CHANGE_ADDRESS_HOURS } from '../../domain/account/address-change.ts';
import type { RequestChangeOutcome } from '../../domain/account/request-address-change.ts';
import { isolated } from '../../locales/isolated.ts';
import { type MessageKey, wordsIn } from '../../locales/messages.ts';
import { errorAt, errorSummary } from '../kit/components/errors.ts';
import { textField } from '../kit/components/fields/text-field.ts';
import { sessionForm, submitButton } from '../kit/components/session-form.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn } from '../kit/visit.ts';
import { backLink } from './preference-pages.ts';

/** The field that the new address is written into, and the one with the id of this form, so that a double press is one change. */
export const EMAIL_FIELD = 'email';
export const CHANGE_FIELD = 'change';

export const ADDRESS_PATH = '/preferences/address';

type Refusal = Exclude<RequestChangeOutcome, { kind: 'requested' | 'no-alerts' }>;

export interface AddressForm {
  readonly csrf: string;
  readonly formId: string;
  readonly address: string;
  readonly entered: string;
  readonly refusal?: Refusal;
}

/** The answer to a posted form stays in the browser's cache: it does not name the address that alerts go to. */
export function addressPage(language: Language, { csrf, formId, address, entered, refusal }: AddressForm): Page {
  const t = wordsIn(language);
  const errors = refusal ? [{ fieldId: EMAIL_FIELD, text: t(wordsFor(refusal)) }] : [];
  const title = t('page.address.title');
  const inside = html`<input type="hidden" name="${CHANGE_FIELD}" value="${formId}">
${textField({
  id: EMAIL_FIELD,
  type: 'email',
  label: t('page.address.label'),
  hint: t('page.address.hint'),
  value: isSame(refusal) ? '' : entered,
  // Often known to no other person: a browser that keeps it offers it to the next reader of any form.
  autocomplete: 'off',
  error: errorAt(EMAIL_FIELD, errors, t('page.error.prefix')),
})}
${submitButton(t('page.address.button'))}`;
  return {
    language,
    title: refusal ? t('page.sign-up.error-title', { title }) : title,
    main: html`${refusal ? errorSummary(t('page.error.heading'), errors) : undefined}
<h1>${t('page.address.heading')}</h1>
${refusal ? undefined : html`<p class="lede">${t('page.address.now', { address: isolated(address) })}</p>`}
${sessionForm({ action: pathIn(language, ADDRESS_PATH), csrf, inside })}
${backLink(language)}`,
  };
}

const isSame = (refusal: Refusal | undefined): boolean => refusal?.kind === 'refused' && refusal.reason === 'same';

function wordsFor(refusal: Refusal): MessageKey {
  if (refusal.kind === 'too-many') return 'page.address.too-many';
  return refusal.reason === 'same' ? 'page.address.same' : `page.error.email-${refusal.reason}`;
}

/** The same for a free address and one that a subscriber has. */
export function addressAskedPage(language: Language, newAddress: string): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.address-asked.title'),
    main: html`<h1>${t('page.address-asked.heading')}</h1>
<p class="lede">${t('page.address-asked.text', { address: isolated(newAddress), subject: t('mail.confirm.subject'), hours: CHANGE_ADDRESS_HOURS })}</p>
<p>${t('page.address-asked.nothing-came')}</p>
<p>${t('page.address-asked.held')}</p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, ADDRESS_PATH)}">${t('page.address-asked.again')}</a></p>
${backLink(language)}`,
  };
}
