import type { Language } from '../../contract/languages.ts';
import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { chosenOf } from '../../domain/signing-up/chosen-of.ts';
import type { EnteredFollow } from '../../domain/signing-up/entered-follow.ts';
import type { CaseNames } from '../../domain/subscriber/follows/case-name.ts';
import { describeFollow, listsOfFollow } from '../../domain/subscriber/follows/describe-follow.ts';
import type { Follow } from '../../domain/subscriber/follows/follow.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import { CHOOSE_SCRIPT } from '../kit/assets/choose-script.ts';
import { followFields } from '../kit/components/choices/follow-fields.ts';
import { errorAt } from '../kit/components/errors.ts';
import { followBlock } from '../kit/components/follow-block.ts';
import { sessionForm, submitButton } from '../kit/components/session-form.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { mapFields, mapHeading } from '../kit/map/map-fields.ts';
import { pathIn } from '../kit/visit.ts';
import { NEW_FOLLOW_PATH } from './follow-paths.ts';
import { backLink, formPage, type PreferencePage } from './preference-pages.ts';
import { signedInAs } from './signed-in-as.ts';

export interface Ticked {
  readonly entered: EnteredFollow;
  readonly find: string;
}

export interface FollowPage extends PreferencePage {
  /** Of the page that changes it. */
  readonly path: string;
}

/** Changes one follow. @param now - what it asks for until then. */
export function editFollowPage(page: FollowPage, now: Follow, { entered, find }: Ticked): Page {
  const { language } = page;
  const t = wordsIn(language);
  return {
    ...formPage({
      ...page,
      title: t('page.follow-edit.title'),
      button: t('page.mine.save'),
      before: html`<h1>${t('page.follow-edit.title')}</h1>
<div class="sentence">${nowMarkup(now, language)}</div>`,
      inside: followFields({ language, entered, find, errorOf: errorOf(page) }),
    }),
    script: CHOOSE_SCRIPT,
  };
}

const nowMarkup = (now: Follow, language: Language): Html =>
  listsOfFollow(now, language)
    ? followBlock(chosenOf(now), language)
    : html`${message(language, 'page.follow-edit.now', { follow: describeFollow(now, language) })}`;

export function newFollowPage(page: PreferencePage, { entered, find }: Ticked): Page {
  const { language } = page;
  const t = wordsIn(language);
  return {
    ...formPage({
      ...page,
      path: NEW_FOLLOW_PATH,
      title: t('page.follow-new.title'),
      button: t('page.follow-new.button'),
      before: html`<h1>${t('page.follow-new.title')}</h1>
<p class="lede">${t('page.follow-new.lede')}</p>`,
      inside: followFields({ language, entered, find, errorOf: errorOf(page) }),
    }),
    script: CHOOSE_SCRIPT,
  };
}

/** The countries of a follow on the map. They come back ticked in its form. */
export function followMapPage({ language, csrf, path, address }: FollowPage, ticked: EnteredFollow): Page {
  return {
    language,
    title: message(language, 'map.choose.title'),
    main: html`${mapHeading(language)}
${signedInAs(language, address)}
${sessionForm({ action: pathIn(language, path), csrf, inside: mapFields(language, ticked) })}
${backLink(language)}`,
  };
}

const errorOf =
  ({ language, errors }: PreferencePage) =>
  (fieldId: string) =>
    errorAt(fieldId, errors, message(language, 'page.error.prefix'));

/**
 * One button that ends one follow. A long one is shown as its lists, and its button says "this topic".
 * @param cases - how cases may be named.
 * @param isLast - whether nothing is left after it, so that it unsubscribes from all.
 */
export function stopFollowPage(
  { language, csrf, path, address }: FollowPage,
  follow: Follow,
  cases: CaseNames,
  isLast: boolean,
): Page {
  const t = wordsIn(language);
  const words = { follow: describeFollow(follow, language, cases) };
  const isLong = listsOfFollow(follow, language) !== undefined;
  return {
    language,
    title: t('page.stop.by-link-heading'),
    main: html`<h1>${isLong ? t('page.stop.by-link-heading') : t('page.stop.heading', words)}</h1>
<p class="lede">${isLast ? t('page.stop.last-text', { days: UNDO_UNSUBSCRIBE_DAYS }) : t('page.stop.text')}</p>
${isLong ? html`<div class="chosen">${followBlock(chosenOf(follow), language, cases)}</div>` : undefined}
${signedInAs(language, address)}
${sessionForm({
  action: pathIn(language, `${path}/stop`),
  csrf,
  inside: submitButton(isLong ? t('page.stop.by-link-button') : t('page.stop.button', words)),
})}
${backLink(language)}`,
  };
}

export function followGonePage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.follow-gone.title'),
    main: html`<h1>${t('page.follow-gone.heading')}</h1>
<p class="lede">${t('page.follow-gone.text')}</p>
<p class="actions"><a class="button" href="${pathIn(language, '/preferences/mine')}">${t('page.mine.back')}</a></p>`,
  };
}
