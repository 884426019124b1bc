import { addToFollows, type EditFollowsOutcome, editFollow, isFollowed } from '../../domain/account/edit-follows.ts';
import { chosenOf } from '../../domain/signing-up/chosen-of.ts';
import {
  EMPTY_FOLLOW,
  type EnteredFollow,
  enteredOf,
  type FollowFault,
  readFollow,
} from '../../domain/signing-up/entered-follow.ts';
import { followOf } from '../../domain/signing-up/sign-up-request.ts';
import { type CaseNaming, namesFor } from '../../domain/subscriber/follows/case-name.ts';
import type { Follow } from '../../domain/subscriber/follows/follow.ts';
import { stopFollow } from '../../domain/unsubscribing/stop-follow.ts';
import type { UnsubscribePorts } from '../../domain/unsubscribing/unsubscribe.ts';
import { countSubscriberUnsubscribed } from '../../telemetry/metrics.ts';
import { type Answer, pageAnswer, seeOther } from '../kit/answers.ts';
import type { FieldError } from '../kit/components/errors.ts';
import { type PageEvent, postedFields } from '../kit/page-event.ts';
import { followIn } from '../kit/posted-fields.ts';
import { postedText } from '../kit/posted-text.ts';
import { fieldErrors, refusalError } from '../kit/sign-up/form-faults.ts';
import type { Visit } from '../kit/visit.ts';
import { endSession } from './ended-session-routes.ts';
import {
  editFollowPage,
  followGonePage,
  followMapPage,
  newFollowPage,
  stopFollowPage,
  type Ticked,
} from './follow-form-pages.ts';
import { followIdIn, followPathIn, NEW_FOLLOW_PATH } from './follow-paths.ts';
import type { Done } from './mine-page.ts';
import { backWith, onPage } from './preference-answers.ts';
import { type SessionPorts, type SessionRoute, type SignedIn, signInPath } from './session-routes.ts';

export interface FollowRoutePorts extends UnsubscribePorts, CaseNaming, Pick<SessionPorts, 'nowMs' | 'tokenKeys'> {
  newFollowId(): string;
}

interface FollowForm {
  /** Shows the form again: with what was looked for, or with what is wrong. */
  readonly show: (ticked: Ticked, errors: readonly FieldError[], statusCode: number) => Answer;
  readonly showMap: (entered: EnteredFollow) => Answer;
}

export function followRoutes(ports: FollowRoutePorts): SessionRoute[] {
  return [...newFollowRoutes(ports), ...editFollowRoutes(ports), ...stopFollowRoutes(ports)];
}

function newFollowRoutes(ports: FollowRoutePorts): SessionRoute[] {
  const path = NEW_FOLLOW_PATH;
  const formOf = (session: SignedIn, visit: Visit): FollowForm => {
    const page = onPage(session, visit);
    return {
      show: (ticked, errors, statusCode) => pageAnswer(visit, newFollowPage({ ...page, errors }, ticked), statusCode),
      showMap: (entered) => pageAnswer(visit, followMapPage({ ...page, path }, entered)),
    };
  };
  return [
    {
      method: 'GET',
      path,
      answer: (session, _, visit) => formOf(session, visit).show({ entered: EMPTY_FOLLOW, find: '' }, [], 200),
    },
    {
      method: 'POST',
      path,
      answer: (session, event, visit) =>
        takeFollow(event, visit, ports, formOf(session, visit), async (added) => {
          const outcome = await addToFollows(session.subscriber.subscriberId, [added], ports, ports.nowMs());
          return { outcome, done: outcome.kind === 'same' ? 'same' : 'added' };
        }),
    },
  ];
}

function editFollowRoutes(ports: FollowRoutePorts): SessionRoute[] {
  const path = '/preferences/follows/{followId}';
  const formOf = (session: SignedIn, event: PageEvent, visit: Visit, now: Follow): FollowForm => {
    const page = { ...onPage(session, visit), path: followPathIn(event) };
    return {
      show: (ticked, errors, statusCode) =>
        pageAnswer(visit, editFollowPage({ ...page, errors }, now, ticked), statusCode),
      showMap: (entered) => pageAnswer(visit, followMapPage(page, entered)),
    };
  };
  return [
    {
      method: 'GET',
      path,
      answer: async (session, event, visit) => {
        const now = await namedFollow(session, event, ports);
        if (!now || now.kind === 'case') return gone(visit);
        return formOf(session, event, visit, now).show({ entered: enteredOf(chosenOf(now)), find: '' }, [], 200);
      },
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const now = await namedFollow(session, event, ports);
        if (!now || now.kind === 'case') return isSavedAlready(session, event) ? backWith(visit, 'saved') : gone(visit);
        return takeFollow(event, visit, ports, formOf(session, event, visit, now), async (edited) => {
          const { subscriberId } = session.subscriber;
          return { outcome: await editFollow(subscriberId, now.followId, edited, ports, ports.nowMs()), done: 'saved' };
        });
      },
    },
  ];
}

function stopFollowRoutes(ports: FollowRoutePorts): SessionRoute[] {
  const path = '/preferences/follows/{followId}/stop';
  return [
    {
      method: 'GET',
      path,
      answer: async (session, event, visit) => {
        const follow = await namedFollow(session, event, ports);
        if (!follow) return gone(visit);
        const page = { ...onPage(session, visit), path: followPathIn(event) };
        const cases = await namesFor([follow], ports);
        return pageAnswer(visit, stopFollowPage(page, follow, cases, session.subscriber.follows.length === 1));
      },
    },
    {
      method: 'POST',
      path,
      // A double press on the last one is answered by the page of a subscriber who unsubscribed.
      opensUpTo: 'without-alerts',
      answer: async ({ subscriber }, event, visit) => {
        const followId = await followIdIn(event, ports.tokenKeys);
        if (followId === undefined) return backWith(visit, 'gone');
        const outcome = await stopFollow(subscriber.subscriberId, followId, ports, ports.nowMs());
        // The second press of a double one, or of no follow of theirs.
        if (outcome.kind === 'not-followed') return backWith(visit, 'gone');
        if (outcome.kind === 'stopped') return backWith(visit, 'stopped');
        if (outcome.kind === 'unknown') return seeOther(signInPath(visit));
        if (outcome.isNew) countSubscriberUnsubscribed();
        return endSession('unsubscribed', subscriber.subscriberId, ports, visit);
      },
    },
  ];
}

/** Reads a follow from its form and saves it; a search for a place, and what is wrong, show the form again as it was filled in, and the map shows its countries. */
async function takeFollow(
  event: PageEvent,
  visit: Visit,
  { newFollowId }: Pick<FollowRoutePorts, 'newFollowId'>,
  { show, showMap }: FollowForm,
  save: (follow: Follow) => Promise<{ outcome: EditFollowsOutcome; done: Done }>,
): Promise<Answer> {
  const fields = postedFields(event);
  const ticked = { entered: followIn(fields), find: postedText(fields, 'find') };
  const step = postedText(fields, 'step');
  if (step === 'find') return show(ticked, [], 200);
  if (step === 'map') return showMap(ticked.entered);
  const refuse = (faults: readonly FollowFault[]) => show(ticked, fieldErrors(faults, visit.language), 422);
  const reading = readFollow(ticked.entered);
  if (reading.kind === 'refused') return refuse(reading.faults);
  const { outcome, done } = await save(followOf(reading.chosen, newFollowId()));
  switch (outcome.kind) {
    case 'too-many-topics':
    case 'too-many-follows':
    case 'everything-beside-others':
      return show(ticked, [refusalError(outcome, visit.language)], 422);
    case 'not-followed':
      return gone(visit);
    case 'changed':
    case 'same':
      return backWith(visit, done);
  }
}

/** Whether a form of a follow that is gone asks for what is followed by now: it was posted twice, as by an impatient press. */
function isSavedAlready({ subscriber }: SignedIn, event: PageEvent): boolean {
  const reading = readFollow(followIn(postedFields(event)));
  return reading.kind === 'follow' && isFollowed(subscriber.follows, followOf(reading.chosen));
}

/** The follow that the address of a page names, if they have it. */
async function namedFollow(
  { subscriber }: SignedIn,
  event: PageEvent,
  { tokenKeys }: Pick<FollowRoutePorts, 'tokenKeys'>,
): Promise<Follow | undefined> {
  const named = await followIdIn(event, tokenKeys);
  return subscriber.follows.find(({ followId }) => followId === named);
}

const gone = (visit: Visit): Answer => pageAnswer(visit, followGonePage(visit.language), 410);
