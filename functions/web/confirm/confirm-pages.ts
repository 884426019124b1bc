import { LANGUAGE_FACTS, type Language } from '../../contract/languages.ts';
import { MAX_FOLLOWS_PER_SUBSCRIBER, MAX_TOPICS_PER_SUBSCRIBER } from '../../contract/limits.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { type CadenceGiven, chosenOf, type MailSettings } from '../../domain/signing-up/signing-up.ts';
import type { CaseNames, Follow, FollowsRefusal } from '../../domain/subscriber/subscriber.ts';
import { describeCadence, describeFollow, listsOfFollow } from '../../domain/subscriber/subscriber.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { Html, Page } from '../kit/kit.ts';
import {
  ADD_PATH,
  buttonForm,
  emergencyLink,
  followBlock,
  html,
  pathIn,
  referenceInOnePiece,
  SHOWN_ONCE_SCRIPT,
  summaryList,
  wayOn,
  wordedPage,
} from '../kit/kit.ts';

interface SaidBack {
  readonly follows: readonly Follow[];
  /** How the cases among them may be named. */
  readonly cases: CaseNames;
  readonly cadence: CadenceGiven;
  readonly settings: MailSettings | 'kept';
}

type Intro = 'page.confirm.would-follow' | 'page.confirmed.you-follow';

/** What is followed, said back, and when and how mail about it comes: all that a stranger may have chosen for a reader. */
const saidBack = (
  intro: Intro,
  { follows, cases, cadence, settings }: SaidBack,
  language: Language,
): Html => html`<div class="sentence">
${followsSaidBack(intro, follows, cases, language)}
<p>${cadence === 'kept' ? message(language, 'cadence.kept') : describeCadence(cadence, language)}</p>
${settings === 'kept' ? html`<p>${message(language, 'page.confirmed.settings-kept')}</p>` : undefined}
</div>
${settings === 'kept' ? undefined : settingsSaidBack(settings, language)}`;

function settingsSaidBack({ languages, waitsForEdition, isDiscreet }: MailSettings, language: Language): Html {
  const t = wordsIn(language);
  return summaryList([
    { name: t('page.mine.languages'), value: languages.map((one) => LANGUAGE_FACTS[one].name).join(' · ') },
    { name: t('page.review.untranslated'), value: t(`page.review.untranslated-${waitsForEdition ? 'wait' : 'send'}`) },
    { name: t('page.review.discreet'), value: t(isDiscreet ? 'page.mine.discreet-on' : 'page.mine.discreet-off') },
  ]);
}

/** Several stand in a list: in a sentence, the "and" between two could not be told from one within a theme's name. */
function followsSaidBack(intro: Intro, follows: readonly Follow[], cases: CaseNames, language: Language): Html {
  const [first] = follows;
  if (first && follows.length === 1 && !listsOfFollow(first, language))
    return html`<p><b>${referenceInOnePiece(message(language, intro, { follow: describeFollow(first, language, cases) }))}</b></p>`;
  return html`<p><b>${message(language, `${intro}-several`)}</b></p>
<ul>${follows.map((follow) => html`<li>${followBlock(chosenOf(follow), language, cases)}</li>`)}</ul>`;
}

interface Asked extends SaidBack {
  readonly action: string;
  /** Where a reader who did not ask for it says so. */
  readonly notMeLink: string;
}

/** Before the button: what would be followed, which no mail said, and nothing of what is followed already. Its title says nothing of that: browsers keep it. */
export const confirmPage = (language: Language, { action, notMeLink, ...asked }: Asked): Page =>
  wordedPage(language, 'confirm', {
    beneath: (t) => html`${saidBack('page.confirm.would-follow', asked, language)}
<p>${t('page.confirm.beside-others')}</p>
${buttonForm({ action, label: t('page.confirm.button') })}
<p class="hint">${t('page.confirm.not-you')}</p>
<p><a class="standing-link" href="${notMeLink}">${t('page.not-me.button')}</a></p>`,
  });

interface Confirmed extends SaidBack {
  /** Erases everything at once; for a new subscriber, and shown this once. */
  readonly eraseLink?: string;
}

/** After the button, once: a later press reads that it is done, or that the link was used. */
export function confirmedPage(language: Language, { eraseLink, ...confirmed }: Confirmed): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.confirmed.title'),
    script: eraseLink === undefined ? undefined : SHOWN_ONCE_SCRIPT,
    main: html`<h1>${t('page.confirmed.heading')}</h1>
${saidBack('page.confirmed.you-follow', confirmed, language)}
<p>${t('page.confirmed.next')}</p>
${waysOn(language)}
${eraseLink === undefined ? undefined : emergencyLink(language, eraseLink)}`,
  };
}

/** In the browser that confirmed, when it asks again within a few minutes. It names nothing: others may stand before the screen by then. */
export function confirmedBeforePage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.confirmed.title'),
    main: html`<h1>${t('page.confirmed.heading')}</h1>
<p class="lede">${t('page.confirmed.before')}</p>
<p>${t('page.confirmed.next')}</p>
${waysOn(language)}`,
  };
}

function waysOn(language: Language): Html {
  const t = wordsIn(language);
  return html`<p class="actions"><a class="button button--quiet" href="${pathIn(language, ADD_PATH)}">${t('page.confirmed.more')}</a> <a class="button button--quiet" href="${pathIn(language, '/preferences')}">${t('page.confirmed.change')}</a></p>
<p class="hint">${t('page.confirmed.more-text', { more: t('page.confirmed.more') })}</p>`;
}

/** What was asked for can't stand beside what they follow already. */
export function refusedPage(language: Language, refusal: FollowsRefusal): Page {
  const t = wordsIn(language);
  const isOfTopics = refusal.kind === 'too-many-topics';
  return {
    language,
    title: t('page.too-many.title'),
    main: html`<h1>${t('page.too-many.heading')}</h1>
<p class="lede">${refusalText(language, refusal)}</p>
<p>${t(isOfTopics ? 'page.too-many.next' : 'page.too-many.next-in-preferences')}</p>
${wayOn(language, isOfTopics ? SIGN_UP_PATH : '/preferences', t(isOfTopics ? 'page.to-sign-up' : 'page.to-preferences'), 'main')}`,
  };
}

function refusalText(language: Language, refusal: FollowsRefusal): string {
  const t = wordsIn(language);
  switch (refusal.kind) {
    case 'too-many-topics':
      return t('page.too-many.text', { count: refusal.count, limit: MAX_TOPICS_PER_SUBSCRIBER });
    case 'too-many-follows':
      return t('page.too-many.follows', { limit: MAX_FOLLOWS_PER_SUBSCRIBER });
    case 'everything-beside-others':
      return t('page.too-many.everything');
  }
}
