import type { Language } from '../../contract/languages.ts';
import { SHOWN_AS_DONE_MINUTES } from '../../domain/account/account.ts';
import { type MessageKey, wordsIn } from '../../locales/messages.ts';
import type { ButtonLook, Page } from '../kit/kit.ts';
import { html, pathIn, sessionForm, submitButton, toPreferences, toSignUp, wayOn, wordedPage } from '../kit/kit.ts';

/** A form that was not taken, to be posted again as it was. */
export interface AgainForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Nothing that was entered is lost: a new sign-in in another tab, and the button here posts it again. */
export function signedOutPage(language: Language, { action, fields }: AgainForm): Page {
  const t = wordsIn(language);
  const { heading, text, button, look } = wordsFor(action);
  return {
    language,
    title: t('page.signed-out.title'),
    main: html`<h1>${t(heading)}</h1>
<p class="lede">${t(text)}</p>
<ol>
<li><a href="${pathIn(language, '/preferences')}" target="_blank" rel="noopener">${t('page.signed-out.sign-in')}</a></li>
<li>${t('page.signed-out.come-back')}</li>
</ol>
<form method="post" action="${action}">
${hiddenFields(fields)}
${submitButton(t(button), look)}
</form>`,
  };
}

/** A form that was shown to the same person before they signed in once more: a press here, on what it says, counts. */
export const earlierFormPage = (language: Language, { action, fields }: AgainForm, csrf: string): Page =>
  wordedPage(language, 'earlier-form', {
    beneath: (t) => {
      const { button, look } = wordsFor(action);
      return sessionForm({ action, csrf, inside: html`${hiddenFields(fields)}${submitButton(t(button), look)}` });
    },
  });

const hiddenFields = (fields: AgainForm['fields']) =>
  fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);

interface AgainWords {
  readonly heading: MessageKey;
  readonly text: MessageKey;
  readonly button: MessageKey;
  readonly look: ButtonLook;
}

const PRESS = { heading: 'page.signed-out.heading-press', text: 'page.signed-out.text-press' } as const;

/** Buttons that save nothing, by the end of their path. */
const WORDS_OF_PRESSES: Readonly<Record<string, AgainWords>> = {
  erase: { ...PRESS, button: 'page.erase.button', look: 'urgent' },
  stop: { ...PRESS, button: 'page.signed-out.button-stop', look: 'main' },
  resume: { ...PRESS, button: 'page.mine.resume', look: 'main' },
  'sign-out-everywhere': { ...PRESS, button: 'page.mine.sign-out-everywhere', look: 'main' },
  'erase-link': { ...PRESS, button: 'page.erase-link.button', look: 'main' },
  'sign-out': { ...PRESS, button: 'page.mine.sign-out', look: 'main' },
};

const WORDS_OF_FORMS: AgainWords = {
  heading: 'page.signed-out.heading',
  text: 'page.signed-out.text',
  button: 'page.signed-out.button',
  look: 'main',
};

function wordsFor(action: string): AgainWords {
  const end = action.split('?', 1).join().split('/').at(-1) ?? '';
  // An address may end in a name that every object has.
  return (Object.hasOwn(WORDS_OF_PRESSES, end) && WORDS_OF_PRESSES[end]) || WORDS_OF_FORMS;
}

/** Two people at one computer, or a form that another site made up. */
export const otherPersonsFormPage = (language: Language): Page =>
  wordedPage(language, 'other-form', {
    beneath: (t) => wayOn(language, '/preferences/mine', t('page.mine.back'), 'main'),
  });

/** In the browser that signed out just now. */
export const byePage = (language: Language): Page =>
  wordedPage(language, 'bye', { beneath: () => toPreferences(language) });

/** At the address of an act's page, for a visitor who did nothing just now. */
export const nothingToShowPage = (language: Language): Page =>
  wordedPage(language, 'nothing-to-show', {
    values: { minutes: SHOWN_AS_DONE_MINUTES },
    beneath: (t) => html`<p>${t('page.nothing-to-show.how-things-stand')}</p>
${toPreferences(language)}
${toSignUp(language)}`,
  });
