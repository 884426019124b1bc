import { addToFollows, type EditFollowsOutcome, editFollow, isFollowed } from '../../domain/account/account.ts';
import type { EnteredFollow } from '../../domain/signing-up/signing-up.ts';
import { chosenOf, EMPTY_FOLLOW, enteredOf, followOf, readFollow } from '../../domain/signing-up/signing-up.ts';
import { describeFollow, type Follow, listsOfFollow } from '../../domain/subscriber/subscriber.ts';
import { message } from '../../locales/messages.ts';
import type { Page, PageEvent, Visit } from '../kit/kit.ts';
import {
  CHOOSE_SCRIPT,
  fieldErrors,
  followBlock,
  followFields,
  followIn,
  html,
  mapFields,
  mapHeading,
  pageAnswer,
  pathIn,
  postedFields,
  postedText,
  refusalError,
  sessionForm,
} from '../kit/kit.ts';
import { followPathIn, NEW_FOLLOW_PATH } from './follow-paths.ts';
import { type FollowRoutePorts, findNamed, gone } from './named-follow.ts';
import { type PreferenceForm, preferenceAnswers, preferenceForm } from './preference-form.ts';
import type { SessionRoute, SignedIn } from './session-routes.ts';
import { signedInAs } from './signed-in-as.ts';
import { backLink, backWith, type Done } from './way-back.ts';

interface Ticked {
  readonly entered: EnteredFollow;
  readonly find: string;
}

/** One more follow, and another in the place of one. */
export const followFormRoutes = (ports: FollowRoutePorts): SessionRoute[] => [
  ...preferenceForm(newFollowForm(ports)),
  ...editFollowRoutes(ports),
];

interface FollowForm extends Pick<PreferenceForm<Ticked>, 'path' | 'title' | 'button' | 'before'> {
  readonly now: EnteredFollow;
  readonly save: (follow: Follow, session: SignedIn) => Promise<EditFollowsOutcome>;
  readonly done: Done;
}

/** Looking for a place shows the form again as it was filled in, and the map shows its countries. */
const followForm = (
  { now, save, done, ...form }: FollowForm,
  { newFollowId }: Pick<FollowRoutePorts, 'newFollowId'>,
): PreferenceForm<Ticked> => ({
  ...form,
  script: CHOOSE_SCRIPT,
  opened: () => ({ entered: now, find: '' }),
  posted: (fields) => ({ entered: followIn(fields), find: postedText(fields, 'find') }),
  fields: ({ entered, find }, { language, errorOf }) => followFields({ language, entered, find, errorOf }),
  take: async ({ entered }, session, visit, event) => {
    const step = postedText(postedFields(event), 'step');
    if (step === 'find') return { errors: [], statusCode: 200 };
    if (step === 'map') return pageAnswer(visit, followMapPage(form.path, entered, session, visit));
    const reading = readFollow(entered);
    if (reading.kind === 'refused') return { errors: fieldErrors(reading.faults, visit.language) };
    const outcome = await save(followOf(reading.chosen, newFollowId()), session);
    switch (outcome.kind) {
      case 'too-many-topics':
      case 'too-many-follows':
      case 'everything-beside-others':
        return { errors: [refusalError(outcome, visit.language)] };
      case 'not-followed':
        return gone(visit);
      case 'changed':
        return done;
      case 'same':
        return done === 'added' ? 'same' : done;
    }
  },
});

const newFollowForm = (ports: FollowRoutePorts) =>
  followForm(
    {
      path: NEW_FOLLOW_PATH,
      title: 'page.follow-new.title',
      button: 'page.follow-new.button',
      before: ({ t }) => html`<h1>${t('page.follow-new.title')}</h1>
<p class="lede">${t('page.follow-new.lede')}</p>`,
      now: EMPTY_FOLLOW,
      save: (added, { subscriber }) => addToFollows(subscriber.subscriberId, [added], ports, ports.nowMs()),
      done: 'added',
    },
    ports,
  );

function editFollowRoutes(ports: FollowRoutePorts): SessionRoute[] {
  const path = '/preferences/follows/{followId}';
  const findForm = async (session: SignedIn, event: PageEvent) => {
    const now = await findNamed(session, event, ports);
    return now && now.kind !== 'case' ? preferenceAnswers(editFollowForm(now, followPathIn(event), ports)) : undefined;
  };
  return [
    {
      method: 'GET',
      path,
      answer: async (session, event, visit) =>
        (await findForm(session, event))?.show(session, event, visit) ?? gone(visit),
    },
    {
      method: 'POST',
      path,
      answer: async (session, event, visit) => {
        const form = await findForm(session, event);
        if (form) return form.take(session, event, visit);
        return isSavedAlready(session, event) ? backWith(visit, 'saved') : gone(visit);
      },
    },
  ];
}

const editFollowForm = (now: Follow, path: `/${string}`, ports: FollowRoutePorts) =>
  followForm(
    {
      path,
      title: 'page.follow-edit.title',
      button: 'page.mine.save',
      before: ({ language, t }) => html`<h1>${t('page.follow-edit.title')}</h1>
<div class="sentence">${
        listsOfFollow(now, language)
          ? followBlock(chosenOf(now), language)
          : t('page.follow-edit.now', { follow: describeFollow(now, language) })
      }</div>`,
      now: enteredOf(chosenOf(now)),
      save: (edited, { subscriber }) => editFollow(subscriber.subscriberId, now.followId, edited, ports, ports.nowMs()),
      done: 'saved',
    },
    ports,
  );

/** Whether a form of a follow that is gone asks for what is followed by now: it was posted twice, as by an impatient press. */
function isSavedAlready({ subscriber }: SignedIn, event: PageEvent): boolean {
  const reading = readFollow(followIn(postedFields(event)));
  return reading.kind === 'follow' && isFollowed(subscriber.follows, followOf(reading.chosen));
}

/** The countries of a follow on the map. They come back ticked in its form. */
const followMapPage = (
  path: string,
  ticked: EnteredFollow,
  { csrf, subscriber }: SignedIn,
  { language }: Visit,
): Page => ({
  language,
  title: message(language, 'map.choose.title'),
  main: html`${mapHeading(language)}
${signedInAs(language, subscriber.address)}
${sessionForm({ action: pathIn(language, path), csrf, inside: mapFields(language, ticked) })}
${backLink(language)}`,
});
