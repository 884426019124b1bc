import { type NotMeOutcome, type PressNotMePorts, pressNotMe } from '../../domain/signing-up/press-not-me.ts';
import { issueToken } from '../../domain/tokens/token.ts';
import { type Answer, pageAnswer } from '../kit/answers.ts';
import { CODE_FIELD } from '../kit/components/code-forms.ts';
import { newFormToken } from '../kit/form-token-field.ts';
import { postedFields } from '../kit/page-event.ts';
import { type PageRoute, visitorsNetwork } from '../kit/page-handler.ts';
import { findPosted } from '../kit/posted-text.ts';
import { tokenRoutes } from '../kit/token-routes.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import type { ConfirmingFormPorts } from './confirming-forms.ts';
import { notMeCodePage, notMeOverPage, notMePage, saidNotMePage } from './not-me-pages.ts';

type Ports = PressNotMePorts & ConfirmingFormPorts;

export function notMeRoutes(ports: Ports): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'not-me',
    path: '/not-me',
    show: async ({ ownPath, visit }) => pageAnswer(visit, notMePage(visit.language, ownPath)),
    press: async ({ subjectId, ownPath, event, visit }) => {
      const code = findPosted(postedFields(event), CODE_FIELD);
      const press = { network: visitorsNetwork(event), code };
      const outcome = await pressNotMe(subjectId, press, ports, ports.nowMs());
      return answerTo({ signUpId: subjectId, outcome, action: ownPath, entered: code ?? '' }, ports, visit);
    },
  });
}

interface Pressed {
  readonly signUpId: string;
  readonly outcome: NotMeOutcome;
  readonly action: string;
  readonly entered: string;
}

async function answerTo({ signUpId, outcome, action, entered }: Pressed, ports: Ports, visit: Visit): Promise<Answer> {
  const { language } = visit;
  switch (outcome.kind) {
    case 'over':
      return pageAnswer(visit, notMeOverPage(language));
    case 'not-me':
      return pageAnswer(
        visit,
        saidNotMePage(language, await codePathOf(signUpId, ports, visit), await newFormToken(ports)),
      );
    case 'code-wanted':
      return pageAnswer(visit, notMeCodePage({ language, action, entered }));
    case 'code-refused': {
      // Tried too often, a right one is no better than a wrong one; the button needs none in a minute.
      const fault = outcome.because === 'unreadable' ? 'unreadable' : 'wrong';
      return pageAnswer(visit, notMeCodePage({ language, action, entered, fault }), 422);
    }
  }
}

/** Where the code takes it back: behind the link that confirms, whose tries no one without the mail can take. */
const codePathOf = async (signUpId: string, { tokenKeys }: Ports, { language }: Visit) =>
  pathIn(language, `/confirm/${issueToken('confirm', signUpId, await tokenKeys())}`);
