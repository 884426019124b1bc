import { LANGUAGE_FACTS, type Language } from '../../contract/languages.ts';
import { CADENCE_PATH } from '../../contract/page-paths.ts';
import { type AddressChange, dayOfPause } from '../../domain/account/account.ts';
import { chosenOf } from '../../domain/signing-up/signing-up.ts';
import type { CaseNames, Subscriber } from '../../domain/subscriber/subscriber.ts';
import { cadenceOf, describeCadence, isPaused, unsubscribeIsFinalAtMs } from '../../domain/subscriber/subscriber.ts';
import { utcDayOf } from '../../domain/time/time.ts';
import type { Removal } from '../../domain/unsubscribing/unsubscribing.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { Html, Page, SummaryRow } from '../kit/kit.ts';
import {
  followBlock,
  followSentence,
  heldList,
  html,
  notification,
  pathIn,
  sessionForm,
  submitButton,
  summaryList,
  toSignUp,
} from '../kit/kit.ts';
import { type FollowPaths, NEW_FOLLOW_PATH } from './follow-paths.ts';
import { resumeForm } from './pause.ts';
import { signedInAs } from './signed-in-as.ts';
import { waitingChanges } from './waiting-changes.ts';
import type { Done } from './way-back.ts';

export interface MinePage {
  readonly language: Language;
  readonly subscriber: Subscriber;
  /** How the cases that they follow may be named. */
  readonly cases: CaseNames;
  readonly csrf: string;
  readonly held: readonly Removal[];
  /** New addresses that wait for their button. */
  readonly changes: readonly AddressChange[];
  readonly unsubscribePath: string;
  readonly followPathOf: FollowPaths;
  readonly done?: Done;
  /** Just now; `instead` of another subscriber in the same browser. */
  readonly signedIn?: 'yes' | 'instead';
  readonly nowMs: number;
}

/** All that a subscriber chose, each with the way to change it. */
export function minePage({
  language,
  subscriber,
  cases,
  csrf,
  held,
  changes,
  unsubscribePath,
  followPathOf,
  done,
  signedIn,
  nowMs,
}: MinePage): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.mine.title'),
    main: html`${done ? notification({ kind: 'done', heading: t(`page.mine.done-${done}`) }) : undefined}
${signedIn === 'instead' ? notification({ kind: 'done', heading: t('page.signed-in.instead') }) : undefined}
<h1>${t('page.mine.heading')}</h1>
${signedInAs(language, subscriber.address, { isOpen: signedIn !== undefined })}
${waitingChanges({ language, csrf, changes, nowMs })}
${heldList({ language, subscriber, cases, csrf, held })}
<h2>${t('page.mine.follows')}</h2>
${followList(language, subscriber, cases, followPathOf)}
<p class="actions"><a class="button button--quiet" href="${pathIn(language, NEW_FOLLOW_PATH)}">${t('page.mine.add')}</a></p>
<p><a href="${pathIn(language, unsubscribePath)}">${t('page.mine.unsubscribe')}</a></p>
<h2>${t('page.mine.how')}</h2>
${summaryList(settingRows(language, subscriber, nowMs))}
${isPaused(subscriber, nowMs) ? resumeForm(language, csrf) : undefined}
<h2>${t('page.mine.about-you')}</h2>
<ul>
<li><a href="${pathIn(language, '/preferences/address')}">${t('page.mine.address')}</a></li>
<li><a href="${pathIn(language, '/preferences/download')}">${t('page.mine.download')}</a><p class="hint">${t('page.mine.download-hint')}</p></li>
<li><a href="${pathIn(language, '/preferences/erase-link')}">${t('page.mine.erase-link')}</a></li>
<li><a href="${pathIn(language, '/preferences/erase')}">${t('page.mine.erase')}</a></li>
</ul>
<p class="hint">${t('page.mine.sign-out-hint')}</p>
${sessionForm({ action: pathIn(language, '/preferences/sign-out'), csrf, inside: submitButton(t('page.mine.sign-out'), 'quiet') })}
<p class="hint">${t('page.mine.sign-out-everywhere-hint')}</p>
${sessionForm({ action: pathIn(language, '/preferences/sign-out-everywhere'), csrf, inside: submitButton(t('page.mine.sign-out-everywhere'), 'quiet') })}`,
  };
}

function followList(language: Language, { follows }: Subscriber, cases: CaseNames, pathOf: FollowPaths): Html {
  const t = wordsIn(language);
  const link = (path: string, label: string, sentence: string) =>
    html`<a href="${pathIn(language, path)}">${label}<span class="unseen"> ${sentence}</span></a>`;
  return html`<ul class="chosen">${follows.map((follow) => {
    const chosen = chosenOf(follow);
    const sentence = followSentence(chosen, language, cases);
    const path = pathOf(follow);
    // A case can be followed or not, and there is nothing to change about it.
    const change = follow.kind === 'case' ? undefined : html`${link(path, t('page.mine.change'), sentence)} · `;
    return html`<li>${followBlock(chosen, language, cases)} <span>${change}${link(`${path}/stop`, t('page.mine.stop'), sentence)}</span></li>
`;
  })}</ul>`;
}

function settingRows(language: Language, subscriber: Subscriber, nowMs: number): SummaryRow[] {
  const t = wordsIn(language);
  const row = (name: string, value: string, path: string): SummaryRow => ({
    name,
    value,
    change: { path: pathIn(language, path), label: t('page.mine.change'), what: name },
  });
  const { isDiscreet, language: first, otherLanguages, waitsForEdition } = subscriber;
  const languages = [first, ...otherLanguages].map((one) => LANGUAGE_FACTS[one].name);
  return [
    row(t('page.mine.cadence'), describeCadence(cadenceOf(subscriber), language), CADENCE_PATH),
    row(t('page.mine.languages'), languages.join(' · '), '/preferences/languages'),
    row(
      t('page.review.untranslated'),
      t(`page.review.untranslated-${waitsForEdition ? 'wait' : 'send'}`),
      '/preferences/languages',
    ),
    row(
      t('page.review.discreet'),
      t(isDiscreet ? 'page.mine.discreet-on' : 'page.mine.discreet-off'),
      '/preferences/discreet',
    ),
    row(t('page.mine.pause'), pauseWords(language, subscriber, nowMs), '/preferences/pause'),
  ];
}

function pauseWords(language: Language, subscriber: Subscriber, nowMs: number): string {
  if (!isPaused(subscriber, nowMs)) return message(language, 'page.mine.not-paused');
  return message(language, 'page.mine.paused-until', { day: dayInWords(language, dayOfPause(subscriber)) });
}

interface WithoutAlertsPage {
  readonly language: Language;
  readonly subscriber: Subscriber;
  readonly csrf: string;
  /** As on the page of a subscriber who gets alerts. */
  readonly signedIn?: MinePage['signedIn'];
}

/** For a subscriber who unsubscribed, or whose mailbox is not written to: how things stand, and what is theirs to do about it. */
export function withoutAlertsPage({ language, subscriber, csrf, signedIn }: WithoutAlertsPage): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.without-alerts.title'),
    main: html`${signedIn === 'instead' ? notification({ kind: 'done', heading: t('page.signed-in.instead') }) : undefined}
${standing(language, subscriber)}
${signedInAs(language, subscriber.address, { isOpen: signedIn !== undefined })}
<h2>${t('page.mine.about-you')}</h2>
<ul>
<li><a href="${pathIn(language, '/preferences/download')}">${t('page.mine.download')}</a></li>
<li><a href="${pathIn(language, '/preferences/erase')}">${t('page.mine.erase')}</a></li>
</ul>
<p>${t('page.without-alerts.back')}</p>
${toSignUp(language)}
<p class="hint">${t('page.mine.sign-out-hint')}</p>
${sessionForm({ action: pathIn(language, '/preferences/sign-out'), csrf, inside: submitButton(t('page.mine.sign-out'), 'quiet') })}`,
  };
}

/** A subscriber who unsubscribed is told until when they can come back, even if their mail stopped for another reason. */
function standing(language: Language, { unsubscribedAtMs, suppressedBecause = 'bounce' }: Subscriber): Html {
  if (unsubscribedAtMs === undefined)
    return html`<h1>${message(language, 'page.without-alerts.suppressed')}</h1>
<p class="lede">${message(language, `page.without-alerts.${suppressedBecause}`)}</p>`;
  const day = dayInWords(language, utcDayOf(unsubscribeIsFinalAtMs(unsubscribedAtMs)));
  return html`<h1>${message(language, 'page.without-alerts.unsubscribed')}</h1>
<p class="lede">${message(language, 'page.without-alerts.unsubscribed-text', { day })}</p>`;
}
