import * as z from 'zod';
import type { Language } from '../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { offerTriesAgain } from '../../domain/notices/notices.ts';
import { confirmByCode, type EnteredForm, NOT_ME_DAYS, type PressPorts } from '../../domain/signing-up/signing-up.ts';
import { type CaseNaming, parseAddress } from '../../domain/subscriber/subscriber.ts';
import { readOnPage, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { Answer, Html, Page, PageEvent, PageRoute, Visit } from '../kit/kit.ts';
import {
  againForm,
  CODE_FIELD,
  codeForm,
  enteredIn,
  FORM_FIELD,
  html,
  keptEntries,
  keptFollows,
  newFormToken,
  notFound,
  notification,
  pageAnswer,
  pathIn,
  pathParameter,
  postedFields,
  postedText,
  readPostedForm,
  sameAsFeeds,
  seeOther,
  visitorsNetwork,
  wayOn,
} from '../kit/kit.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { type ConfirmingFormPorts, wishIdOf } from './confirming-forms.ts';
import { justConfirmed } from './just-confirmed.ts';

export interface NamingPorts {
  /** The id by which the table keeps the sign-up of a request. */
  signUpIdOf(requestId: string): Promise<string>;
}

type Ports = PressPorts & ConfirmingFormPorts & NamingPorts & CaseNaming;

/** Answers a visitor who is on the page after the form of one request. */
type RequestAnswer = (request: {
  /** What names the sign-up in the address of the page. */
  readonly name: string;
  readonly signUpId: string;
  readonly event: PageEvent;
  readonly visit: Visit;
}) => Answer | Promise<Answer>;

/** The page after the form, and its two buttons. Neither tells whether a sign-up came of the request. */
export function subscribedRoutes(ports: Ports): PageRoute[] {
  const route = (method: 'GET' | 'POST', path: '' | '/code' | '/again', answer: RequestAnswer): PageRoute => ({
    method,
    path: `/subscribed/{requestId}${path}`,
    answer: async (event, visit) => {
      const name = pathParameter(event, 'requestId');
      const signUpId = await findNamed(name, ports);
      return signUpId === undefined ? notFound(visit) : answer({ name, signUpId, event, visit });
    },
  });
  const backToPage: RequestAnswer = ({ name, visit }) => seeOther(subscribedPath(name, visit));
  return [
    route('GET', '', async ({ name, signUpId, event, visit }) => {
      const done = await justConfirmed(signUpId, event, ports, visit);
      if (done) return done;
      const news = event.queryStringParameters?.sent === undefined ? undefined : 'sent';
      return showPage({ name, news }, ports, visit);
    }),
    route('POST', '', showPosted(ports)),
    route('POST', '/code', takeCode(ports)),
    route('POST', '/again', sendAgain(ports)),
    // A restored tab, or a change of language after a wrong code.
    route('GET', '/code', backToPage),
    route('GET', '/again', backToPage),
  ];
}

/**
 * The sign-up that a page names: after the form by the id of its request, which no item of the table has; behind a mailed link by its own, encrypted.
 * @returns `undefined` for a name that is neither.
 */
async function findNamed(name: string, { tokenKeys, signUpIdOf }: Ports): Promise<string | undefined> {
  if (z.uuid().safeParse(name).success) return signUpIdOf(name);
  return readOnPage('sign-up-asked', name, await tokenKeys(tokenKeyIdIn(name)));
}

/** Where the code is posted on the device on which the form was filled in. */
const codePath = (language: Language, name: string) => pathIn(language, `/subscribed/${name}/code`);

const subscribedPath = (name: string, { language }: Visit) => pathIn(language, `/subscribed/${name}`);

interface ShownPage {
  /** What names the sign-up in the addresses of pages, whether there is one or not. */
  readonly name: string;
  /** The code that was typed. */
  readonly entered?: string;
  /** What its visitor has just posted; `undefined` for any other visitor of the address. */
  readonly posted?: PostedEntries | undefined;
  /** What to say first: that the mail was asked for again, or that the form was too old to be taken. */
  readonly news?: 'sent' | 'stale' | undefined;
}

/** What comes after the form, the same for every address: it can't tell who has alerts already, nor whether a mail was sent. */
async function showPage({ name, entered = '', posted, news }: ShownPage, ports: Ports, visit: Visit): Promise<Answer> {
  const { language } = visit;
  // For every reader the sender is the one of discreet mail.
  const { replyToAddress, discreetSenderName: mailSender } = ports;
  const formToken = await newFormToken(ports);
  const t = wordsIn(language);
  const page: Page = {
    language,
    title: t('page.subscribed.title'),
    ...(posted && { keptIn: { formId: MENDING, path: `/subscribed/${name}`, step: '' } }),
    main: html`${news === 'sent' ? notification({ kind: 'done', heading: t('page.subscribed.sent'), text: t('page.subscribed.sent-text') }) : undefined}
${news === 'stale' ? notification({ kind: 'important', heading: t('page.subscribed.stale') }) : undefined}
<h1>${t('page.subscribed.heading')}</h1>
${posted && mending(language, posted)}
<p class="lede">${t('page.subscribed.text')}</p>
<dl class="facts"><dt>${t('page.subscribed.look-sender')}</dt><dd>${mailSender}</dd>
<dt>${t('page.subscribed.look-subject')}</dt><dd>${t('mail.confirm.subject')}</dd></dl>
<p>${t('page.subscribed.looks-like')}</p>
<p class="hint">${t('page.subscribed.confirmed-before')} <a href="${pathIn(language, '/preferences')}">${t('page.confirmed.change')}</a></p>
<section class="what-happens">
<h2>${t('page.subscribed.code')}</h2>
<p>${t('page.subscribed.code-text')}</p>
${codeForm({ language, action: codePath(language, name), formToken, entered, errors: [], button: 'page.subscribed.code-button' })}
</section>
<section class="what-happens">
<h2>${t('page.subscribed.nothing-came')}</h2>
<ul>
<li>${t('page.subscribed.check-address')}</li>
<li>${t('page.subscribed.provider')}</li>
<li>${t('page.subscribed.shared-network')}</li>
<li>${t('page.subscribed.budget')}</li>
<li>${t('page.subscribed.busy')}</li>
<li>${message(language, 'page.subscribed.not-me', { days: NOT_ME_DAYS })}</li>
<li>${t('page.subscribed.reported')}</li>
</ul>
<p><a class="standing-link" href="mailto:${replyToAddress}">${message(language, 'privacy.ask.mail', { address: replyToAddress })}</a></p>
<p>${t('page.subscribed.resend-text')}</p>
${againForm({ language, name, formToken, button: 'page.subscribed.resend', look: 'quiet' })}
${wayOn(language, SIGN_UP_PATH, t('page.subscribed.again'))}
</section>`,
  };
  return pageAnswer(visit, page, news === 'stale' ? 422 : 200);
}

interface PostedEntries {
  readonly entered: EnteredForm;
  readonly address: string;
}

const MENDING = 'mend';

/** Where the mail goes, and the way back to the form with all that was chosen. */
function mending(language: Language, { entered, address }: PostedEntries): Html {
  return html`<form id="${MENDING}" method="post" action="${pathIn(language, '/follows')}">
${keptFollows(entered.follows)}${keptEntries(entered)}<p>${message(language, 'page.subscribed.to')} <b dir="ltr">${address}</b></p>
<p class="actions"><button class="button button--quiet" type="submit" name="step" value="review">${message(language, 'page.subscribed.mend')}</button></p>
${sameAsFeeds(language, entered)}</form>`;
}

/** The browser posts its form once more to here, and alone knows what is in it: the page shows it its own address. Nothing is kept, and nothing looked up but by the browser that confirmed it. */
function showPosted(ports: Ports): RequestAnswer {
  return async ({ name, signUpId, event, visit }) => {
    const done = await justConfirmed(signUpId, event, ports, visit);
    if (done) return done;
    const entered = enteredIn(readPostedForm(postedFields(event)));
    const reading = parseAddress(entered.email);
    const posted = reading.kind === 'address' ? { entered, address: reading.address } : undefined;
    return showPage({ name, posted }, ports, visit);
  };
}

function takeCode(ports: Ports): RequestAnswer {
  return async ({ name, signUpId, event, visit }) => {
    const fields = postedFields(event);
    const entered = postedText(fields, CODE_FIELD);
    const wishId = await wishIdOf(postedText(fields, FORM_FIELD), ports);
    if (wishId === undefined) return showPage({ name, entered, news: 'stale' }, ports, visit);
    const network = visitorsNetwork(event);
    const outcome = await confirmByCode(signUpId, { network, code: entered }, ports, ports.nowMs());
    const codeAction = codePath(visit.language, name);
    const pressed = { signUpId, name, outcome, codeAction, entered, event };
    return confirmAnswer(pressed, ports, visit);
  };
}

function sendAgain(ports: Ports): RequestAnswer {
  return async ({ name, signUpId, event, visit }) => {
    const wishId = await wishIdOf(postedText(postedFields(event), FORM_FIELD), ports);
    if (wishId === undefined) return showPage({ name, news: 'stale' }, ports, visit);
    const networks = await ports.networks.hashesOfLate(visitorsNetwork(event), ports.nowMs());
    await offerTriesAgain(signUpId, networks, ports, ports.nowMs());
    const because = 'asked-again';
    await ports.enqueueConfirming({ kind: 'confirmation-wanted', wishId, signUpId, because, networks: [...networks] });
    return seeOther(pathIn(visit.language, `/subscribed/${name}?sent=yes`));
  };
}
