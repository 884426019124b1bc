import type { Language } from '../../contract/languages.ts';
import type { VerifyAddressOutcome, VerifyAddressPorts } from '../../domain/account/account.ts';
import { CHANGE_ADDRESS_HOURS, canVerify, verifyAddress } from '../../domain/account/account.ts';
import { type MessageKey, wordsIn } from '../../locales/messages.ts';
import { countAddressChanged } from '../../telemetry/metrics.ts';
import type { Answer, Page, PageRoute, TokenPorts, Visit } from '../kit/kit.ts';
import {
  buttonForm,
  CODE_FIELD,
  codeField,
  findPosted,
  html,
  pageAnswer,
  pageWithForm,
  postedFields,
  submitButton,
  tokenRoutes,
  toPreferences,
  wordedPage,
} from '../kit/kit.ts';

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
