import { LANGUAGE_FACTS, type Language } from '../../contract/languages.ts';
import { CADENCE_PATH } from '../../contract/page-paths.ts';
import type { AddressChange, AddressChanges } from '../../domain/account/account.ts';
import { dayOfPause, endAddressChanges, signOutEverywhere, waitingChangesOf } from '../../domain/account/account.ts';
import { chosenOf } from '../../domain/signing-up/signing-up.ts';
import type { CaseNames, Subscriber } from '../../domain/subscriber/subscriber.ts';
import {
  cadenceOf,
  describeCadence,
  isPaused,
  namesFor,
  unsubscribeIsFinalAtMs,
  unsubscribePath,
} from '../../domain/subscriber/subscriber.ts';
import { hoursInMs, utcDayOf } from '../../domain/time/time.ts';
import type { HeldRemovals } from '../../domain/unsubscribing/unsubscribing.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { isolated } from '../../locales/isolated.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { Answer, Html, PageEvent, SummaryRow, Visit } from '../kit/kit.ts';
import {
  followBlock,
  followSentence,
  heldList,
  html,
  notification,
  pageAnswer,
  pathIn,
  sessionForm,
  submitButton,
  summaryList,
  toSignUp,
  wayOn,
} from '../kit/kit.ts';
import { endSession } from './ended-session-routes.ts';
import type { FollowRoutePorts } from './follow-paths.ts';
import { type FollowPaths, followPaths, NEW_FOLLOW_PATH } from './follow-paths.ts';
import { resumeForm } from './pause.ts';
import { pressRoutes } from './preference-form.ts';
import { type SessionPorts, type SessionRoute, type SignedIn, signedInBy } from './session-routes.ts';
import { masked, signedInAs } from './signed-in-as.ts';
import { backWith, DONE } from './way-back.ts';

export type MinePorts = SessionPorts &
  FollowRoutePorts & {
    readonly heldRemovals: Pick<HeldRemovals, 'listOf'>;
    readonly addressChanges: AddressChanges;
  };

const END_CHANGE_PATH = '/preferences/end-change';

/** All that a subscriber chose, each with the way to change it, and the ways out. */
export function mineRoutes(ports: MinePorts): SessionRoute[] {
  return [
    {
      method: 'GET',
      path: '/preferences/mine',
      opensUpTo: 'without-alerts',
      answer: async (session, event, visit) =>
        session.subscriber.status === 'active'
          ? minePage(session, event, visit, ports)
          : withoutAlertsPage(session, event, visit),
    },
    ...pressRoutes('/preferences/sign-out-everywhere', async ({ subscriberId }, _, visit) => {
      await signOutEverywhere(subscriberId, ports, ports.nowMs());
      return endSession('signed-out', subscriberId, ports, visit);
    }),
    ...pressRoutes(END_CHANGE_PATH, async ({ subscriberId }, _, visit) => {
      await endAddressChanges(subscriberId, ports);
      return backWith(visit, 'change-ended');
    }),
    ...pressRoutes(
      '/preferences/sign-out',
      async ({ subscriberId, sessionHash }, _, visit) => {
        await ports.sessions.end(sessionHash);
        return endSession('signed-out', subscriberId, ports, visit);
      },
      'being-erased',
    ),
  ];
}

async function minePage(
  { subscriber, csrf }: SignedIn,
  event: PageEvent,
  visit: Visit,
  ports: MinePorts,
): Promise<Answer> {
  const { language } = visit;
  const t = wordsIn(language);
  const signedIn = signedInBy(event);
  const done = DONE.find((word) => word === event.queryStringParameters?.done);
  const held = await ports.heldRemovals.listOf(subscriber.subscriberId);
  const nowMs = ports.nowMs();
  const changes = await waitingChangesOf(subscriber, ports.addressChanges, nowMs);
  const keys = await ports.tokenKeys();
  const cases = await namesFor(subscriber.follows, ports);
  return pageAnswer(visit, {
    language,
    title: t('page.mine.title'),
    main: html`${done ? notification({ kind: 'done', heading: t(`page.mine.done-${done}`) }) : undefined}
${signedIn === 'instead' ? notification({ kind: 'done', heading: t('page.signed-in.instead') }) : undefined}
<h1>${t('page.mine.heading')}</h1>
${signedInAs(language, subscriber.address, { isOpen: signedIn !== undefined })}
${waitingChanges({ language, csrf, changes, nowMs })}
${heldList({ language, subscriber, cases, csrf, held })}
<h2>${t('page.mine.follows')}</h2>
${followList(language, subscriber, cases, followPaths(keys))}
${wayOn(language, NEW_FOLLOW_PATH, t('page.mine.add'))}
<p><a href="${pathIn(language, unsubscribePath(subscriber, keys))}">${t('page.mine.unsubscribe')}</a></p>
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
  });
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

/** For a subscriber who unsubscribed, or whose mailbox is not written to: how things stand, and what is theirs to do about it. */
function withoutAlertsPage({ subscriber, csrf }: SignedIn, event: PageEvent, visit: Visit): Answer {
  const { language } = visit;
  const t = wordsIn(language);
  const signedIn = signedInBy(event);
  return pageAnswer(visit, {
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
  });
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

interface WaitingChanges {
  readonly language: Language;
  readonly csrf: string;
  readonly changes: readonly AddressChange[];
  readonly nowMs: number;
}

/**
 * The new address that waits for the button in its mail, and a button to end that: another person may have asked for it in a session of the
 * subscriber's. Nothing when none waits.
 */
function waitingChanges({ language, csrf, changes, nowMs }: WaitingChanges): Html | undefined {
  const [newest] = changes;
  if (!newest) return undefined;
  const hours = Math.ceil((newest.expiresAtMs - nowMs) / hoursInMs(1));
  return html`<section class="what-happens">
<h2>${message(language, 'page.mine.change-waits')}</h2>
${changes.map(
  ({ newAddress }) => html`<details class="new-address"><summary>${isolated(masked(newAddress))}</summary>
<p><bdi dir="ltr">${newAddress}</bdi></p>
</details>
`,
)}<p>${message(language, 'page.mine.change-waits-text', { hours })}</p>
${sessionForm({ action: pathIn(language, END_CHANGE_PATH), csrf, inside: submitButton(message(language, 'page.mine.change-end')) })}
</section>`;
}
