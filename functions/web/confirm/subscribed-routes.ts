import { z } from 'zod';
import { offerTriesAgain } from '../../domain/notices/notices.ts';
import { confirmByCode, type PressPorts } from '../../domain/signing-up/signing-up.ts';
import { type CaseNaming, parseAddress } from '../../domain/subscriber/subscriber.ts';
import { readOnPage, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import type { Answer, PageEvent, PageRoute, Visit } from '../kit/kit.ts';
import {
  CODE_FIELD,
  enteredIn,
  FORM_FIELD,
  newFormToken,
  notFound,
  pageAnswer,
  pathIn,
  pathParameter,
  postedFields,
  postedText,
  readPostedForm,
  seeOther,
  visitorsNetwork,
} from '../kit/kit.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { type ConfirmingFormPorts, wishIdOf } from './confirming-forms.ts';
import { justConfirmed } from './just-confirmed.ts';
import { codePath, type SubscribedPage, subscribedPage } from './subscribed-page.ts';

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
      return showPage({ name, entered: '', news }, ports, visit);
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

const subscribedPath = (name: string, { language }: Visit) => pathIn(language, `/subscribed/${name}`);

async function showPage(
  shown: Pick<SubscribedPage, 'name' | 'entered' | 'news' | 'posted'>,
  ports: Ports,
  visit: Visit,
): Promise<Answer> {
  const { language } = visit;
  const { replyToAddress, discreetSenderName: mailSender } = ports;
  const page = subscribedPage({ ...shown, language, replyToAddress, mailSender, formToken: await newFormToken(ports) });
  return pageAnswer(visit, page, shown.news === 'stale' ? 422 : 200);
}

/** The browser posts its form once more to here, and alone knows what is in it: the page shows it its own address. Nothing is kept, and nothing looked up but by the browser that confirmed it. */
function showPosted(ports: Ports): RequestAnswer {
  return async ({ name, signUpId, event, visit }) => {
    const done = await justConfirmed(signUpId, event, ports, visit);
    if (done) return done;
    const entered = enteredIn(readPostedForm(postedFields(event)));
    const reading = parseAddress(entered.email);
    const posted = reading.kind === 'address' ? { entered, address: reading.address } : undefined;
    return showPage({ name, entered: '', posted }, ports, visit);
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
    if (wishId === undefined) return showPage({ name, entered: '', news: 'stale' }, ports, visit);
    const networks = await ports.networks.hashesOfLate(visitorsNetwork(event), ports.nowMs());
    await offerTriesAgain(signUpId, networks, ports, ports.nowMs());
    const because = 'asked-again';
    await ports.enqueueConfirming({ kind: 'confirmation-wanted', wishId, signUpId, because, networks: [...networks] });
    return seeOther(pathIn(visit.language, `/subscribed/${name}?sent=yes`));
  };
}
