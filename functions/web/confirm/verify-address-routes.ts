import {
  canVerify,
  type VerifyAddressOutcome,
  type VerifyAddressPorts,
  verifyAddress,
} from '../../domain/account/verify-address.ts';
import { countAddressChanged } from '../../telemetry/metrics.ts';
import { type Answer, pageAnswer } from '../kit/answers.ts';
import { CODE_FIELD } from '../kit/components/code-forms.ts';
import { postedFields } from '../kit/page-event.ts';
import type { PageRoute } from '../kit/page-handler.ts';
import { findPosted } from '../kit/posted-text.ts';
import { type TokenPorts, tokenRoutes } from '../kit/token-routes.ts';
import type { Visit } from '../kit/visit.ts';
import {
  addressTakenPage,
  verifiedPage,
  verifyCodePage,
  verifyExpiredPage,
  verifyPage,
} from './verify-address-pages.ts';

const expired = (visit: Visit) => pageAnswer(visit, verifyExpiredPage(visit.language), 410);

export function verifyAddressRoutes(ports: VerifyAddressPorts & TokenPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'change-address',
    path: '/change-address',
    show: async ({ subjectId, ownPath, visit }) => {
      const isOpen = await canVerify(subjectId, ports, ports.nowMs());
      return isOpen ? pageAnswer(visit, verifyPage(visit.language, ownPath)) : expired(visit);
    },
    press: async ({ subjectId, ownPath, event, visit }) => {
      const code = findPosted(postedFields(event), CODE_FIELD);
      const outcome = await verifyAddress(subjectId, code, ports, ports.nowMs());
      if (outcome.kind === 'changed' && outcome.isNew) countAddressChanged();
      return answerFor(outcome, code ?? '', ownPath, visit);
    },
  });
}

function answerFor(outcome: VerifyAddressOutcome, entered: string, ownPath: string, visit: Visit): Answer {
  const { language } = visit;
  switch (outcome.kind) {
    case 'changed':
      return pageAnswer(visit, verifiedPage(language));
    case 'taken':
      return pageAnswer(visit, addressTakenPage(language), 409);
    case 'code-wanted': {
      const { because } = outcome;
      return pageAnswer(
        visit,
        verifyCodePage(language, { because, entered }, ownPath),
        because === 'none-typed' ? 200 : 422,
      );
    }
    case 'expired':
      return expired(visit);
  }
}
