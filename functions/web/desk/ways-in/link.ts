import type { Language } from '../../../contract/languages.ts';
import type { DeskSignInRequested } from '../../../contract/messages.ts';
import type { DeskSignInRequest, LinkSignInPorts } from '../../../domain/members/members.ts';
import { DESK_LINK_MINUTES, formIdOf, isLinkOpen, signInByLink } from '../../../domain/members/members.ts';
import { parseAddress } from '../../../domain/subscriber/subscriber.ts';
import { type DeskLink, readDeskLink, tokenKeyIdIn } from '../../../domain/tokens/tokens.ts';
import { uuidOf } from '../../../domain/uuid-of.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import type { Answer, FieldError, Page, PageEvent, PageRoute, Visit } from '../../kit/kit.ts';
import {
  codeField,
  errorAt,
  FORM_FIELD,
  html,
  pageAnswer,
  pathIn,
  pathParameter,
  postedFields,
  postedText,
  seeOther,
  submitButton,
  unknownLink,
  visitorsNetwork,
} from '../../kit/kit.ts';
import {
  ENTER_PATH,
  LINK_ASKED_PATH,
  notice,
  SIGN_IN_LINK_PATH,
  SIGN_IN_PATH,
  wayOnFrom,
  withErrors,
  withWayBack,
} from '../kit/kit.ts';
import { comingBackTo, type DeskSignInPorts, enterDesk, showSignIn } from './sign-in.ts';

export interface DeskLinkPorts extends DeskSignInPorts, LinkSignInPorts {
  /** Encrypts text so that this function can't read it back; bound to the request's id. */
  sealRequest(text: string, requestId: string): Promise<string>;
  enqueueDeskSignIn(message: DeskSignInRequested): Promise<void>;
}

/** The way in without a passkey: a form that asks for a link, and the page behind the link, which asks for a code. */
export function deskLinkRoutes(ports: DeskLinkPorts): PageRoute[] {
  const path = `${ENTER_PATH}/{token}` as const;
  return [
    { method: 'POST', path: SIGN_IN_LINK_PATH, answer: (event, visit) => takeAddress(event, visit, ports) },
    // A press of Enter in the address of a form that was refused.
    {
      method: 'GET',
      path: SIGN_IN_LINK_PATH,
      answer: (_, { language }) => seeOther(pathIn(language, SIGN_IN_PATH)),
    },
    { method: 'GET', path: LINK_ASKED_PATH, answer: (_, visit) => pageAnswer(visit, linkAskedPage(visit.language)) },
    { method: 'GET', path, answer: (event, visit) => withLink(event, visit, ports, showEnter) },
    { method: 'POST', path, answer: (event, visit) => withLink(event, visit, ports, takeCode) },
  ];
}

/** Each right address is answered alike: it is sealed and handed on, and nothing is looked up. */
async function takeAddress(event: PageEvent, visit: Visit, ports: DeskLinkPorts): Promise<Answer> {
  const { language } = visit;
  const fields = postedFields(event);
  const back = comingBackTo(event.queryStringParameters);
  const typed = postedText(fields, 'email');
  const reading = parseAddress(typed);
  const formId = await formIdOf(postedText(fields, FORM_FIELD), ports, ports.nowMs());
  if (reading.kind === 'refused' || formId === undefined) {
    const fault = message(
      language,
      reading.kind === 'refused' ? `page.error.email-${reading.reason}` : 'page.error.stale',
    );
    return showSignIn(visit, { isRefused: false, isSignedOut: false, address: { typed, fault }, ...back }, ports, 422);
  }
  const request: DeskSignInRequest = { address: reading.address, language, network: visitorsNetwork(event), ...back };
  // The same for a form that is posted twice, another one for another address.
  const requestId = uuidOf([formId, 'desk', reading.address]);
  const sealedRequest = await ports.sealRequest(JSON.stringify(request), requestId);
  await ports.enqueueDeskSignIn({
    kind: 'desk-sign-in-requested',
    requestId,
    requestedAtMs: ports.nowMs(),
    sealedRequest,
  });
  return seeOther(pathIn(language, LINK_ASKED_PATH));
}

interface LinkVisit {
  readonly link: DeskLink;
  /** Where the page's own form is sent to. */
  readonly action: string;
  readonly event: PageEvent;
  readonly visit: Visit;
}
type LinkAnswer = (opened: LinkVisit, ports: DeskLinkPorts) => Promise<Answer>;

async function withLink(event: PageEvent, visit: Visit, ports: DeskLinkPorts, answer: LinkAnswer): Promise<Answer> {
  const token = pathParameter(event, 'token');
  const link = readDeskLink(token, await ports.tokenKeys(tokenKeyIdIn(token)));
  if (!link) return unknownLink(visit);
  return answer(
    {
      link,
      action: pathIn(visit.language, withWayBack(`${ENTER_PATH}/${token}`, event.queryStringParameters?.to)),
      event,
      visit,
    },
    ports,
  );
}

const linkOver = (visit: Visit): Answer => pageAnswer(visit, linkOverPage(visit.language), 410);

/** It changes nothing: a mail scanner may follow the link. */
async function showEnter({ link, action, visit }: LinkVisit, ports: DeskLinkPorts): Promise<Answer> {
  const isOpen = await isLinkOpen(link, ports, ports.nowMs());
  return isOpen ? pageAnswer(visit, enterPage(visit.language, action, [])) : linkOver(visit);
}

async function takeCode({ link, action, event, visit }: LinkVisit, ports: DeskLinkPorts): Promise<Answer> {
  const typed = postedText(postedFields(event), CODE_FIELD);
  const outcome = await signInByLink(link, typed, ports, ports.nowMs());
  if (outcome.kind === 'entered') return enterDesk(outcome.at, wayOnFrom(event.queryStringParameters), ports, visit);
  if (outcome.kind === 'over') return linkOver(visit);
  const text = message(visit.language, `desk.enter.error-${outcome.kind}`);
  return pageAnswer(visit, enterPage(visit.language, action, [{ fieldId: CODE_FIELD, text }]), 422);
}

const CODE_FIELD = 'code';

/** After the form that asks for a link. It is the same for each address. */
function linkAskedPage(language: Language): Page {
  const t = wordsIn(language);
  return notice(language, {
    ...{ title: t('desk.asked.title'), heading: t('desk.asked.heading') },
    text: t('desk.asked.text', { minutes: DESK_LINK_MINUTES }),
    more: html`\n<p>${t('desk.asked.none')}</p>`,
    to: { path: SIGN_IN_PATH, label: t('desk.asked.again'), look: 'quiet' },
  });
}

/** Behind the mailed link: it asks for a code of the app, and shows nothing of whose link it is. */
function enterPage(language: Language, action: string, errors: readonly FieldError[]): Page {
  const t = wordsIn(language);
  return {
    language,
    ...withErrors(language, {
      title: t('desk.enter.title'),
      errors,
      main: html`<h1>${t('desk.enter.heading')}</h1>
<p class="lede">${t('desk.enter.text')}</p>
<form method="post" action="${action}" autocomplete="off" novalidate>
${codeField({ id: CODE_FIELD, label: t('desk.enter.code'), value: '', error: errorAt(CODE_FIELD, errors, t('page.error.prefix')) })}
${submitButton(t('desk.enter.button'))}
</form>
<p class="hint">${t('desk.enter.not-you')}</p>`,
    }),
  };
}

/** A link that lets no one in any more, whatever the reason. */
function linkOverPage(language: Language): Page {
  const t = wordsIn(language);
  return notice(language, {
    ...{ title: t('desk.enter-over.title'), heading: t('desk.enter-over.heading') },
    text: t('desk.enter-over.text', { minutes: DESK_LINK_MINUTES }),
    to: { path: SIGN_IN_PATH, label: t('desk.asked.again') },
  });
}
