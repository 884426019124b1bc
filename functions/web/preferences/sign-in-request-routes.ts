import type { SignInRequested } from '../../contract/messages.ts';
import { type SignInRequest, signInRequestIdOf } from '../../domain/account/sign-in-request.ts';
import { parseAddress } from '../../domain/subscriber/address/address.ts';
import { message } from '../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../kit/answers.ts';
import type { FieldError } from '../kit/components/errors.ts';
import { carriedFormToken, readGuards } from '../kit/form-guard.ts';
import { FORM_FIELD, type FormTokenPorts, newFormToken } from '../kit/form-token-field.ts';
import { type PageEvent, postedFields } from '../kit/page-event.ts';
import { type PageRoute, visitorsNetwork } from '../kit/page-handler.ts';
import { postedText } from '../kit/posted-text.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { askForLinkPage, LEADS_TO_FIELD, leadsToIn, linkAskedForPage } from './sign-in-pages.ts';

/** A browser fills in the one field, and its reader presses Enter at once. What comes of it is one mail, to a subscriber, within their budget. */
const MIN_FORM_AGE_MS = 0;

export interface SignInRequestPorts extends FormTokenPorts {
  /** Encrypts text so that this function can't read it back; bound to the request's id. */
  sealRequest(text: string, requestId: string): Promise<string>;
  enqueueSignIn(message: SignInRequested): Promise<void>;
}

/**
 * Where a visitor asks for a link to their preferences. Each right address is answered alike: it is sealed and handed
 * on, and nothing is looked up.
 */
export function signInRequestRoutes(ports: SignInRequestPorts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/preferences',
      answer: async ({ queryStringParameters }, visit) => {
        const { language } = visit;
        const wantedAnother = queryStringParameters?.['signed-out'] !== undefined;
        const leadsTo = leadsToIn(queryStringParameters?.[LEADS_TO_FIELD]);
        const token = await newFormToken(ports);
        return pageAnswer(
          visit,
          askForLinkPage({ language, email: '', errors: [], token, website: '', wantedAnother, leadsTo }),
        );
      },
    },
    { method: 'POST', path: '/preferences/sign-in', answer: (event, visit) => takeAddress(visit, ports, event) },
    // A press of Enter in the address of a form that was refused.
    {
      method: 'GET',
      path: '/preferences/sign-in',
      answer: (_, { language }) => seeOther(pathIn(language, '/preferences')),
    },
    {
      method: 'GET',
      path: '/preferences/asked',
      answer: (_, visit) => pageAnswer(visit, linkAskedForPage(visit.language)),
    },
  ];
}

async function takeAddress(visit: Visit, ports: SignInRequestPorts, event: PageEvent): Promise<Answer> {
  const { language } = visit;
  const fields = postedFields(event);
  const [email, token, website] = ['email', FORM_FIELD, 'website'].map((name) => postedText(fields, name));
  const leadsTo = leadsToIn(postedText(fields, LEADS_TO_FIELD));
  const address = parseAddress(email ?? '');
  const guarding = { ...ports, minFormAgeMs: MIN_FORM_AGE_MS };
  const guards = await readGuards(token ?? '', website ?? '', guarding);
  if (address.kind === 'refused' || guards.kind === 'refused') {
    const errors: FieldError[] = [];
    if (address.kind === 'refused')
      errors.push({ fieldId: 'email', text: message(language, `page.error.email-${address.reason}`) });
    if (guards.kind === 'refused')
      errors.push({
        fieldId: guards.fault === 'website' ? 'website' : 'send',
        text: message(language, `page.error.${guards.fault}`),
      });
    const carried = await carriedFormToken(token ?? '', guarding);
    const shown = { language, email: email ?? '', errors, token: carried, website: website ?? '', leadsTo };
    return pageAnswer(visit, askForLinkPage(shown), 422);
  }
  const request: SignInRequest = { address: address.address, language, network: visitorsNetwork(event), leadsTo };
  const requestId = signInRequestIdOf(guards.formId, request);
  const sealedRequest = await ports.sealRequest(JSON.stringify(request), requestId);
  const requestedAtMs = ports.nowMs();
  await ports.enqueueSignIn({ kind: 'sign-in-requested', requestId, requestedAtMs, sealedRequest });
  return seeOther(pathIn(language, '/preferences/asked'));
}
