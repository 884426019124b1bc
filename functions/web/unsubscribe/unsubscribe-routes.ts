import * as z from 'zod';
import type { Language } from '../../contract/languages.ts';
import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { CADENCE_PATH } from '../../contract/page-paths.ts';
import { REASON_FIELD } from '../../domain/subscriber/subscriber.ts';
import { issueToken, readToken, type TokenKeys, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import type {
  BurstLimits,
  BurstPorts,
  PressedRemoval,
  Removal,
  StopByLinkPorts,
} from '../../domain/unsubscribing/unsubscribing.ts';
import { holdIfBurst, stopFollowByLink, unsubscribe } from '../../domain/unsubscribing/unsubscribing.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import { countRemovalHeld, countSubscriberUnsubscribed } from '../../telemetry/metrics.ts';
import type { Answer, Html, Page, PageEvent, PageRoute, TokenAnswer, TokenPorts, Visit } from '../kit/kit.ts';
import {
  buttonForm,
  earlierLink,
  html,
  pageAnswer,
  pathIn,
  postedFields,
  postedText,
  textAnswer,
  tokenRoutes,
  toPreferences,
  toSignUp,
  undoHere,
  unsubscribedPage,
  untilMovedOrErased,
  visitorsNetwork,
  wordedPage,
} from '../kit/kit.ts';
import { reasonIn } from './reason-in.ts';
import { undoPressPath } from './undo-press.ts';

type Ports = StopByLinkPorts & BurstPorts & TokenPorts;

/** The field of the second button that proves that a reader read the page on which it stands. */
const AFTER_ALL_FIELD = 'after-all';

/** The page that every mail links to, its buttons, and the one click of mail programs. */
export function unsubscribeRoutes(ports: Ports, limits: BurstLimits): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'unsubscribe',
    path: '/unsubscribe',
    // A mail program may post it through a page of web mail. https://www.rfc-editor.org/rfc/rfc8058#section-3.1
    countsFromAnywhere: isOneClick,
    show: untilMovedOrErased(ports, showUnsubscribe(ports)),
    press: pressUnsubscribe(ports, limits),
  });
}

function showUnsubscribe(ports: Ports): TokenAnswer {
  return async ({ subjectId, ownPath, event, visit }) => {
    const asked = await reasonIn(event, ports);
    if (!asked) {
      const subscriber = await ports.subscribers.find(subjectId);
      const page =
        subscriber?.status === 'unsubscribed'
          ? unsubscribedBeforePage(visit.language)
          : unsubscribePage(visit.language, ownPath);
      return pageAnswer(visit, page);
    }
    if (asked.kind === 'unknown') return brokenStop(ownPath, visit);
    const stopAction = `${ownPath}&${REASON_FIELD}=${asked.field}`;
    return pageAnswer(visit, stopPage(visit.language, stopAction, ownPath));
  };
}

function pressUnsubscribe(ports: Ports, limits: BurstLimits): TokenAnswer {
  const byButton = untilMovedOrErased(ports, pressAs('button', ports, limits));
  // It shows its reader nothing: the answer is the same, so that it tells nothing of a move or an erasure.
  const byOneClick = untilMovedOrErased(ports, pressAs('one-click', ports, limits), async ({ visit }) =>
    oneClickAnswer(visit),
  );
  return (holder) => (isOneClick(holder.event) ? byOneClick : byButton)(holder);
}

function pressAs(pressedBy: PressedRemoval['pressedBy'], ports: Ports, limits: BurstLimits): TokenAnswer {
  return async ({ subjectId, stamp: mailedAtMs, addressSinceMs, ownPath, event, visit }) => {
    const asked = await reasonIn(event, ports);
    // A damaged link must not end more than was asked for.
    if (asked?.kind === 'unknown')
      return pressedBy === 'one-click' ? oneClickAnswer(visit) : brokenStop(ownPath, visit);
    const followId = asked?.followId;
    const removal: Removal = { subscriberId: subjectId, followId };
    const nowMs = ports.nowMs();
    const isMeant = await isPressedAfterAll(subjectId, event, ports);
    if (
      !isMeant &&
      (await holdIfBurst({ ...removal, pressedBy, mailedAtMs, network: visitorsNetwork(event) }, ports, limits, nowMs))
    ) {
      countRemovalHeld();
      const action = asked ? `${ownPath}&${REASON_FIELD}=${asked.field}` : ownPath;
      return heldAnswer(removal, action, event, visit, await ports.tokenKeys());
    }
    const outcome =
      followId === undefined
        ? await unsubscribe(subjectId, ports, nowMs)
        : await stopFollowByLink(subjectId, followId, ports, nowMs);
    // A reader who pressed themselves has said what they want; what is held would be done later, even after an undo.
    await ports.heldRemovals.dropAllOf(subjectId);
    if (outcome.kind === 'unsubscribed' && outcome.isNew) countSubscriberUnsubscribed();
    if (pressedBy === 'one-click') return oneClickAnswer(visit);
    if (outcome.kind === 'unknown') return earlierLink(visit);
    const press = { subscriberId: subjectId, addressSinceMs, pressedAtMs: nowMs };
    const undoAction = pathIn(visit.language, undoPressPath(press, asked?.field, await ports.tokenKeys()));
    return pageAnswer(visit, doneFor(removal)(visit.language, undoAction));
  };
}

async function isPressedAfterAll(subscriberId: string, event: PageEvent, ports: Ports): Promise<boolean> {
  const token = postedText(postedFields(event), AFTER_ALL_FIELD);
  const proof = readToken(token, 'unsubscribe-after-all', await ports.tokenKeys(tokenKeyIdIn(token)));
  return proof.kind === 'valid' && proof.subjectId === subscriberId;
}

/** Mail programs show their readers no page: they get the answer of every one click, which is true of a held one too. */
function heldAnswer(
  { subscriberId, followId }: Removal,
  action: string,
  event: PageEvent,
  visit: Visit,
  keys: TokenKeys,
): Answer {
  if (isOneClick(event)) return oneClickAnswer(visit);
  const proof = issueToken('unsubscribe-after-all', subscriberId, keys);
  return pageAnswer(visit, heldPage(visit.language, action, proof, followId !== undefined));
}

const oneClickAnswer = (visit: Visit) => textAnswer(message(visit.language, 'page.unsubscribed.one-click'));

/** Alike for the last follow, for one of several and for one that is not followed, at the first press and at a later one. */
const doneFor = ({ followId }: Removal) => (followId === undefined ? unsubscribedPage : stoppedPage);

/** Of a link whose reason we did not write: it must not offer to stop all as if it had asked for that. */
const brokenStop = (ownPath: string, visit: Visit): Answer =>
  pageAnswer(
    visit,
    wordedPage(visit.language, 'broken-stop', { beneath: () => unsubscribeInstead(visit.language, ownPath) }),
  );

const OneClickForm = z.object({ 'List-Unsubscribe': z.literal('One-Click') });
const ONE_CLICK_PART = /name="?List-Unsubscribe"?\s+One-Click\s/;

/**
 * Whether a mail program posted this, for whom one line is answer enough. It may send the field urlencoded or as multipart.
 * https://www.rfc-editor.org/rfc/rfc8058#section-3.2
 */
function isOneClick(event: PageEvent): boolean {
  const posted = postedFields(event);
  if (typeof posted !== 'string') return OneClickForm.safeParse(posted).success;
  const text = event.isBase64Encoded ? Buffer.from(posted, 'base64').toString('utf8') : posted;
  return ONE_CLICK_PART.test(text);
}

/** One button that ends everything. It shows neither the address nor what is followed: mails get forwarded. */
const unsubscribePage = (language: Language, action: string): Page =>
  wordedPage(language, 'unsubscribe', {
    values: { days: UNDO_UNSUBSCRIBE_DAYS },
    beneath: (t) => html`${buttonForm({ action, label: t('page.unsubscribe.button') })}
${lessOften(language)}
<p class="hint">${t('page.unsubscribe.erase')}</p>
<p><a href="${pathIn(language, '/preferences')}">${t('page.to-preferences')}</a></p>`,
  });

/** The page that it leads to asks for a sign-in: the holder of a forwarded mail can change no setting by it. */
const lessOften = (language: Language): Html =>
  html`<p>${message(language, 'page.unsubscribe.less-often')} <a href="${pathIn(language, CADENCE_PATH)}">${message(language, 'cadence.change')}</a></p>`;

/**
 * One button that ends one follow, and a second way that ends all. The mail names the follow beside its link. This page names none and says nothing
 * of what its subscriber follows, since mails get forwarded: it is the same for a follow that goes on and for one that was stopped or changed.
 */
function stopPage(language: Language, stopAction: string, unsubscribeAction: string): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.stop.by-link-heading'),
    main: html`<h1>${t('page.stop.by-link-heading')}</h1>
<p class="lede">${t('page.stop.by-link-text', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
${buttonForm({ action: stopAction, label: t('page.stop.by-link-button') })}
${lessOften(language)}
${unsubscribeInstead(language, unsubscribeAction)}`,
  };
}

function unsubscribeInstead(language: Language, action: string): Html {
  const t = wordsIn(language);
  return html`<section class="what-happens">
<h2>${t('page.stop.all-heading')}</h2>
<p>${t('page.stop.all-text', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
${buttonForm({ action, label: t('page.unsubscribe.button'), look: 'quiet' })}
</section>`;
}

/** In place of the question, for the holder of a link that has nothing to end any more. Only the mail undoes it: this was no press. */
function unsubscribedBeforePage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.unsubscribed.title'),
    main: html`<h1>${t('page.unsubscribed-before.heading')}</h1>
<p class="lede">${t('page.unsubscribed-before.text', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
<p>${t('page.unsubscribed.erase')}</p>
${toPreferences(language)}
${toSignUp(language)}`,
  };
}

/**
 * The same whether this press stopped the follow, or an earlier one did, and whether or not it was all that they followed: its reader learns
 * that in their mailbox. The same may be followed under another id since, so the page says what to do then.
 */
const stoppedPage = (language: Language, undoAction: string): Page =>
  wordedPage(language, 'stopped', {
    beneath: (t) => html`${undoHere(language, undoAction)}
<p>${t('page.stopped.undo', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
<p>${t('page.stopped.rest')}</p>
${toPreferences(language)}`,
  });

/** Nothing was ended yet, since a program may have pressed: one more press of a person ends it at once. */
const heldPage = (language: Language, action: string, proof: string, isForOneFollow: boolean): Page =>
  wordedPage(language, 'held', {
    beneath: (t) => html`<p>${t('page.held.if-you')}</p>
<form method="post" action="${action}" class="actions"><input type="hidden" name="${AFTER_ALL_FIELD}" value="${proof}"><button class="button" type="submit">${t(isForOneFollow ? 'page.held.button-one' : 'page.held.button-all')}</button></form>
<p>${t('page.held.if-not')}</p>`,
  });
