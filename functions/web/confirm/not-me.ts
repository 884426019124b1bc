import type { Language } from '../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import type { NotMeOutcome, PressNotMePorts } from '../../domain/signing-up/signing-up.ts';
import { NOT_ME_DAYS, pressNotMe } from '../../domain/signing-up/signing-up.ts';
import { issueToken } from '../../domain/tokens/tokens.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import type { Answer, Page, PageRoute, Visit } from '../kit/kit.ts';
import {
  buttonForm,
  CODE_FIELD,
  codeForm,
  findPosted,
  html,
  newFormToken,
  pageAnswer,
  pathIn,
  postedFields,
  tokenRoutes,
  visitorsNetwork,
  wayOn,
  wordedPage,
} from '../kit/kit.ts';
import type { ConfirmingFormPorts } from './confirming-forms.ts';
import { pageWithCode } from './page-with-code.ts';

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

const values = { days: NOT_ME_DAYS };

/** Before the button: what it does, and what it leaves alone. */
const notMePage = (language: Language, action: string): Page =>
  wordedPage(language, 'not-me', {
    values,
    beneath: (t) => html`<p>${t('page.not-me.subscribed')}</p>
${buttonForm({ action, label: t('page.not-me.button') })}`,
  });

interface NotMeCodePage {
  readonly language: Language;
  readonly action: string;
  readonly entered: string;
  readonly fault?: 'unreadable' | 'wrong';
}

const FAULT_WORDS = { unreadable: 'page.code.unreadable', wrong: 'page.not-me.code-wrong' } as const;

/** Nothing was changed yet, since a program may have pressed: the code from the mail, or a press a minute later, says that a person did. */
function notMeCodePage({ language, action, entered, fault }: NotMeCodePage): Page {
  const t = (key: MessageKey) => message(language, key, values);
  return pageWithCode({
    form: { language, action, entered, button: 'page.not-me.button' },
    faultText: fault && t(FAULT_WORDS[fault]),
    otherwise: html`<h2>${t('page.not-me.without-code')}</h2>
<p>${t('page.not-me.without-code-text')}</p>
${buttonForm({ action, label: t('page.not-me.button'), look: 'quiet' })}`,
  });
}

/** After the button. A reader who asked for it after all, or whose mail program pressed it, has the code to undo it. */
const saidNotMePage = (language: Language, codeAction: string, formToken: string): Page =>
  wordedPage(language, 'said-not-me', {
    values,
    beneath: (t) => html`<p>${t('page.not-me.subscribed')}</p>
<section class="what-happens">
<h2>${t('page.said-not-me.mistake')}</h2>
<p>${t('page.said-not-me.mistake-text')}</p>
${codeForm({ language, action: codeAction, formToken, entered: '', errors: [], button: 'page.code.button' })}
</section>`,
  });

/** The sign-up was confirmed or is gone, and with it all that “not me” could stop. */
const notMeOverPage = (language: Language): Page =>
  wordedPage(language, 'not-me-over', {
    values,
    beneath: (t) => wayOn(language, SIGN_UP_PATH, t('page.to-sign-up')),
  });
