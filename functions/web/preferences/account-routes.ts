import type { Language } from '../../contract/languages.ts';
import type {
  AddressChanges,
  ErasePorts,
  RequestChangePorts,
  AccountPorts as StoredPorts,
} from '../../domain/account/account.ts';
import { accountOf, erase, exportAccount, renewEraseLink } from '../../domain/account/account.ts';
import { eraseUrl } from '../../domain/subscriber/subscriber.ts';
import { wordsIn } from '../../locales/messages.ts';
import { countSubscriberErased } from '../../telemetry/metrics.ts';
import type { Answer, Page, PageEvent, PageRoute, Visit } from '../kit/kit.ts';
import {
  attachmentAnswer,
  emergencyLink,
  html,
  pageAnswer,
  pathIn,
  SHOWN_ONCE_SCRIPT,
  seeOther,
  sessionForm,
  submitButton,
  wordedPage,
} from '../kit/kit.ts';
import { addressRoutes } from './address.ts';
import { endSession } from './ended-session-routes.ts';
import { eraseMinePage } from './erase.ts';
import type { SessionHolder, SessionPorts, SessionRoute, SignedIn } from './session-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { backLink } from './way-back.ts';

export interface AccountPorts extends ErasePorts, RequestChangePorts, StoredPorts {
  readonly addressChanges: AddressChanges;
  readonly sessions: SessionPorts['sessions'];
  readonly subscribers: ErasePorts['subscribers'];
  readonly tokenKeys: SessionPorts['tokenKeys'];
  nowMs(): number;
}

/** What a subscriber who is signed in does with their account as a whole: move it, take a copy along, erase it. */
export function accountRoutes(ports: AccountPorts): PageRoute[] {
  return sessionRoutes(ports, [
    ...addressRoutes(ports),
    { method: 'GET', path: '/preferences/download', opensUpTo: 'without-alerts', answer: download(ports) },
    {
      method: 'GET',
      path: '/preferences/erase',
      opensUpTo: 'being-erased',
      answer: ({ csrf, subscriber }, _, visit) =>
        pageAnswer(visit, eraseMinePage(visit.language, csrf, subscriber.address)),
    },
    ...eraseLinkRoutes(ports),
    { method: 'POST', path: '/preferences/erase', opensUpTo: 'erased', answer: pressErase(ports) },
  ]);
}

type SessionAnswer = (session: SignedIn, event: PageEvent, visit: Visit) => Answer | Promise<Answer>;

function download(ports: AccountPorts): SessionAnswer {
  return async (session, _, visit) => attachmentAnswer('data.json', await recordOf(session, ports, visit));
}

async function recordOf({ subscriber, sessionHash }: SignedIn, ports: AccountPorts, { language }: Visit) {
  const account = await accountOf(subscriber, ports);
  const session = await ports.sessions.find(sessionHash);
  const signedIn = session ? { signedInUntilMs: session.expiresAtMs } : {};
  return exportAccount({ ...account, ...signedIn }, language, ports.nowMs());
}

/** The session stays until its time is over, so that a double press is answered alike; the browser forgets it, and it opens nothing. */
function pressErase(ports: AccountPorts) {
  return async ({ subscriberId }: SessionHolder, _: PageEvent, visit: Visit): Promise<Answer> => {
    const { isNew } = await erase(subscriberId, ports, ports.nowMs());
    if (isNew) countSubscriberErased();
    return endSession('erased', subscriberId, ports, visit);
  };
}

const ERASE_LINK_PATH = '/preferences/erase-link';

/** Another link to keep elsewhere, in the place of the one before. */
const eraseLinkRoutes = (ports: AccountPorts): SessionRoute[] => [
  {
    method: 'GET',
    path: ERASE_LINK_PATH,
    answer: ({ csrf }, _, visit) => pageAnswer(visit, newEraseLinkPage(visit.language, csrf)),
  },
  {
    method: 'POST',
    path: ERASE_LINK_PATH,
    answer: async ({ subscriber: { subscriberId } }, _, visit) => {
      await renewEraseLink(subscriberId, ports);
      const subscriber = await ports.subscribers.find(subscriberId);
      if (!subscriber) return seeOther(pathIn(visit.language, '/preferences/mine'));
      const { language, publicUrl } = visit;
      const link = eraseUrl(publicUrl, subscriber, { language, keys: await ports.tokenKeys() });
      const t = wordsIn(language);
      // Who keeps the link keeps it elsewhere, and not in this browser.
      return pageAnswer(visit, {
        language,
        title: t('page.erase-link.title'),
        script: SHOWN_ONCE_SCRIPT,
        main: html`<h1>${t('page.erase-link.made')}</h1>
${emergencyLink(language, link)}
${backLink(language)}`,
      });
    },
  },
];

const newEraseLinkPage = (language: Language, csrf: string): Page =>
  wordedPage(language, 'erase-link', {
    beneath: (
      t,
    ) => html`${sessionForm({ action: pathIn(language, ERASE_LINK_PATH), csrf, inside: submitButton(t('page.erase-link.button'), 'main') })}
${backLink(language)}`,
  });
