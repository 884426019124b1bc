import type { Language } from '../../contract/languages.ts';
import { BACKUP_DAYS, ENDINGS_KEPT_DAYS, FORGOTTEN_WITHIN_HOURS } from '../../contract/limits.ts';
import { type ErasePorts, eraseByLink } from '../../domain/account/account.ts';
import { NOT_ME_DAYS } from '../../domain/signing-up/signing-up.ts';
import { type MessageKey, wordsIn } from '../../locales/messages.ts';
import { countSubscriberErased } from '../../telemetry/metrics.ts';
import type { Html, Page, PageRoute, TokenPorts } from '../kit/kit.ts';
import {
  buttonForm,
  html,
  pageAnswer,
  pathIn,
  sessionForm,
  submitButton,
  tokenRoutes,
  toPreferences,
  toSignUp,
  wayOn,
  wordedPage,
} from '../kit/kit.ts';
import { signedInAs } from './signed-in-as.ts';
import { backLink } from './way-back.ts';

/** The link to keep elsewhere, for the day on which nothing may be found. Its page reads only whether anything is left, and its button asks nothing. */
export function eraseRoutes(ports: ErasePorts & TokenPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'erase',
    path: '/erase',
    show: async ({ subjectId, ownPath, visit }) => {
      const subscriber = await ports.subscribers.find(subjectId);
      // One that failed half-way is finished by the button.
      return pageAnswer(visit, subscriber ? erasePage(visit.language, ownPath) : nothingToErasePage(visit.language));
    },
    press: async ({ subjectId, stamp: linkNumber, visit }) => {
      const outcome = await eraseByLink(subjectId, linkNumber, ports, ports.nowMs());
      // A subscriber who believes that all is erased while it is not may be in danger: it is told plainly.
      if (outcome === 'link-over') return pageAnswer(visit, eraseLinkOverPage(visit.language), 410);
      if (!outcome.isNew) return pageAnswer(visit, nothingToErasePage(visit.language));
      countSubscriberErased();
      return pageAnswer(visit, erasedPage(visit.language));
    },
  });
}

/** The page of the link to keep elsewhere. It says nothing of whom it is about: a person who finds the link learns nothing by it. */
const erasePage = (language: Language, action: string): Page =>
  wordedPage(language, 'erase', {
    beneath: (t) => html`<p>${t('page.erase.no-undo')}</p>
${buttonForm({ action, label: t('page.erase.button'), look: 'urgent' })}`,
  });

const GOES: readonly MessageKey[] = [
  'page.erase.goes-address',
  'page.erase.goes-follows',
  'page.erase.goes-settings',
  'page.erase.goes-waiting',
];

/** What an erasure leaves to run out by itself. */
function whatStays(language: Language): Html {
  const t = wordsIn(language);
  const stays = [
    t('page.erase.stays-text', { hours: FORGOTTEN_WITHIN_HOURS }),
    t('page.erase.stays-counters'),
    t('page.erase.stays-not-me', { days: NOT_ME_DAYS }),
    t('page.erase.stays-refused'),
    t('page.erase.stays-ended', { days: ENDINGS_KEPT_DAYS }),
    t('page.erase.stays-backups', { days: BACKUP_DAYS }),
  ];
  return html`<ul>${stays.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

/** For a subscriber who is signed in: of which address, what goes and what stays. */
export const eraseMinePage = (language: Language, csrf: string, address: string): Page =>
  wordedPage(language, 'erase', {
    beneath: (t) => html`${signedInAs(language, address)}
<h2>${t('page.erase.goes')}</h2>
<ul>${GOES.map((key) => html`<li>${t(key)}</li>`)}</ul>
<h2>${t('page.erase.stays')}</h2>
${whatStays(language)}
<p>${t('page.erase.no-undo')}</p>
${sessionForm({ action: pathIn(language, '/preferences/erase'), csrf, inside: submitButton(t('page.erase.button'), 'urgent') })}
${backLink(language)}`,
  });

const eraseLinkOverPage = (language: Language): Page =>
  wordedPage(language, 'erase-over', {
    beneath: (t) => wayOn(language, '/preferences', t('privacy.erase.button'), 'main'),
  });

/** The same for each link whose subscriber is gone: it does not know of a later sign-up, so it claims nothing of the reader. */
const nothingToErasePage = (language: Language): Page =>
  wordedPage(language, 'erase-nothing', {
    beneath: (t) => html`<p>${t('page.erased.traces')}</p>
${toPreferences(language)}`,
  });

/** For a subscriber who was erased by this very press, or by the session that asks. */
export const erasedPage = (language: Language): Page =>
  wordedPage(language, 'erased', {
    beneath: (t) => html`<p>${t('page.erased.traces')}</p>
<h2>${t('page.erased.stays')}</h2>
${whatStays(language)}
${toSignUp(language)}`,
  });
