import type { Language } from '../../contract/languages.ts';
import type { SignInRequested } from '../../contract/messages.ts';
import type { LeadsTo, SignInRequest } from '../../domain/account/account.ts';
import { LEADS_TO, SESSION_MINUTES, SIGN_IN_MINUTES, signInRequestIdOf } from '../../domain/account/account.ts';
import { parseAddress } from '../../domain/subscriber/subscriber.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { FieldError, Form, FormGuardPorts, FormTokenPorts, Page, PageEvent, PageRoute } from '../kit/kit.ts';
import {
  carriedFormToken,
  FORM_FIELD,
  formAnswers,
  guardError,
  guardFields,
  html,
  notification,
  pageAnswer,
  pageWithForm,
  pathIn,
  postedText,
  readGuards,
  seeOther,
  textField,
  visitorsNetwork,
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

interface Entered {
  readonly email: string;
  /** The form's own, which tells people's forms from programs'. */
  readonly token: string;
  /** What stood in the field that people leave empty. */
  readonly website: string;
  /** The page that they sign in for. */
  readonly leadsTo: LeadsTo | undefined;
}

/**
 * Where a visitor asks for a link to their preferences. Each right address is answered alike: it is sealed and handed
 * on, and nothing is looked up.
 */
export function signInRequestRoutes(ports: SignInRequestPorts): PageRoute[] {
  const { show, take } = formAnswers(linkForm({ ...ports, minFormAgeMs: MIN_FORM_AGE_MS }));
  return [
    { method: 'GET', path: '/preferences', answer: (event, visit) => show(queryOf(event), event, visit) },
    { method: 'POST', path: FORM_PATH, answer: (event, visit) => take(queryOf(event), event, visit) },
    // A press of Enter in the address of a form that was refused.
    { method: 'GET', path: FORM_PATH, answer: (_, { language }) => seeOther(pathIn(language, '/preferences')) },
    {
      method: 'GET',
      path: '/preferences/asked',
      answer: (_, visit) => pageAnswer(visit, linkAskedForPage(visit.language)),
    },
  ];
}

const FORM_PATH = '/preferences/sign-in';

type Query = Readonly<Record<string, string | undefined>>;
const queryOf = ({ queryStringParameters }: PageEvent): Query => queryStringParameters ?? {};

const linkForm = (ports: SignInRequestPorts & FormGuardPorts): Form<Query, Entered> => ({
  opened: (query) => ({ email: '', token: '', website: '', leadsTo: leadsToIn(query[LEADS_TO_FIELD]) }),
  posted: (fields) => ({
    email: postedText(fields, 'email'),
    token: postedText(fields, FORM_FIELD),
    website: postedText(fields, 'website'),
    leadsTo: leadsToIn(postedText(fields, LEADS_TO_FIELD)),
  }),
  page: async (entered, { of, visit: { language }, errors, opened }) => {
    // Each link can say that they were led here from a page that opens to a session alone: the page claims of no visitor that they have none.
    const wantedAnother = opened !== undefined && of['signed-out'] !== undefined;
    return askForLinkPage(
      language,
      { ...entered, token: await carriedFormToken(entered.token, ports) },
      errors,
      wantedAnother,
    );
  },
  take: async ({ email, token, website, leadsTo }, _, event, { language }) => {
    const address = parseAddress(email);
    const guards = await readGuards(token, website, ports);
    const errors: FieldError[] = [];
    if (address.kind === 'refused')
      errors.push({ fieldId: 'email', text: message(language, `page.error.email-${address.reason}`) });
    if (guards.kind === 'refused') errors.push(guardError(guards.fault, language));
    if (address.kind === 'refused' || guards.kind === 'refused') return { errors };
    const request: SignInRequest = { address: address.address, language, network: visitorsNetwork(event), leadsTo };
    const requestId = signInRequestIdOf(guards.formId, request);
    const sealedRequest = await ports.sealRequest(JSON.stringify(request), requestId);
    await ports.enqueueSignIn({ kind: 'sign-in-requested', requestId, requestedAtMs: ports.nowMs(), sealedRequest });
    return seeOther(pathIn(language, '/preferences/asked'));
  },
});

function askForLinkPage(
  language: Language,
  { email, token, website, leadsTo }: Entered,
  errors: readonly FieldError[],
  wantedAnother: boolean,
): Page {
  const t = wordsIn(language);
  const ended = {
    heading: t('page.sign-in.ended-heading'),
    text: t('page.sign-in.ended-text', { minutes: SESSION_MINUTES }),
  };
  return pageWithForm({
    language,
    title: t('page.sign-in.title'),
    errors,
    above: html`${wantedAnother ? notification({ kind: 'important', ...ended }) : undefined}\n`,
    main: (errorOf) => html`<h1>${t('page.sign-in.heading')}</h1>
<p class="lede">${t('page.sign-in.lede')}</p>
<form method="post" action="${pathIn(language, FORM_PATH)}" novalidate>
${guardFields(language, { token, website, error: errorOf('website') })}
${leadsTo && html`<input type="hidden" name="${LEADS_TO_FIELD}" value="${leadsTo}">`}
${textField({
  id: 'email',
  type: 'email',
  label: t('page.sign-up.email-label'),
  value: email,
  hint: t('page.sign-in.email-hint'),
  error: errorOf('email'),
  autocomplete: 'email',
})}
${errorOf('send')}
<p class="actions"><button class="button" id="send" type="submit">${t('page.sign-in.button')}</button></p>
</form>
<p class="hint">${t('page.sign-in.already')} ${linkToMine(language)}</p>`,
  });
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
<p class="actions"><a class="button button--quiet" href="${pathIn(language, '/preferences')}">${t('page.sign-in-asked.again')}</a></p>
</section>`,
  });
