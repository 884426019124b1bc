import type { Language } from '../../contract/languages.ts';
import type { SignInRequested } from '../../contract/messages.ts';
import type { LeadsTo, SignInRequest } from '../../domain/account/account.ts';
import { LEADS_TO, SESSION_MINUTES, SIGN_IN_MINUTES, signInRequestIdOf } from '../../domain/account/account.ts';
import { parseAddress } from '../../domain/subscriber/subscriber.ts';
import { message } from '../../locales/messages.ts';
import type { FormTokenPorts, Page, PageRoute } from '../kit/kit.ts';
import {
  carriedFormToken,
  FORM_FIELD,
  formRoutes,
  guardError,
  guardFields,
  html,
  notification,
  pageAnswer,
  pathIn,
  postedFields,
  postedText,
  readGuards,
  seeOther,
  textField,
  visitorsNetwork,
  wayOn,
  withErrors,
  wordedPage,
} from '../kit/kit.ts';
import { linkToMine } from './way-back.ts';

/** A browser fills in the one field, and its reader presses Enter at once. What comes of it is one mail, to a subscriber, within their budget. */
const MIN_FORM_AGE_MS = 0;

export interface SignInRequestPorts extends FormTokenPorts {
  /** Encrypts text so that this function can't read it back; bound to the request's id. */
  sealRequest(text: string, requestId: string): Promise<string>;
  enqueueSignIn(message: SignInRequested): Promise<void>;
}

/** The field of a form, and of its address, that names the page that a sign-in is for. */
export const LEADS_TO_FIELD = 'to';

/** One of our own pages, or none: no address that a visitor made up is led to. */
const leadsToIn = (word: string | undefined): LeadsTo | undefined => LEADS_TO.find((one) => one === word);

const FORM_PATH = '/preferences/sign-in';

/**
 * Where a visitor asks for a link to their preferences. Each right address is answered alike: it is sealed and handed
 * on, and nothing is looked up.
 */
export function signInRequestRoutes(ports: SignInRequestPorts): PageRoute[] {
  const guards = { ...ports, minFormAgeMs: MIN_FORM_AGE_MS };
  return [
    ...formRoutes({
      path: '/preferences',
      posted: FORM_PATH,
      read: async ({ event }) => ({
        token: await carriedFormToken(postedText(postedFields(event), FORM_FIELD), guards),
      }),
      fields: ({ language, t, event: { queryStringParameters } }, { token: carried }) => ({
        website: {
          begins: { token: carried, website: '' },
          typedIn: (posted, id) => ({ token: postedText(posted, FORM_FIELD), website: postedText(posted, id) }),
          shown: (_, { website }: GuardsPosted, error) => guardFields(language, { token: carried, website, error }),
        },
        [LEADS_TO_FIELD]: {
          begins: leadsToIn(queryStringParameters?.[LEADS_TO_FIELD]),
          typedIn: (posted, id) => leadsToIn(postedText(posted, id)),
          shown: (id, leadsTo: LeadsTo | undefined) =>
            html`${leadsTo && html`<input type="hidden" name="${id}" value="${leadsTo}">`}`,
        },
        email: {
          begins: '',
          typedIn: postedText,
          shown: (id, value: string, error) =>
            textField({
              ...{ id, type: 'email', label: t('page.sign-up.email-label'), value },
              ...{ hint: t('page.sign-in.email-hint'), error, autocomplete: 'email' },
            }),
        },
      }),
      page: async ({ language, t, event: { queryStringParameters } }, _, { fields, errors, errorOf, isRefused }) => {
        // Each link can say that they were led here from a page that opens to a session alone: the page claims of no visitor that they have none.
        const wantedAnother = !isRefused && queryStringParameters?.['signed-out'] !== undefined;
        const ended = {
          heading: t('page.sign-in.ended-heading'),
          text: t('page.sign-in.ended-text', { minutes: SESSION_MINUTES }),
        };
        const main = html`<h1>${t('page.sign-in.heading')}</h1>
<p class="lede">${t('page.sign-in.lede')}</p>
<form method="post" action="${pathIn(language, FORM_PATH)}" novalidate>
${fields.website}
${fields[LEADS_TO_FIELD]}
${fields.email}
${errorOf('send')}
<p class="actions"><button class="button" id="send" type="submit">${t('page.sign-in.button')}</button></p>
</form>
<p class="hint">${t('page.sign-in.already')} ${linkToMine(language)}</p>`;
        const note = wantedAnother ? notification({ kind: 'important', ...ended }) : undefined;
        return { language, ...withErrors(language, { title: t('page.sign-in.title'), note, errors, main }) };
      },
      does: async ({ event, language, t }, { website: { token, website }, [LEADS_TO_FIELD]: leadsTo, email }) => {
        const address = parseAddress(email);
        const guard = await readGuards(token, website, guards);
        if (address.kind === 'refused' || guard.kind === 'refused')
          return {
            errors: [
              ...(address.kind === 'refused'
                ? [{ fieldId: 'email', text: t(`page.error.email-${address.reason}`) }]
                : []),
              ...(guard.kind === 'refused' ? [guardError(guard.fault, language)] : []),
            ],
          };
        const request: SignInRequest = { address: address.address, language, network: visitorsNetwork(event), leadsTo };
        const requestId = signInRequestIdOf(guard.formId, request);
        const sealedRequest = await ports.sealRequest(JSON.stringify(request), requestId);
        await ports.enqueueSignIn({
          kind: 'sign-in-requested',
          requestId,
          requestedAtMs: ports.nowMs(),
          sealedRequest,
        });
        return seeOther(pathIn(language, '/preferences/asked'));
      },
    }),
    {
      method: 'GET',
      path: '/preferences/asked',
      answer: (_, visit) => pageAnswer(visit, linkAskedForPage(visit.language)),
    },
  ];
}

/** The token of a form, which tells people's forms from programs', and what stood in the field that people leave empty. */
interface GuardsPosted {
  readonly token: string;
  readonly website: string;
}

/** The same for every address, whether anybody gets alerts there or not. */
const linkAskedForPage = (language: Language): Page =>
  wordedPage(language, 'sign-in-asked', {
    values: { minutes: SIGN_IN_MINUTES, subject: message(language, 'mail.discreet.subject') },
    beneath: (t) => html`<section class="what-happens">
<h2>${t('page.sign-in-asked.nothing-came')}</h2>
<ul>
<li>${t('page.sign-in-asked.look-in-spam')}</li>
<li>${t('page.sign-in-asked.other-address')}</li>
<li>${t('page.sign-in-asked.budget')}</li>
</ul>
${wayOn(language, '/preferences', t('page.sign-in-asked.again'))}
</section>`,
  });
