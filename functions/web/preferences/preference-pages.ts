import type { Language } from '../../contract/languages.ts';
import { CADENCE_PATH } from '../../contract/page-paths.ts';
import type { EnteredCadence } from '../../domain/signing-up/entered-cadence.ts';
import { zoneName } from '../../domain/time/zone-name.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { Asset } from '../kit/assets/assets.ts';
import { OWN_ZONE_SCRIPT } from '../kit/assets/own-zone-script.ts';
import { cadenceChoices } from '../kit/components/choices/cadence-choices.ts';
import { choice } from '../kit/components/choices/choice.ts';
import { type EnteredLanguages, languageChoices } from '../kit/components/choices/language-choices.ts';
import { errorAt, errorSummary, type FieldError } from '../kit/components/errors.ts';
import { dayField, type EnteredDay } from '../kit/components/fields/day-field.ts';
import { notification } from '../kit/components/notification.ts';
import { onlyQuestion } from '../kit/components/only-question.ts';
import { sessionForm, submitButton } from '../kit/components/session-form.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn } from '../kit/visit.ts';
import { signedInAs } from './signed-in-as.ts';

/** One page behind the sign-in, with one form: empty, or as it was filled in with what is wrong with it. */
export interface PreferencePage {
  readonly language: Language;
  readonly csrf: string;
  readonly errors: readonly FieldError[];
  /** Which is signed in. */
  readonly address: string;
}

interface FormPage extends PreferencePage {
  readonly path: string;
  readonly title: string;
  readonly button: string;
  readonly script?: Asset;
  readonly before?: Html;
  /** Whether a press of a sign-in led here: then the address is shown whole. */
  readonly isSignedInJustNow?: boolean;
  readonly inside: Html;
}

/** The frame of each page with a form: what is wrong, who is signed in, the form, and the way back. */
export function formPage(page: FormPage): Page {
  const { language, csrf, errors, address, path, title, button, script, before, inside } = page;
  const isOpen = page.isSignedInJustNow === true;
  const t = wordsIn(language);
  return {
    language,
    title: errors.length > 0 ? message(language, 'page.sign-up.error-title', { title }) : title,
    script,
    main: html`${errors.length > 0 ? errorSummary(t('page.error.heading'), errors) : undefined}
${before}
${signedInAs(language, address, { isOpen })}
${sessionForm({ action: pathIn(language, path), csrf, inside: html`${inside}\n${submitButton(button)}` })}
${backLink(language)}`,
  };
}

export const backLink = (language: Language): Html =>
  html`<p><a href="${pathIn(language, '/preferences/mine')}">${message(language, 'page.mine.back')}</a></p>`;

/** One button that ends a pause before its day. */
export const resumeForm = (language: Language, csrf: string): Html =>
  sessionForm({
    action: pathIn(language, '/preferences/resume'),
    csrf,
    inside: submitButton(message(language, 'page.mine.resume'), 'quiet'),
  });

/** @param justNow - where a press of a sign-in led here: whether instead of another address. */
export function cadencePage(page: PreferencePage, entered: EnteredCadence, justNow?: 'yes' | 'instead'): Page {
  const t = wordsIn(page.language);
  const errorOf = (fieldId: string) => errorAt(fieldId, page.errors, t('page.error.prefix'));
  return formPage({
    ...page,
    path: CADENCE_PATH,
    script: OWN_ZONE_SCRIPT,
    title: t('page.cadence.title'),
    button: t('page.mine.save'),
    isSignedInJustNow: justNow !== undefined,
    before: justNow === 'instead' ? notification({ kind: 'done', heading: t('page.signed-in.instead') }) : undefined,
    inside: onlyQuestion({
      id: 'frequency',
      heading: t('page.cadence.title'),
      hint: t('page.sign-up.cadence-hint'),
      error: errorOf('frequency'),
      inside: cadenceChoices(page.language, entered, errorOf),
    }),
  });
}

/** In which languages a subscriber reads. */
export function languagesPage(page: PreferencePage, entered: EnteredLanguages): Page {
  const t = wordsIn(page.language);
  const errorOf = (fieldId: string) => errorAt(fieldId, page.errors, t('page.error.prefix'));
  return formPage({
    ...page,
    path: '/preferences/languages',
    title: t('page.languages.title'),
    button: t('page.mine.save'),
    inside: onlyQuestion({
      id: 'languages',
      heading: t('page.languages.title'),
      hint: t('page.review.languages-hint'),
      inside: languageChoices(page.language, entered, errorOf),
    }),
  });
}

export function discreetPage(page: PreferencePage, isDiscreet: boolean): Page {
  const t = wordsIn(page.language);
  return formPage({
    ...page,
    path: '/preferences/discreet',
    title: t('page.review.discreet'),
    button: t('page.mine.save'),
    inside: onlyQuestion({
      id: 'discreet',
      heading: t('page.review.discreet'),
      hint: t('page.review.discreet-hint'),
      inside: choice({
        name: 'discreet',
        value: 'yes',
        label: t('page.review.discreet-choice'),
        isChosen: isDiscreet,
      }),
    }),
  });
}

/** The years in which a pause may end, and by which clock its day begins. */
export interface PauseDays {
  readonly years: readonly number[];
  readonly timeZone: string | undefined;
}

/**
 * Until when no alert comes, and whether what is missed comes later.
 * @param entered - as it was chosen.
 * @param pausedUntil - the day on which the pause that goes on now ends; it can be ended here.
 */
export function pausePage(
  page: PreferencePage,
  entered: EnteredDay,
  { years, timeZone }: PauseDays,
  pausedUntil?: string,
): Page {
  const { language, csrf, errors } = page;
  const t = wordsIn(language);
  const whenItEnds =
    timeZone === undefined
      ? t('page.pause.ends-everywhere')
      : message(language, 'page.pause.ends-in-zone', { zone: zoneName(timeZone, language) });
  return formPage({
    ...page,
    path: '/preferences/pause',
    title: t('page.pause.title'),
    button: t('page.pause.button'),
    before: html`<h1>${t('page.pause.title')}</h1>
<p class="lede">${t('page.pause.text')}</p>
<p>${t('page.pause.missed')}</p>
${
  pausedUntil === undefined
    ? undefined
    : html`<p class="sentence">${t('page.pause.goes-on', { day: dayInWords(language, pausedUntil) })}</p>
${resumeForm(language, csrf)}`
}`,
    inside: dayField({
      id: 'until',
      language,
      legend: t('page.pause.label'),
      hint: `${t('page.pause.hint')} ${whenItEnds}`,
      error: errorAt('until', errors, t('page.error.prefix')),
      entered,
      years,
    }),
  });
}
