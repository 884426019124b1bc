import { addToFollows, editFollow, isFollowed } from '../../domain/account/account.ts';
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
import { type FollowRoutePorts, findNamed, followPathIn, NEW_FOLLOW_PATH } from './follow-paths.ts';
import { type PreferenceForm, preferenceForm } from './preference-form.ts';
import type { SessionRoute, SignedIn } from './session-routes.ts';
import { signedInAs } from './signed-in-as.ts';
import { backLink } from './way-back.ts';

interface Ticked {
  readonly entered: EnteredFollow;
  readonly find: string;
}

/** One more follow, and another in the place of one. */
export const followFormRoutes = (ports: FollowRoutePorts): SessionRoute[] => [
  ...followForm(
    {
      path: NEW_FOLLOW_PATH,
      title: 'page.follow-new.title',
      button: 'page.follow-new.button',
      read: async () => ({}),
    },
    ports,
  ),
  ...followForm(
    {
      path: '/preferences/follows/{followId}',
      action: followPathIn,
      title: 'page.follow-edit.title',
      button: 'page.mine.save',
      read: async ({ session, event }) => {
        const now = await findNamed(session, event, ports);
        if (now && now.kind !== 'case') return { now };
        return isSavedAlready(session, event) ? 'saved' : undefined;
      },
    },
    ports,
  ),
];

/** The follow that a form changes; none in a form for one more. */
interface Changed {
  readonly now?: Follow;
}

type FollowForm = Pick<PreferenceForm<Changed>, 'path' | 'action' | 'title' | 'button' | 'read'>;

/** Looking for a place shows the form again as it was filled in, and the map shows its countries. */
const followForm = (form: FollowForm, ports: FollowRoutePorts) =>
  preferenceForm({
    ...form,
    script: CHOOSE_SCRIPT,
    before: ({ language, t }, { now }) =>
      now
        ? html`<h1>${t('page.follow-edit.title')}</h1>
<div class="sentence">${
            listsOfFollow(now, language)
              ? followBlock(chosenOf(now), language)
              : t('page.follow-edit.now', { follow: describeFollow(now, language) })
          }</div>`
        : html`<h1>${t('page.follow-new.title')}</h1>
<p class="lede">${t('page.follow-new.lede')}</p>`,
    fields: ({ language }, { now }) => ({
      follow: {
        begins: { entered: now ? enteredOf(chosenOf(now)) : EMPTY_FOLLOW, find: '' },
        typedIn: (posted) => ({ entered: followIn(posted), find: postedText(posted, 'find') }),
        shown: (_, ticked: Ticked, __, errorOf) => followFields({ language, ...ticked, errorOf }),
      },
    }),
    does: async ({ session, event, visit, language }, { follow: { entered } }, { now }) => {
      const step = postedText(postedFields(event), 'step');
      if (step === 'find') return { errors: [], statusCode: 200 };
      if (step === 'map') {
        const path = form.action?.(event) ?? form.path;
        return pageAnswer(visit, followMapPage(path, entered, session, visit));
      }
      const reading = readFollow(entered);
      if (reading.kind === 'refused') return { errors: fieldErrors(reading.faults, language) };
      const { subscriberId } = session.subscriber;
      const follow = followOf(reading.chosen, ports.newFollowId());
      const outcome = now
        ? await editFollow(subscriberId, now.followId, follow, ports, ports.nowMs())
        : await addToFollows(subscriberId, [follow], ports, ports.nowMs());
      switch (outcome.kind) {
        case 'too-many-topics':
        case 'too-many-follows':
        case 'everything-beside-others':
          return { errors: [refusalError(outcome, language)] };
        case 'not-followed':
          return undefined;
        case 'changed':
          return now ? 'saved' : 'added';
        case 'same':
          return now ? 'saved' : 'same';
      }
    },
  });

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
