import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { type MessageKey, message, wordsIn } from '../../locales/messages.ts';
import { type Answer, pageAnswer } from './answers.ts';
import { linkToPreferences, toPreferences, wayOn } from './components/way-on.ts';
import { type Html, html } from './html.ts';
import { pathIn, type Visit } from './visit.ts';
import { wordedPage } from './worded-page.ts';

interface Problem {
  readonly name: 'not-found' | 'link-unknown' | 'link-expired' | 'other-site' | 'too-large' | 'failed';
  readonly statusCode: number;
  readonly more?: Html;
  readonly otherLink?: Html;
  readonly linkText?: MessageKey;
}

function problemAnswer(visit: Visit, { name, statusCode, more, otherLink, linkText }: Problem): Answer {
  const { language, home = { path: SIGN_UP_PATH, label: 'page.to-sign-up' } } = visit;
  const page = wordedPage(language, name, {
    beneath: (t) => html`${more}
<p class="actions"><a class="button" href="${pathIn(language, home.path)}">${t(linkText ?? home.label)}</a> ${otherLink}</p>`,
  });
  return pageAnswer(visit, page, statusCode);
}

export const notFound = (visit: Visit): Answer => problemAnswer(visit, { name: 'not-found', statusCode: 404 });

/** A token that we did not make, or not for this: most often a link that was cut in two, and often one to unsubscribe by. */
export const unknownLink = (visit: Visit): Answer =>
  problemAnswer(visit, { name: 'link-unknown', statusCode: 404, otherLink: linkToPreferences(visit.language) });

/** A confirmation that came too late, or once more: the page is the same, so that an old mail tells nothing of what became of its reader. */
export const expiredLink = (visit: Visit): Answer =>
  problemAnswer(visit, {
    name: 'link-expired',
    statusCode: 410,
    linkText: 'page.sign-up-again',
    otherLink: linkToPreferences(visit.language),
  });

export const otherSite = (visit: Visit): Answer => problemAnswer(visit, { name: 'other-site', statusCode: 403 });

/** A form with more in it than any of ours: it was not read. */
export const tooLargeForm = (visit: Visit): Answer => problemAnswer(visit, { name: 'too-large', statusCode: 413 });

/** Our own failure. @param reference - the request's id, which the log line of it has. */
export const failed = (visit: Visit, reference: string): Answer =>
  problemAnswer(visit, {
    name: 'failed',
    statusCode: 500,
    more: html`<p class="hint">${message(visit.language, 'page.failed.reference')} <code class="reference" dir="ltr">${reference}</code></p>`,
  });

/** Nothing was published under this id. */
export function noSuchAppeal(visit: Visit): Answer {
  const { language, isDiscreet } = visit;
  const t = wordsIn(language);
  const page = {
    language,
    title: t('appeal.not-found.title'),
    main: html`<h1>${t('appeal.not-found.heading')}</h1>
<p class="lede">${t('appeal.not-found.text')}</p>
${isDiscreet ? undefined : wayOn(language, SIGN_UP_PATH, t('appeal.not-found.button'), 'main')}`,
  };
  return pageAnswer(visit, page, 404);
}

/**
 * Of a link in a mail to an address that its subscriber moved away from, or of a subscription that is erased: the same for each, and for
 * every state that they are in since. Their alerts may go on, to this address too.
 */
export const earlierLink = (visit: Visit): Answer => {
  const { language } = visit;
  return pageAnswer(visit, wordedPage(language, 'earlier-link', { beneath: () => toPreferences(language) }), 410);
};
