import type { SignUpRequested } from '../../contract/messages.ts';
import { EMPTY_FORM, readSignUpForm } from '../../domain/subscribing/sign-up-form.ts';
import { requestIdOf } from '../../domain/subscribing/sign-up-request.ts';
import { type Answer, assetAnswer, pageAnswer, seeOther } from '../answers.ts';
import { findAsset } from '../assets/assets.ts';
import { type PageEvent, type PageRoute, pathParameter, postedFields, visitorsNetwork } from '../page-handler.ts';
import { fieldErrors } from '../pages/form-faults.ts';
import { notFound } from '../pages/problem-pages.ts';
import { signUpPage } from '../pages/sign-up-page.ts';
import { subscribedPage } from '../pages/subscribed-page.ts';
import { readPostedForm } from '../posted-sign-up.ts';
import { pathIn, type Visit } from '../visit.ts';

export interface SignUpPorts {
  /** A random UUID. */
  newFormId(): string;
  /** Encrypts text so that this function can't read it back; bound to the request's id. */
  sealRequest(text: string, requestId: string): Promise<string>;
  announceSignUp(message: SignUpRequested): Promise<void>;
}

/**
 * The sign-up page and its form. A form that is right is answered alike for every address, because the same is done for every
 * address: it is sealed and handed on, and nothing is looked up.
 */
export function signUpRoutes(ports: SignUpPorts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/',
      answer: (_, visit) =>
        pageAnswer(
          visit,
          signUpPage({ language: visit.language, entered: EMPTY_FORM, errors: [], formId: ports.newFormId() }),
        ),
    },
    { method: 'POST', path: '/subscribe', answer: (event, visit) => takeForm(visit, ports, event) },
    // A restored tab, or a press of Enter in the address of a form that was refused.
    { method: 'GET', path: '/subscribe', answer: (_, { language }) => seeOther(pathIn(language, '/')) },
    { method: 'GET', path: '/subscribed', answer: (_, visit) => pageAnswer(visit, subscribedPage(visit.language)) },
    {
      method: 'GET',
      path: '/assets/{file}',
      answer: (event, visit) => serveAsset(visit, pathParameter(event, 'file')),
    },
  ];
}

async function takeForm(visit: Visit, ports: SignUpPorts, event: PageEvent): Promise<Answer> {
  const { entered, formId = ports.newFormId() } = readPostedForm(postedFields(event));
  const reading = readSignUpForm(entered, visit.language, visitorsNetwork(event));
  if (reading.kind === 'refused') {
    const errors = fieldErrors(reading.faults, visit.language);
    return pageAnswer(visit, signUpPage({ language: visit.language, entered, errors, formId }), 422);
  }
  const requestId = requestIdOf(formId, reading.request);
  const sealedRequest = await ports.sealRequest(JSON.stringify(reading.request), requestId);
  await ports.announceSignUp({ kind: 'sign-up-requested', requestId, sealedRequest });
  return seeOther(pathIn(visit.language, '/subscribed'));
}

function serveAsset(visit: Visit, file: string): Answer {
  const asset = findAsset(`/assets/${file}`);
  return asset ? assetAnswer(asset) : notFound(visit);
}
