import type { Language } from '../../../contract/languages.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import {
  BUTTON_CLASS,
  type ButtonLook,
  type Html,
  html,
  type Page,
  type PageEvent,
  PROOF_FIELD,
  pathIn,
  postedFields,
  postedPairs,
  sentHeader,
} from '../../kit/kit.ts';
import { deskSecretIn } from './desk-cookie.ts';
import { type Asked, deskPage } from './desk-frame.ts';
import { SIGN_IN_PATH, signInPathFor } from './ways-in.ts';

interface Notice {
  readonly title: string;
  /** Left out, the title. */
  readonly heading?: string;
  readonly text: string;
  readonly more?: Html | undefined;
  readonly to?: { readonly path: `/${string}`; readonly label: string; readonly look?: ButtonLook };
}

/** A page that says one thing, and leads on. */
export const notice = (language: Language, { title, heading = title, text, more, to }: Notice) => ({
  language,
  title,
  main: html`<h1>${heading}</h1>
<p class="lede">${text}</p>${more}${to && html`\n<p class="actions"><a class="${BUTTON_CLASS[to.look ?? 'main']}" href="${pathIn(language, to.path)}">${to.label}</a></p>`}`,
});

/** Something is over, and the way in leads on. */
function overPage(
  language: Language,
  name: 'again' | 'invitation-over',
  { path = SIGN_IN_PATH, more }: { readonly path?: `/${string}`; readonly more?: Html | undefined } = {},
): Page {
  const t = wordsIn(language);
  const words = { title: t(`desk.${name}.title`), heading: t(`desk.${name}.heading`), text: t(`desk.${name}.text`) };
  return notice(language, { ...words, more, to: { path, label: t('desk.to-sign-in') } });
}

/** A form whose session is over, or that stood in another one: who signs in comes back to its page, and what was typed is there to be copied. */
export const signInAgainPage = (language: Language, posted: PageEvent): Page =>
  overPage(language, 'again', { path: signInPathFor(posted.rawPath), more: typedTexts(language, posted) });

/** What a program has written into a form, or a choice in it: a number, an id, a digest, a word in small letters. */
const NOT_TYPED = /^(?:[a-z\d._-]*|[\w.-]{20,})$/;

/** What was typed into a form of ours. What another site sends here is not repeated. */
function typedTexts(language: Language, posted: PageEvent): Html | undefined {
  if (sentHeader(posted, 'sec-fetch-site') !== 'same-origin') return undefined;
  const texts = postedPairs(postedFields(posted)).filter(
    ([name, text]) => name !== PROOF_FIELD && !NOT_TYPED.test(text.trim()),
  );
  if (texts.length === 0) return undefined;
  return html`
<h2 id="typed">${message(language, 'desk.again.typed')}</h2>
${texts.map(([, text]) => html`<p><textarea rows="3" readonly dir="auto" aria-labelledby="typed">${text}</textarea></p>\n`)}`;
}

/** For who was removed from the office in the midst of a session. It leads nowhere: no way in opens to them. */
export const removedPage = (language: Language): Page =>
  notice(language, { title: message(language, 'desk.removed.heading'), text: message(language, 'desk.removed.text') });

/** An invitation that was used, taken back or is too old: its reader is told the same. */
export const invitationOverPage = (language: Language): Page => overPage(language, 'invitation-over');

/** For a member who may not do what a page is for. */
export const notAllowedPage = (asked: Asked): Page =>
  deskPage(asked, {
    tab: 'none',
    ...notice(asked.language, {
      ...{ title: asked.t('desk.not-allowed.title'), heading: asked.t('desk.not-allowed.heading') },
      ...{ text: asked.t('desk.not-allowed.text'), to: { path: '/desk', label: asked.t('desk.to-desk') } },
    }),
  });

/**
 * Whether a link of another site, such as webmail, led here: then a browser keeps the session's cookie back, which is `SameSite=Strict`. What it opens from
 * a page of ours after that is `same-origin`, so that no browser is led on twice.
 * https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export const isFollowedFromElsewhere = (event: PageEvent): boolean =>
  deskSecretIn(event) === '' && sentHeader(event, 'sec-fetch-site') === 'cross-site';

/** Leads on to the same address by itself: from here the browser sends its session. It tells nothing of whether there is one. */
export function leadOnPage(language: Language, { rawPath, rawQueryString }: PageEvent): Page {
  const t = wordsIn(language);
  const address = rawQueryString === '' ? rawPath : `${rawPath}?${rawQueryString}`;
  return {
    language,
    title: t('desk.lead-on.title'),
    leadsOnTo: address,
    main: html`<h1>${t('desk.lead-on.title')}</h1>
<p class="lede">${t('desk.lead-on.text')}</p>
<p class="actions"><a class="button" href="${address}">${t('desk.lead-on.button')}</a></p>`,
  };
}
