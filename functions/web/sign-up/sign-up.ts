import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { casesIn, inLanguage, readSignUpForm } from '../../domain/signing-up/signing-up.ts';
import { meantAddress } from '../../domain/subscriber/subscriber.ts';
import type { Answer, PageEvent, PageRoute, Visit } from '../kit/kit.ts';
import {
  assetAnswer,
  enteredIn,
  findAsset,
  notFound,
  pathIn,
  pathParameter,
  postAgain,
  postedFields,
  readGuards,
  readPostedForm,
  seeOther,
  visitorsNetwork,
} from '../kit/kit.ts';
import { chooseRoutes } from './choose-routes.ts';
import { type EnqueueSignUpPorts, enqueueSignUp } from './enqueue-sign-up.ts';
import { signUpApiRoutes } from './sign-up-api-routes.ts';
import { reviewAnswer, type StepPorts } from './sign-up-steps.ts';

export type SignUpPorts = StepPorts & EnqueueSignUpPorts;

/**
 * The two pages of signing up, their form, and the same for programs. A form that is right is answered alike for every address,
 * because the same is done for every address: it is sealed and handed on, and nothing is looked up.
 */
export function signUpRoutes(ports: SignUpPorts): PageRoute[] {
  return [
    ...chooseRoutes(ports),
    ...signUpApiRoutes(ports),
    { method: 'POST', path: '/subscribe', answer: (event, visit) => takeForm(visit, ports, event) },
    // A restored tab, or a press of Enter in the address of a form that was refused.
    { method: 'GET', path: '/subscribe', answer: (_, { language }) => seeOther(pathIn(language, SIGN_UP_PATH)) },
    {
      method: 'GET',
      path: '/assets/{file}',
      answer: (event, visit) => serveAsset(visit, pathParameter(event, 'file')),
    },
  ];
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

function serveAsset(visit: Visit, file: string): Answer {
  const asset = findAsset(`/assets/${file}`);
  return asset ? assetAnswer(asset) : notFound(visit);
}
