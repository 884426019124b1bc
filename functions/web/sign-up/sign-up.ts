import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { casesIn, EMPTY_FORM, inLanguage, readFollow, readSignUpForm } from '../../domain/signing-up/signing-up.ts';
import { meantAddress } from '../../domain/subscriber/subscriber.ts';
import type { Answer, PageEvent, PageRoute, PostedForm, Visit } from '../kit/kit.ts';
import {
  assetAnswer,
  backTo,
  enteredIn,
  FEEDS_STEP,
  findAsset,
  notFound,
  pathIn,
  pathParameter,
  postAgain,
  postedFields,
  readGuards,
  readPostedForm,
  visitorsNetwork,
} from '../kit/kit.ts';
import { chooseAnswer, mapAnswer, type StepPorts } from './choose-step.ts';
import { type EnqueueSignUpPorts, enqueueSignUp } from './enqueue-sign-up.ts';
import { tryFeedsFile } from './opml.ts';
import { reviewAnswer } from './review-step.ts';
import { signUpApiRoutes } from './sign-up-api-routes.ts';

export type SignUpPorts = StepPorts & EnqueueSignUpPorts;

/**
 * The two pages of signing up, their form, and the same for programs. All that was entered travels in the form, so that there is no cookie, and
 * nothing is kept of a visitor who only looks. A form that is right is answered alike for every address, because the same is done for every address:
 * it is sealed and handed on, and nothing is looked up.
 */
export function signUpRoutes(ports: SignUpPorts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: SIGN_UP_PATH,
      answer: (_, visit) => chooseAnswer(visit, ports, { entered: EMPTY_FORM, token: '' }),
    },
    { method: 'POST', path: '/follows', answer: (event, visit) => takeStep(visit, ports, event) },
    backTo(SIGN_UP_PATH, '/follows'),
    ...signUpApiRoutes(ports),
    { method: 'POST', path: '/subscribe', answer: (event, visit) => takeForm(visit, ports, event) },
    backTo(SIGN_UP_PATH, '/subscribe'),
    {
      method: 'GET',
      path: '/assets/{file}',
      answer: (event, visit) => {
        const asset = findAsset(`/assets/${pathParameter(event, 'file')}`);
        return asset ? assetAnswer(asset) : notFound(visit);
      },
    },
  ];
}

/** The first step, and the way from it to the second and back. */
async function takeStep(visit: Visit, ports: StepPorts, event: PageEvent): Promise<Answer> {
  const posted = readPostedForm(postedFields(event));
  const { entered, ticked, find, token, website, step, remove } = posted;
  if (remove !== undefined) return removeOne(visit, ports, posted, remove);
  switch (step) {
    case 'find':
      return chooseAnswer(visit, ports, { entered, ticked, find, token });
    case 'map':
      return mapAnswer(visit, ports, { entered, ticked, token });
    case 'add':
      return chooseAnswer(visit, ports, { entered, token });
    case FEEDS_STEP:
      return (await tryFeedsFile(visit, entered, ports)) ?? reviewAnswer(visit, ports, { entered, token });
    case 'review':
      return reviewAnswer(visit, ports, { entered, token });
  }
  if (website !== '') return chooseAnswer(visit, ports, { entered, ticked, token, website, guardFault: 'website' });
  const reading = readFollow(ticked);
  if (reading.kind === 'refused') return chooseAnswer(visit, ports, { entered, ticked, token, faults: reading.faults });
  return reviewAnswer(visit, ports, { entered: { ...entered, follows: [...entered.follows, ticked] }, token });
}

function removeOne(visit: Visit, ports: StepPorts, { entered, token }: PostedForm, remove: number): Promise<Answer> {
  const follows = entered.follows.filter((_, index) => index !== remove);
  const left = { ...entered, follows };
  if (follows.length === 0) return chooseAnswer(visit, ports, { entered: left, token });
  return reviewAnswer(visit, ports, { entered: left, token });
}

async function takeForm(visit: Visit, ports: SignUpPorts, event: PageEvent): Promise<Answer> {
  const posted = readPostedForm(postedFields(event));
  const { emailAsked, token, website } = posted;
  const form = inLanguage(enteredIn(posted), visit.language);
  const cases = await ports.namesOfCases(casesIn(form.follows));
  const reading = readSignUpForm(form, visitorsNetwork(event), ports.isOwnAddress, cases);
  const guards = await readGuards(token, website, ports);
  if (reading.kind === 'refused' || guards.kind === 'refused')
    return reviewAnswer(visit, ports, {
      entered: form,
      token,
      website,
      faults: reading.kind === 'refused' ? reading.faults : undefined,
      guardFault: guards.kind === 'refused' ? guards.fault : undefined,
    });
  const meant = form.email === emailAsked ? undefined : meantAddress(reading.request.address);
  if (meant !== undefined) return reviewAnswer(visit, ports, { entered: form, token, meant });
  const requestId = await enqueueSignUp(reading.request, guards.formId, ports);
  return postAgain(pathIn(visit.language, `/subscribed/${requestId}`));
}
