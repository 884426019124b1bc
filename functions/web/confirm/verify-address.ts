import type { Language } from '../../contract/languages.ts';
import { CHANGE_ADDRESS_HOURS } from '../../domain/account/address-change.ts';
import {
  canVerify,
  type VerifyAddressOutcome,
  type VerifyAddressPorts,
  verifyAddress,
} from '../../domain/account/verify-address.ts';
import { type MessageKey, wordsIn } from '../../locales/messages.ts';
import { countAddressChanged } from '../../telemetry/metrics.ts';
import { type Answer, pageAnswer } from '../kit/answers.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { CODE_FIELD } from '../kit/components/code-forms.ts';
import { codeField } from '../kit/components/fields/code-field.ts';
import { submitButton } from '../kit/components/session-form.ts';
import { toPreferences } from '../kit/components/way-on.ts';
import { pageWithForm } from '../kit/form.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { postedFields } from '../kit/page-event.ts';
import type { PageRoute } from '../kit/page-handler.ts';
import { findPosted } from '../kit/posted-text.ts';
import { type TokenPorts, tokenRoutes } from '../kit/token-routes.ts';
import type { Visit } from '../kit/visit.ts';
import { wordedPage } from '../kit/worded-page.ts';

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
      const page = verifyCodePage(language, because, entered, ownPath);
      return pageAnswer(visit, page, because === 'none-typed' ? 200 : 422);
    }
    case 'expired':
      return expired(visit);
  }
}

/** Before the button. It names neither address: mails get forwarded. */
const verifyPage = (language: Language, action: string): Page =>
  wordedPage(language, 'verify', { beneath: (t) => buttonForm({ action, label: t('page.verify.button') }) });

type CodeLack = Extract<VerifyAddressOutcome, { kind: 'code-wanted' }>['because'];

const WHAT_IS_WRONG: Readonly<Record<CodeLack, MessageKey | undefined>> = {
  'none-typed': undefined,
  wrong: 'page.verify.code-wrong',
  unreadable: 'page.verify.code-unreadable',
  'too-many-tries': 'page.verify.code-too-many-tries',
};

/** After a press of the button, which may have been a program's, and after a code that was not right. */
function verifyCodePage(language: Language, because: CodeLack, entered: string, action: string): Page {
  const t = wordsIn(language);
  const wrong = WHAT_IS_WRONG[because];
  const title = t('page.verify.code-heading');
  return pageWithForm({
    language,
    title,
    errors: wrong === undefined ? [] : [{ fieldId: CODE_FIELD, text: t(wrong) }],
    main: (errorOf) => html`<h1>${title}</h1>
<p class="lede">${t('page.code.text')}</p>
<form method="post" action="${action}" novalidate>
${codeField({ id: CODE_FIELD, label: t('page.verify.code-label'), value: entered, error: errorOf(CODE_FIELD) })}
${submitButton(t('page.verify.button'))}
</form>`,
  });
}

const verifiedPage = (language: Language): Page =>
  wordedPage(language, 'verified', {
    beneath: (t) => html`<p>${t('page.verified.sign-in')}</p>
${toPreferences(language)}`,
  });

/** A reader of this could sign in with the address too: it tells them nothing that they must not know. */
const addressTakenPage = (language: Language): Page =>
  wordedPage(language, 'address-taken', { beneath: () => toPreferences(language) });

const verifyExpiredPage = (language: Language): Page =>
  wordedPage(language, 'verify-expired', {
    values: { hours: CHANGE_ADDRESS_HOURS },
    beneath: () => toPreferences(language),
  });
