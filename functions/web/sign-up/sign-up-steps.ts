import type { ChosenFollow, EnteredFollow, EnteredForm, FormFault } from '../../domain/signing-up/signing-up.ts';
import {
  casesIn,
  EMPTY_FOLLOW,
  enteredOf,
  followOf,
  inLanguage,
  readFollow,
  readFollows,
} from '../../domain/signing-up/signing-up.ts';
import type { CaseNames, CaseNaming, Follow } from '../../domain/subscriber/subscriber.ts';
import { errorFacts } from '../../telemetry/error-facts.ts';
import { logger } from '../../telemetry/logger.ts';
import type { Answer, FieldError, FormGuardPorts, GuardFault, Visit } from '../kit/kit.ts';
import { carriedFormToken, fieldErrors, guardError, pageAnswer } from '../kit/kit.ts';
import { choosePage } from './choose-page.ts';
import { reviewPage } from './review-page.ts';

export interface StepPorts extends FormGuardPorts, CaseNaming {
  countOf90Days(follows: readonly Follow[]): Promise<number>;
}

interface Shown {
  readonly entered: EnteredForm;
  readonly token: string;
  readonly website?: string;
  readonly faults?: readonly FormFault[];
  readonly guardFault?: GuardFault;
  /** The address that the visitor is asked about: their own looks mistyped. */
  readonly meant?: string;
}

const FAULTY = 422;

/** The first step, beside what was chosen before. */
export async function chooseAnswer(
  visit: Visit,
  ports: StepPorts,
  shown: Shown & { readonly ticked?: EnteredFollow; readonly find?: string },
): Promise<Answer> {
  const { entered, ticked = EMPTY_FOLLOW, find = '', website = '' } = shown;
  const cases = await ports.namesOfCases(casesIn(entered.follows));
  // One that has a fault takes none of the others with it.
  const before = readFollows(entered.follows.filter(isSoundBeside(cases)), cases);
  const chosen = before.kind === 'follows' ? before.chosen : [];
  const errors = errorsOf(visit, shown);
  const page = choosePage({
    language: visit.language,
    ticked,
    entered: withFollows(entered, chosen),
    chosen,
    cases,
    find,
    errors,
    token: await carriedFormToken(shown.token, ports),
    website,
  });
  return pageAnswer(visit, page, errors.length > 0 ? FAULTY : 200);
}

/** The second step; the first one again where the follows have faults, or are none. */
export async function reviewAnswer(visit: Visit, ports: StepPorts, shown: Shown): Promise<Answer> {
  const { entered, website = '' } = shown;
  const cases = await ports.namesOfCases(casesIn(entered.follows));
  const reading = readFollows(entered.follows, cases);
  if (reading.kind === 'refused') return chooseAgain(visit, ports, { ...shown, faults: reading.faults }, cases);
  const errors = errorsOf(visit, shown);
  const page = reviewPage({
    language: visit.language,
    entered: withFollows(inLanguage(entered, visit.language), reading.chosen),
    chosen: reading.chosen,
    cases,
    appealsOf90Days: await tryCount(reading.chosen, ports),
    errors,
    meant: shown.meant,
    token: await carriedFormToken(shown.token, ports),
    website,
  });
  return pageAnswer(visit, page, errors.length > 0 || shown.meant !== undefined ? FAULTY : 200);
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

const isSoundBeside =
  (cases: CaseNames) =>
  (follow: EnteredFollow): boolean =>
    readFollow(follow, cases).kind === 'follow';

/** The first follow that has a fault is put before its reader again, as it was ticked; the newest when each is right by itself. */
function chooseAgain(
  visit: Visit,
  ports: StepPorts,
  { guardFault, ...shown }: Shown,
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

const withFollows = (entered: EnteredForm, chosen: readonly ChosenFollow[]): EnteredForm => ({
  ...entered,
  follows: chosen.map(enteredOf),
});

function errorsOf({ language }: Visit, { faults = [], guardFault }: Shown): FieldError[] {
  return [...fieldErrors(faults, language), ...(guardFault === undefined ? [] : [guardError(guardFault, language)])];
}
