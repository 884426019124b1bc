import { confirmByPress, type PressPorts, showSignUp } from '../../domain/signing-up/signing-up.ts';
import { type CaseNaming, namesFor, notMeUrl } from '../../domain/subscriber/subscriber.ts';
import { issueOnPage } from '../../domain/tokens/tokens.ts';
import type { PageRoute } from '../kit/kit.ts';
import {
  CODE_FIELD,
  expiredLink,
  findPosted,
  pageAnswer,
  postedFields,
  tokenRoutes,
  visitorsNetwork,
} from '../kit/kit.ts';
import { confirmAnswer } from './confirm-answer.ts';
import { confirmPage } from './confirm-pages.ts';
import type { ConfirmingFormPorts } from './confirming-forms.ts';
import { justConfirmed } from './just-confirmed.ts';
import { notMeRoutes } from './not-me.ts';
import { type NamingPorts, subscribedRoutes } from './subscribed.ts';

export type ConfirmRoutePorts = PressPorts & ConfirmingFormPorts & NamingPorts & CaseNaming;

export function confirmRoutes(ports: ConfirmRoutePorts): PageRoute[] {
  return [...linkRoutes(ports), ...notMeRoutes(ports), ...subscribedRoutes(ports)];
}

function linkRoutes(ports: ConfirmRoutePorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'confirm',
    path: '/confirm',
    show: async ({ subjectId, ownPath, event, visit }) => {
      const shown = await showSignUp(subjectId, ports, ports.nowMs());
      if (shown.kind === 'over') return (await justConfirmed(subjectId, event, ports, visit)) ?? expiredLink(visit);
      const { follows, cadence, languages, waitsForEdition, isDiscreet } = shown.signUp;
      const settings = { languages, waitsForEdition, isDiscreet };
      const { language, publicUrl } = visit;
      const notMeLink = notMeUrl(publicUrl, subjectId, { language, keys: await ports.tokenKeys() });
      const cases = await namesFor(follows, ports);
      const asked = { follows, cases, cadence, settings, action: ownPath, notMeLink };
      return pageAnswer(visit, confirmPage(language, asked));
    },
    press: async ({ subjectId, ownPath, event, visit }) => {
      const code = findPosted(postedFields(event), CODE_FIELD);
      const press = { network: visitorsNetwork(event), code };
      const outcome = await confirmByPress(subjectId, press, ports, ports.nowMs());
      const name = issueOnPage('sign-up-asked', subjectId, await ports.tokenKeys());
      const pressed = { signUpId: subjectId, name, outcome, codeAction: ownPath, entered: code ?? '', event };
      return confirmAnswer(pressed, ports, visit);
    },
  });
}
