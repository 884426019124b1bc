import type { Language } from '../../contract/languages.ts';
import type { ChosenFollow } from '../../domain/signing-up/signing-up.ts';
import {
  casesIn,
  EMPTY_FOLLOW,
  enteredOf,
  followOf,
  inLanguage,
  readFollows,
} from '../../domain/signing-up/signing-up.ts';
import type { CaseNames } from '../../domain/subscriber/subscriber.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import { errorFacts } from '../../telemetry/error-facts.ts';
import { logger } from '../../telemetry/logger.ts';
import type { Answer, Html, Visit } from '../kit/kit.ts';
import {
  cadenceChoices,
  carriedFormToken,
  discreetChoice,
  errorId,
  followBlock,
  followSentence,
  guardFields,
  html,
  keptFollows,
  languageChoices,
  notification,
  OWN_ZONE_SCRIPT,
  pageAnswer,
  pageWithForm,
  pathIn,
  sameAsFeeds,
  step,
} from '../kit/kit.ts';
import { chooseAnswer, errorsOf, isSoundBeside, type ShownStep, type StepPorts } from './choose-step.ts';

interface ShownReview extends ShownStep {
  /** The address that was probably meant, in place of the entered one: the visitor is asked about it. */
  readonly meant?: string;
}

const FORM_ID = 'sign-up';

/**
 * The second step of signing up: what will be followed, in sentences; how often, in which language and where to. The first one again where the
 * follows have faults, or are none.
 */
export async function reviewAnswer(visit: Visit, ports: StepPorts, shown: ShownReview): Promise<Answer> {
  const { language } = visit;
  const t = wordsIn(language);
  const { meant, website = '' } = shown;
  const cases = await ports.namesOfCases(casesIn(shown.entered.follows));
  const reading = readFollows(shown.entered.follows, cases);
  if (reading.kind === 'refused') return chooseAgain(visit, ports, { ...shown, faults: reading.faults }, cases);
  const { chosen } = reading;
  const entered = { ...inLanguage(shown.entered, language), follows: chosen.map(enteredOf) };
  const errors = errorsOf(visit, shown);
  const appealsOf90Days = await tryCount(chosen, ports);
  const token = await carriedFormToken(shown.token, ports);
  const page = pageWithForm({
    language,
    script: OWN_ZONE_SCRIPT,
    keptIn: { formId: FORM_ID, path: '/follows', step: 'review' },
    title: t('page.review.title'),
    errors,
    main: (
      errorOf,
    ) => html`${meant === undefined ? undefined : notification({ kind: 'important', heading: t('page.review.not-sent'), text: html`<a href="#email-meant">${message(language, 'page.review.meant', { address: meant })}</a>` })}
<h1>${t('page.review.heading')}</h1>
<p class="lede">${t('page.review.lede')}</p>
<form id="${FORM_ID}" method="post" action="${pathIn(language, '/subscribe')}" novalidate>
${mainButtonOfKeyboards(t('page.sign-up.button'))}
${keptFollows(entered.follows)}${guardFields(language, { token, website, error: errorOf('website') })}
<section class="step" aria-labelledby="follows"><h2 id="follows">${t('page.review.follows')}</h2>
<ul class="chosen">${chosen.map((one, index) => chosenItem(language, one, cases, index))}</ul>
${appealsOf90Days === undefined ? undefined : html`<p class="sentence">${message(language, 'page.review.count', { count: appealsOf90Days })}</p>`}
${chosen.some(({ kind }) => kind === 'case') ? html`<p class="sentence">${t('page.review.case')}</p>` : undefined}
<p class="actions"><button class="button button--quiet" type="submit" formaction="${pathIn(language, '/follows')}" name="step" value="add">${t('page.review.add')}</button></p>
${sameAsFeeds(language, entered)}</section>
${step({
  id: 'frequency',
  legend: t('page.sign-up.cadence'),
  hint: t('page.sign-up.cadence-hint'),
  error: errorOf('frequency'),
  inside: cadenceChoices(language, entered.cadence, errorOf),
})}
${step({
  id: 'languages',
  legend: t('page.review.languages'),
  hint: t('page.review.languages-hint'),
  inside: languageChoices(language, entered, errorOf),
})}
${discreetChoice(language, entered.isDiscreet)}
${emailStep(language, entered.email, meant, errorOf('email'))}
${errorOf('send')}
<div class="actions"><button class="button" id="send" type="submit">${t('page.sign-up.button')}</button><span class="hint">${t('page.sign-up.promise')}</span></div>
</form>`,
  });
  return pageAnswer(visit, page, errors.length > 0 || meant !== undefined ? 422 : 200);
}

/** No visitor is kept from signing up by a number that can't be told. Of a case it tells nothing: what comes of that is news alone. */
async function tryCount(chosen: readonly ChosenFollow[], ports: StepPorts): Promise<number | undefined> {
  if (chosen.every(({ kind }) => kind === 'case')) return undefined;
  try {
    return await ports.countOf90Days(chosen.map((one) => followOf(one)));
  } catch (error) {
    logger.error('The appeals of the last 90 days can’t be counted', { failure: errorFacts(error) });
    return undefined;
  }
}

/** The first follow that has a fault is put before its reader again, as it was ticked; the newest when each is right by itself. */
function chooseAgain(
  visit: Visit,
  ports: StepPorts,
  { guardFault, ...shown }: ShownStep,
  cases: CaseNames,
): Promise<Answer> {
  const { follows } = shown.entered;
  const isSound = isSoundBeside(cases);
  const faulty = follows.findIndex((follow) => !isSound(follow));
  const again = faulty === -1 ? follows.length - 1 : faulty;
  const ticked = follows[again] ?? EMPTY_FOLLOW;
  const entered = { ...shown.entered, follows: follows.filter((_, index) => index !== again) };
  // What is wrong with sending is told where it is sent.
  const told = guardFault === 'website' ? { guardFault } : {};
  return chooseAnswer(visit, ports, { ...shown, ...told, ticked, entered });
}

/** Enter in a field presses the form's first button: here this one, and not the one that removes a follow. */
const mainButtonOfKeyboards = (label: string): Html =>
  html`<button class="unseen" type="submit" tabindex="-1" aria-hidden="true">${label}</button>`;

function chosenItem(language: Language, one: ChosenFollow, cases: CaseNames, index: number): Html {
  const sentence = followSentence(one, language, cases);
  return html`<li>${followBlock(one, language, cases)}<button class="button button--quiet" type="submit" formaction="${pathIn(language, '/follows')}" name="remove" value="${index}" aria-label="${message(language, 'page.review.remove-this', { follow: sentence })}">${message(language, 'page.review.remove')}</button></li>
`;
}

function emailStep(language: Language, email: string, meant: string | undefined, error: Html | undefined): Html {
  const t = wordsIn(language);
  const describedBy = error ? `email-hint ${errorId('email')}` : 'email-hint';
  return html`<fieldset class="${error ? 'step step--wrong' : 'step'}"><legend><h2>${t('page.sign-up.email')}</h2></legend>
<label class="field" for="email">${t('page.sign-up.email-label')}</label>
<p class="hint" id="email-hint">${t('page.sign-up.email-hint')}</p>
${error}
<input type="email" id="email" name="email" dir="ltr" value="${email}" autocomplete="email" spellcheck="false" aria-describedby="${describedBy}"${error ? html` aria-invalid="true"` : ''}>
${meant === undefined ? undefined : didYouMean(language, email, meant)}</fieldset>`;
}

/** The main button, pressed once more, keeps the address as it was typed. */
const didYouMean = (language: Language, email: string, meant: string): Html =>
  html`<input type="hidden" name="email-asked" value="${email}">
<p class="hint">${message(language, 'page.review.meant-keep', { button: message(language, 'page.sign-up.button') })}</p>
<p class="actions"><button class="button button--quiet" type="submit" id="email-meant" name="email-meant" value="${meant}">${message(language, 'page.review.meant-use', { address: meant })}</button></p>
`;
