import type { Language } from '../../contract/languages.ts';
import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { CADENCE_PATH } from '../../contract/page-paths.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { Html, Page } from '../kit/kit.ts';
import { buttonForm, html, pathIn, toPreferences, toSignUp, undoHere, wordedPage } from '../kit/kit.ts';

/** One button that ends everything. It shows neither the address nor what is followed: mails get forwarded. */
export const unsubscribePage = (language: Language, action: string): Page =>
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

export interface StopPage {
  readonly language: Language;
  readonly stopAction: string;
  readonly unsubscribeAction: string;
}

/**
 * One button that ends one follow, and a second way that ends all. The mail names the follow beside its link. This page names none and says nothing
 * of what its subscriber follows, since mails get forwarded: it is the same for a follow that goes on and for one that was stopped or changed.
 */
export function stopPage({ language, stopAction, unsubscribeAction }: StopPage): Page {
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

/** Of a link whose reason we did not write: it must not offer to stop all as if it had asked for that. */
export const brokenStopPage = (language: Language, unsubscribeAction: string): Page =>
  wordedPage(language, 'broken-stop', { beneath: () => unsubscribeInstead(language, unsubscribeAction) });

function unsubscribeInstead(language: Language, action: string): Html {
  const t = wordsIn(language);
  return html`<section class="what-happens">
<h2>${t('page.stop.all-heading')}</h2>
<p>${t('page.stop.all-text', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
${buttonForm({ action, label: t('page.unsubscribe.button'), look: 'quiet' })}
</section>`;
}

/** In place of the question, for the holder of a link that has nothing to end any more. Only the mail undoes it: this was no press. */
export function unsubscribedBeforePage(language: Language): Page {
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
export const stoppedPage = (language: Language, undoAction: string): Page =>
  wordedPage(language, 'stopped', {
    beneath: (t) => html`${undoHere(language, undoAction)}
<p>${t('page.stopped.undo', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
<p>${t('page.stopped.rest')}</p>
${toPreferences(language)}`,
  });

export interface HeldPage {
  readonly language: Language;
  readonly action: string;
  /** The hidden field by which the button is known to stand on this page. */
  readonly proof: { readonly name: string; readonly value: string };
  readonly isForOneFollow: boolean;
}

/** Nothing was ended yet, since a program may have pressed: one more press of a person ends it at once. */
export const heldPage = ({ language, action, proof, isForOneFollow }: HeldPage): Page =>
  wordedPage(language, 'held', {
    beneath: (t) => html`<p>${t('page.held.if-you')}</p>
<form method="post" action="${action}" class="actions"><input type="hidden" name="${proof.name}" value="${proof.value}"><button class="button" type="submit">${t(isForOneFollow ? 'page.held.button-one' : 'page.held.button-all')}</button></form>
<p>${t('page.held.if-not')}</p>`,
  });
