import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import type { EnteredFollow, EnteredForm, FormFault } from '../../domain/signing-up/signing-up.ts';
import { casesIn, EMPTY_FOLLOW, enteredOf, readFollow, readFollows } from '../../domain/signing-up/signing-up.ts';
import type { CaseNames, CaseNaming, Follow } from '../../domain/subscriber/subscriber.ts';
import { wordsIn } from '../../locales/messages.ts';
import type { Answer, FieldError, FormGuardPorts, GuardFault, Visit } from '../kit/kit.ts';
import {
  CHOOSE_SCRIPT,
  carriedFormToken,
  fieldErrors,
  followBlock,
  followFields,
  guardError,
  guardFields,
  html,
  isEmpty,
  keptEntries,
  keptFollows,
  mapFields,
  mapHeading,
  pageAnswer,
  pageWithForm,
  pathIn,
} from '../kit/kit.ts';

export interface StepPorts extends FormGuardPorts, CaseNaming {
  countOf90Days(follows: readonly Follow[]): Promise<number>;
}

/** All that was entered so far, with what is wrong with it. */
export interface ShownStep {
  readonly entered: EnteredForm;
  readonly token: string;
  readonly website?: string;
  readonly faults?: readonly FormFault[];
  readonly guardFault?: GuardFault;
}

/** What is ticked on the first step. */
interface Ticked {
  readonly ticked?: EnteredFollow;
  readonly find?: string;
}

const FORM_ID = 'choose';

/** The first step of signing up, beside what was chosen before: one thing to follow, empty or as it was ticked, with what is wrong with it. */
export async function chooseAnswer(visit: Visit, ports: StepPorts, shown: ShownStep & Ticked): Promise<Answer> {
  const { entered, ticked = EMPTY_FOLLOW, find = '', website = '' } = shown;
  const { language } = visit;
  const t = wordsIn(language);
  const cases = await ports.namesOfCases(casesIn(entered.follows));
  // One that has a fault takes none of the others with it.
  const before = readFollows(entered.follows.filter(isSoundBeside(cases)), cases);
  const chosen = before.kind === 'follows' ? before.chosen : [];
  const errors = errorsOf(visit, shown);
  const token = await carriedFormToken(shown.token, ports);
  const isFirst = chosen.length === 0;
  const holdsNothing = isFirst && find === '' && isEmpty(ticked);
  const page = pageWithForm({
    language,
    title: t(isFirst ? 'page.sign-up.title' : 'page.choose.more-title'),
    errors,
    description: t('page.sign-up.description'),
    script: CHOOSE_SCRIPT,
    ...(holdsNothing && { address: SIGN_UP_PATH }),
    // An empty form too: its ticks are known to the browser alone until they are posted.
    keptIn: { formId: FORM_ID, path: '/follows', step: 'find' },
    main: (errorOf) => html`<h1>${t(isFirst ? 'page.sign-up.heading' : 'page.choose.more-heading')}</h1>
${
  isFirst
    ? html`<p class="lede">${t('page.sign-up.lede')}</p>`
    : html`<div class="sentence"><p>${t('page.choose.so-far')}</p>
<ul>${chosen.map((one) => html`<li>${followBlock(one, language, cases)}</li>`)}</ul></div>`
}
<form id="${FORM_ID}" method="post" action="${pathIn(language, '/follows')}" novalidate>
${keptFollows(chosen.map(enteredOf))}${keptEntries(entered)}${guardFields(language, { token, website, error: errorOf('website') })}
${followFields({ language, entered: ticked, find, errorOf })}
<div class="actions"><button class="button" type="submit">${t('page.choose.continue')}</button>${
      isFirst
        ? undefined
        : html`<button class="button button--quiet" type="submit" name="step" value="review">${t('page.choose.back')}</button>`
    }<span class="hint">${t('page.choose.next')}</span></div>
</form>`,
  });
  return pageAnswer(visit, page, errors.length > 0 ? 422 : 200);
}

export const isSoundBeside =
  (cases: CaseNames) =>
  (follow: EnteredFollow): boolean =>
    readFollow(follow, cases).kind === 'follow';

export function errorsOf({ language }: Visit, { faults = [], guardFault }: ShownStep): FieldError[] {
  return [...fieldErrors(faults, language), ...(guardFault === undefined ? [] : [guardError(guardFault, language)])];
}

const MAP_FORM_ID = 'choose-on-map';

/** A way around the list of countries: a box on the map for each, which comes back ticked on the first step. */
export async function mapAnswer(
  visit: Visit,
  ports: StepPorts,
  { entered, ticked, token: carried }: ShownStep & Required<Pick<Ticked, 'ticked'>>,
): Promise<Answer> {
  const { language } = visit;
  const token = await carriedFormToken(carried, ports);
  return pageAnswer(visit, {
    language,
    title: wordsIn(language)('map.choose.title'),
    keptIn: { formId: MAP_FORM_ID, path: '/follows', step: 'map' },
    main: html`${mapHeading(language)}
<form id="${MAP_FORM_ID}" method="post" action="${pathIn(language, '/follows')}" novalidate>
${keptFollows(entered.follows)}${keptEntries(entered)}${guardFields(language, { token, website: '', error: undefined })}
${mapFields(language, ticked)}
</form>`,
  });
}
