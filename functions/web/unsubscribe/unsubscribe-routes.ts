import { z } from 'zod';
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
import { message } from '../../locales/messages.ts';
import { countRemovalHeld, countSubscriberUnsubscribed } from '../../telemetry/metrics.ts';
import type { Answer, PageEvent, PageRoute, TokenAnswer, TokenPorts, Visit } from '../kit/kit.ts';
import {
  earlierLink,
  pageAnswer,
  pathIn,
  postedFields,
  postedText,
  textAnswer,
  tokenRoutes,
  unsubscribedPage,
  untilMovedOrErased,
  visitorsNetwork,
} from '../kit/kit.ts';
import { reasonIn } from './reason-in.ts';
import { undoPressPath } from './undo-press.ts';
import {
  brokenStopPage,
  heldPage,
  stopPage,
  stoppedPage,
  unsubscribedBeforePage,
  unsubscribePage,
} from './unsubscribe-pages.ts';

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
    return pageAnswer(visit, stopPage({ language: visit.language, stopAction, unsubscribeAction: ownPath }));
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
  const proof = { name: AFTER_ALL_FIELD, value: issueToken('unsubscribe-after-all', subscriberId, keys) };
  return pageAnswer(
    visit,
    heldPage({ language: visit.language, action, proof, isForOneFollow: followId !== undefined }),
  );
}

const oneClickAnswer = (visit: Visit) => textAnswer(message(visit.language, 'page.unsubscribed.one-click'));

/** Alike for the last follow, for one of several and for one that is not followed, at the first press and at a later one. */
const doneFor = ({ followId }: Removal) => (followId === undefined ? unsubscribedPage : stoppedPage);

const brokenStop = (ownPath: string, visit: Visit): Answer =>
  pageAnswer(visit, brokenStopPage(visit.language, ownPath));

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
