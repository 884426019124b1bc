import type { Language } from '../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import type { ChosenFollow, EnteredFollow, EnteredForm } from '../../domain/signing-up/signing-up.ts';
import type { CaseNames } from '../../domain/subscriber/subscriber.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { FieldError, Html, Page } from '../kit/kit.ts';
import {
  CHOOSE_SCRIPT,
  followBlock,
  followFields,
  guardFields,
  html,
  isEmpty,
  keptEntries,
  keptFollows,
  pageWithForm,
  pathIn,
} from '../kit/kit.ts';

export interface ChoosePage {
  readonly language: Language;
  readonly ticked: EnteredFollow;
  readonly entered: EnteredForm;
  readonly chosen: readonly ChosenFollow[];
  /** How the cases among them may be named. */
  readonly cases: CaseNames;
  readonly find: string;
  readonly errors: readonly FieldError[];
  readonly token: string;
  readonly website: string;
}

const FORM_ID = 'choose';

/** The first step of signing up: one thing to follow, empty or as it was ticked, with what is wrong with it. */
export function choosePage(shown: ChoosePage): Page {
  const { language, ticked, entered, chosen, cases, find, errors, token, website } = shown;
  const t = wordsIn(language);
  const isFirst = chosen.length === 0;
  const holdsNothing = isFirst && find === '' && isEmpty(ticked);
  return pageWithForm({
    language,
    title: t(isFirst ? 'page.sign-up.title' : 'page.choose.more-title'),
    errors,
    description: t('page.sign-up.description'),
    script: CHOOSE_SCRIPT,
    ...(holdsNothing && { address: SIGN_UP_PATH }),
    // An empty form too: its ticks are known to the browser alone until they are posted.
    keptIn: { formId: FORM_ID, path: '/follows', step: 'find' },
    main: (errorOf) => html`<h1>${t(isFirst ? 'page.sign-up.heading' : 'page.choose.more-heading')}</h1>
${isFirst ? html`<p class="lede">${t('page.sign-up.lede')}</p>` : soFar(language, chosen, cases)}
<form id="${FORM_ID}" method="post" action="${pathIn(language, '/follows')}" novalidate>
${keptFollows(entered.follows)}${keptEntries(entered)}${guardFields(language, { token, website, error: errorOf('website') })}
${followFields({ language, entered: ticked, find, errorOf })}
<div class="actions"><button class="button" type="submit">${t('page.choose.continue')}</button>${
      isFirst
        ? undefined
        : html`<button class="button button--quiet" type="submit" name="step" value="review">${t('page.choose.back')}</button>`
    }<span class="hint">${t('page.choose.next')}</span></div>
</form>`,
  });
}

const soFar = (language: Language, chosen: readonly ChosenFollow[], cases: CaseNames): Html =>
  html`<div class="sentence"><p>${message(language, 'page.choose.so-far')}</p>
<ul>${chosen.map((one) => html`<li>${followBlock(one, language, cases)}</li>`)}</ul></div>`;
