import * as z from 'zod';
import type { Language } from '../../contract/languages.ts';
import type { RequestChangeOutcome, RequestChangePorts } from '../../domain/account/account.ts';
import { CHANGE_ADDRESS_HOURS, requestAddressChange, waitingChangesOf } from '../../domain/account/account.ts';
import type { Subscriber } from '../../domain/subscriber/subscriber.ts';
import { issueOnPage, readOnPage, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import { isolated } from '../../locales/isolated.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import type { Page, PageEvent } from '../kit/kit.ts';
import {
  hidden,
  html,
  pathIn,
  postedText,
  seeOther,
  textField,
  visitorsNetwork,
  wayOn,
  wordedPage,
} from '../kit/kit.ts';
import { preferenceForm } from './preference-form.ts';
import type { SessionPorts, SessionRoute } from './session-routes.ts';
import { backLink } from './way-back.ts';

type Ports = RequestChangePorts & Pick<SessionPorts, 'tokenKeys' | 'nowMs'>;

export const ADDRESS_PATH = '/preferences/address';

/** In the address of a page: the change that was just asked for, encrypted, since the table knows it by its id. */
const ASKED_FIELD = 'asked';

/** Alerts to another address. The answer to a posted form stays in the browser's cache: it does not name the address that alerts go to. */
export const addressRoutes = (ports: Ports): SessionRoute[] =>
  preferenceForm({
    path: ADDRESS_PATH,
    title: 'page.address.title',
    button: 'page.address.button',
    instead: async ({ session, event, language }) => {
      const asked = await findAsked(session.subscriber, event, ports);
      return asked && addressAskedPage(language, asked.newAddress);
    },
    read: async ({ session }) => session.subscriber,
    before: ({ t }) => html`<h1>${t('page.address.heading')}</h1>`,
    who: ({ t, session, isOpened }) =>
      isOpened && html`<p class="lede">${t('page.address.now', { address: isolated(session.subscriber.address) })}</p>`,
    fields: ({ t }) => ({
      // The id of this form, so that a double press is one change.
      change: {
        ...hidden(ports.newChangeId()),
        typedIn: (posted, id) => z.uuid().safeParse(postedText(posted, id)).data ?? ports.newChangeId(),
      },
      email: {
        begins: '',
        typedIn: postedText,
        shown: (id, value: string, error) =>
          textField({
            ...{ id, type: 'email', label: t('page.address.label'), hint: t('page.address.hint'), value, error },
            // Often known to no other person: a browser that keeps it offers it to the next reader of any form.
            autocomplete: 'off',
          }),
      },
    }),
    does: async ({ event, language, t }, { email: typed, change: formId }, subscriber) => {
      const wish = { typed, formId, network: visitorsNetwork(event), language };
      const outcome = await requestAddressChange(subscriber, wish, ports, ports.nowMs());
      if (outcome.kind === 'requested') {
        const asked = issueOnPage('change-asked', outcome.changeId, await ports.tokenKeys());
        return seeOther(pathIn(language, `${ADDRESS_PATH}?${ASKED_FIELD}=${asked}`));
      }
      // They unsubscribed, or are being erased, in another tab: their own page says so.
      if (outcome.kind === 'no-alerts') return seeOther(pathIn(language, '/preferences/mine'));
      return {
        errors: { email: t(wordsFor(outcome)) },
        statusCode: outcome.kind === 'too-many' ? 429 : 422,
        ...(outcome.kind === 'refused' && outcome.reason === 'same' && { typed: { email: '' } }),
      };
    },
  });

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
${wayOn(language, ADDRESS_PATH, t('page.address-asked.again'))}
${backLink(language)}`,
  });
