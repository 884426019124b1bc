import { z } from 'zod';
import type { Language } from '../../contract/languages.ts';
import type { RequestChangeOutcome, RequestChangePorts } from '../../domain/account/account.ts';
import { CHANGE_ADDRESS_HOURS, requestAddressChange, waitingChangesOf } from '../../domain/account/account.ts';
import type { Subscriber } from '../../domain/subscriber/subscriber.ts';
import { issueOnPage, readOnPage, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import { isolated } from '../../locales/isolated.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import type { Page, PageEvent } from '../kit/kit.ts';
import { html, pageAnswer, pathIn, postedText, seeOther, textField, visitorsNetwork, wordedPage } from '../kit/kit.ts';
import { preferenceAnswers } from './preference-form.ts';
import type { SessionPorts, SessionRoute } from './session-routes.ts';
import { backLink } from './way-back.ts';

type Ports = RequestChangePorts & Pick<SessionPorts, 'tokenKeys' | 'nowMs'>;

export const ADDRESS_PATH = '/preferences/address';

/** The field that the new address is written into, and the one with the id of this form, so that a double press is one change. */
const EMAIL_FIELD = 'email';
const CHANGE_FIELD = 'change';

/** In the address of a page: the change that was just asked for, encrypted, since the table knows it by its id. */
const ASKED_FIELD = 'asked';

interface Entered {
  readonly email: string;
  readonly formId: string;
}

/** Alerts to another address. The answer to a posted form stays in the browser's cache: it does not name the address that alerts go to. */
export function addressRoutes(ports: Ports): SessionRoute[] {
  const { show, take } = preferenceAnswers<Entered>({
    path: ADDRESS_PATH,
    title: 'page.address.title',
    button: 'page.address.button',
    opened: () => ({ email: '', formId: ports.newChangeId() }),
    posted: (fields) => {
      const formId = z.uuid().safeParse(postedText(fields, CHANGE_FIELD));
      return { email: postedText(fields, EMAIL_FIELD), formId: formId.success ? formId.data : ports.newChangeId() };
    },
    before: ({ t }) => html`<h1>${t('page.address.heading')}</h1>`,
    who: ({ t, of, opened }) =>
      opened && html`<p class="lede">${t('page.address.now', { address: isolated(of.subscriber.address) })}</p>`,
    fields: ({ email, formId }, { t, errorOf }) => html`<input type="hidden" name="${CHANGE_FIELD}" value="${formId}">
${textField({
  id: EMAIL_FIELD,
  type: 'email',
  label: t('page.address.label'),
  hint: t('page.address.hint'),
  value: email,
  // Often known to no other person: a browser that keeps it offers it to the next reader of any form.
  autocomplete: 'off',
  error: errorOf(EMAIL_FIELD),
})}`,
    take: async (entered, { subscriber }, { language }, event) => {
      const wish = { typed: entered.email, formId: entered.formId, network: visitorsNetwork(event), language };
      const outcome = await requestAddressChange(subscriber, wish, ports, ports.nowMs());
      if (outcome.kind === 'requested') {
        const asked = issueOnPage('change-asked', outcome.changeId, await ports.tokenKeys());
        return seeOther(pathIn(language, `${ADDRESS_PATH}?${ASKED_FIELD}=${asked}`));
      }
      // They unsubscribed, or are being erased, in another tab: their own page says so.
      if (outcome.kind === 'no-alerts') return seeOther(pathIn(language, '/preferences/mine'));
      return {
        errors: [{ fieldId: EMAIL_FIELD, text: message(language, wordsFor(outcome)) }],
        statusCode: outcome.kind === 'too-many' ? 429 : 422,
        ...(outcome.kind === 'refused' && outcome.reason === 'same' && { entered: { ...entered, email: '' } }),
      };
    },
  });
  return [
    {
      method: 'GET',
      path: ADDRESS_PATH,
      answer: async (session, event, visit) => {
        const asked = await findAsked(session.subscriber, event, ports);
        return asked
          ? pageAnswer(visit, addressAskedPage(visit.language, asked.newAddress))
          : show(session, event, visit);
      },
    },
    { method: 'POST', path: ADDRESS_PATH, answer: take },
  ];
}

function wordsFor(refusal: Exclude<RequestChangeOutcome, { kind: 'requested' | 'no-alerts' }>): MessageKey {
  if (refusal.kind === 'too-many') return 'page.address.too-many';
  return refusal.reason === 'same' ? 'page.address.same' : `page.error.email-${refusal.reason}`;
}

/** The change that an address of ours speaks of, while it still waits for its button. */
async function findAsked(subscriber: Subscriber, { queryStringParameters }: PageEvent, ports: Ports) {
  const asked = queryStringParameters?.[ASKED_FIELD] ?? '';
  const changeId = readOnPage('change-asked', asked, await ports.tokenKeys(tokenKeyIdIn(asked)));
  if (changeId === undefined) return undefined;
  const waiting = await waitingChangesOf(subscriber, ports.addressChanges, ports.nowMs());
  return waiting.find((change) => change.changeId === changeId);
}

/** The same for a free address and one that a subscriber has. */
const addressAskedPage = (language: Language, newAddress: string): Page =>
  wordedPage(language, 'address-asked', {
    values: {
      address: isolated(newAddress),
      subject: message(language, 'mail.confirm.subject'),
      hours: CHANGE_ADDRESS_HOURS,
    },
    beneath: (t) => html`<p>${t('page.address-asked.nothing-came')}</p>
<p>${t('page.address-asked.held')}</p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, ADDRESS_PATH)}">${t('page.address-asked.again')}</a></p>
${backLink(language)}`,
  });
