import { boundedFaults, fewOf } from '../../api/bounded-faults.ts';
import { excessOf } from '../../api/excess-of.ts';
import { jsonAnswer, problemAnswer } from '../../api/json-answer.ts';
import type { Language } from '../../contract/languages.ts';
import { appealIdIn } from '../../contract/page-paths.ts';
import {
  SIGN_UP_FORM_PATH,
  SIGN_UPS_PATH,
  SignUpApiRequest,
  type SignUpFormAnswer,
  type SignUpRefusedAnswer,
  type SignUpTakenAnswer,
} from '../../contract/requests/sign-up-api.ts';
import type { EnteredFollow, EnteredForm, FormFault, FormReading } from '../../domain/signing-up/signing-up.ts';
import {
  casesIn,
  DEFAULT_CADENCE,
  EMPTY_FOLLOW,
  faultsOfTime,
  readSignUpForm,
} from '../../domain/signing-up/signing-up.ts';
import type { Answer, FormGuardPorts, GuardFault, PageEvent, PageRoute, Visit } from '../kit/kit.ts';
import { fieldErrors, newFormToken, pathIn, readGuards, visitorsNetwork } from '../kit/kit.ts';
import type { StepPorts } from './choose-step.ts';
import { type EnqueueSignUpPorts, enqueueSignUp } from './enqueue-sign-up.ts';
import { postedJson } from './posted-json.ts';

type Ports = FormGuardPorts & EnqueueSignUpPorts & Pick<StepPorts, 'namesOfCases'>;
type RefusedField = SignUpRefusedAnswer['errors'][number];

/** Signing up from a program: the same readers and the same guards as the pages have. */
export function signUpApiRoutes(ports: Ports): PageRoute[] {
  return [
    {
      method: 'GET',
      path: SIGN_UP_FORM_PATH,
      answer: async () => jsonAnswer(200, { form: await newFormToken(ports) } satisfies SignUpFormAnswer),
    },
    { method: 'POST', path: SIGN_UPS_PATH, answer: (event, visit) => takeSignUp(visit, ports, event) },
  ];
}

async function takeSignUp(visit: Visit, ports: Ports, event: PageEvent): Promise<Answer> {
  const body = postedJson(event);
  if (body.kind === 'refused') return problemAnswer(body.problem);
  const excess = excessOf(body.value, MOST_MEMBERS);
  if (excess) return refused([{ ...excess, reason: 'malformed' }]);
  const shape = SignUpApiRequest.safeParse(body.value);
  if (!shape.success)
    return refused(
      boundedFaults(
        fewOf(shape.error.issues).map(({ path, message }) => ({ field: path.join('.'), reason: 'malformed', message })),
      ),
    );
  const { form, website } = shape.data;
  const entered = enteredIn(shape.data, visit.language);
  const cases = await ports.namesOfCases(casesIn(entered.follows));
  const reading = readSignUpForm(entered, visitorsNetwork(event), ports.isOwnAddress, cases);
  const faults = faultsIn(reading, entered);
  const guards = await readGuards(form, website, ports);
  if (reading.kind === 'refused' || faults.length > 0 || guards.kind === 'refused')
    return refused([
      ...faults.map((fault) => refusedField(fault, visit.language)),
      ...(guards.kind === 'refused' ? [GUARD_REFUSALS[guards.fault]] : []),
    ]);
  const requestId = await enqueueSignUp(reading.request, guards.formId, ports);
  const next = `${visit.publicUrl}${pathIn(visit.language, `/subscribed/${requestId}`)}`;
  return jsonAnswer(202, { requestId, next } satisfies SignUpTakenAnswer);
}

/** The form's own, and those in a time that its frequency does not use: a program that sends one has a fault. */
function faultsIn(reading: FormReading, { cadence }: EnteredForm): FormFault[] {
  const faults = reading.kind === 'refused' ? reading.faults : [];
  const unused = faultsOfTime(cadence).filter(({ field }) => !faults.some((fault) => fault.field === field));
  return [...faults, ...unused];
}

const refused = (errors: readonly RefusedField[]): Answer => jsonAnswer(422, { errors } satisfies SignUpRefusedAnswer);

function enteredIn(request: SignUpApiRequest, language: Language): EnteredForm {
  const { email, follows, frequency, weekday, hour, timeZone, languages, waitForLanguage, discreet } = request;
  return {
    follows: follows.map(followIn),
    cadence: {
      frequency,
      weekday: String(weekday ?? DEFAULT_CADENCE.weekday),
      hour: String(hour ?? DEFAULT_CADENCE.hour),
      timeZone: timeZone ?? DEFAULT_CADENCE.timeZone,
    },
    languages: languages ?? [language],
    waitsForEdition: waitForLanguage,
    isDiscreet: discreet,
    email,
  };
}

const followIn = (asked: SignUpApiRequest['follows'][number]): EnteredFollow =>
  'case' in asked ? { ...EMPTY_FOLLOW, appealId: appealIdIn(asked.case) } : { ...EMPTY_FOLLOW, ...asked };

/** Every country, region and theme in each of twenty follows. */
const MOST_MEMBERS = 8_000;

/** Fields of the page by their names in the request. */
const FIELD_NAMES = {
  where: 'follows',
  about: 'follows',
  everything: 'follows',
  frequency: 'frequency',
  weekday: 'weekday',
  hour: 'hour',
  'time-zone': 'timeZone',
  'language-1': 'languages',
  email: 'email',
} as const satisfies Record<FormFault['field'], keyof SignUpApiRequest>;

function refusedField(fault: FormFault, language: Language): RefusedField {
  const [error] = fieldErrors([fault], language);
  return { field: FIELD_NAMES[fault.field], reason: fault.reason, message: error?.text ?? fault.reason };
}

const GUARD_REFUSALS = {
  'too-soon': {
    field: 'form',
    reason: 'too-soon',
    message: 'The form was asked for a moment ago. Send the same request again in two seconds.',
  },
  stale: {
    field: 'form',
    reason: 'stale',
    message: `The form is older than a day, or not one of ours. Ask for another at ${SIGN_UP_FORM_PATH}.`,
  },
  website: { field: 'website', reason: 'not-empty', message: 'This field stays empty.' },
} as const satisfies Record<GuardFault, RefusedField>;
