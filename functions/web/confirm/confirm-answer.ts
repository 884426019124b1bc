import type { Language } from '../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import type { ConfirmPorts, TypedCodeOutcome } from '../../domain/signing-up/signing-up.ts';
import { type CaseNaming, eraseUrl, namesFor } from '../../domain/subscriber/subscriber.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import { countSubscriberConfirmed } from '../../telemetry/metrics.ts';
import type { Answer, Html, Page, PageEvent, Visit } from '../kit/kit.ts';
import { againForm, comeBackLater, expiredLink, html, newFormToken, pageAnswer, wayOn } from '../kit/kit.ts';
import { confirmedPage, refusedPage } from './confirm-pages.ts';
import type { ConfirmingFormPorts } from './confirming-forms.ts';
import { justConfirmed, withJustConfirmed } from './just-confirmed.ts';
import { pageWithCode } from './page-with-code.ts';

export interface Pressed {
  readonly signUpId: string;
  /** What names it in the addresses of pages. */
  readonly name: string;
  readonly outcome: TypedCodeOutcome;
  readonly codeAction: string;
  readonly entered: string;
  readonly event: PageEvent;
}

/** As the page says it. */
const BUSY_SECONDS = 60;

type ConfirmAnswerPorts = ConfirmPorts & ConfirmingFormPorts & CaseNaming;

export async function confirmAnswer(pressed: Pressed, ports: ConfirmAnswerPorts, visit: Visit): Promise<Answer> {
  const { signUpId, name, outcome, codeAction: action, entered } = pressed;
  const { language } = visit;
  const { confirmWithinDays } = ports;
  const aboutCode = async (): Promise<AboutCode> => ({
    language,
    name,
    formToken: await newFormToken(ports),
    confirmWithinDays,
    action,
    entered,
  });
  switch (outcome.kind) {
    case 'confirmed': {
      const { subscriberId, isNew } = outcome;
      if (isNew) countSubscriberConfirmed();
      await ports.enqueueConfirming({ kind: 'subscriber-confirmed', subscriberId, signUpId });
      const cases = await namesFor(outcome.follows, ports);
      const eraseLink = isNew ? await eraseLinkOf(subscriberId, ports, visit) : undefined;
      // Who keeps the link keeps it elsewhere, and not in this browser.
      const own = { ...visit, mayKeep: eraseLink === undefined };
      const page = confirmedPage(language, { ...outcome, cases, eraseLink });
      return withJustConfirmed(pageAnswer(own, page), signUpId, ports);
    }
    case 'confirmed-before': {
      // The press before may have died on its way here: the notices' ledger lets one welcome through.
      await ports.enqueueConfirming({ kind: 'subscriber-confirmed', subscriberId: outcome.subscriberId, signUpId });
      return (await justConfirmed(signUpId, pressed.event, ports, visit)) ?? expiredLink(visit);
    }
    case 'code-wanted':
      return pageAnswer(visit, codePage(await aboutCode()));
    case 'code-refused': {
      const { because } = outcome;
      if (because === 'too-many-tries') return pageAnswer(visit, spentCodePage(await aboutCode()), 429);
      return pageAnswer(visit, codePage(await aboutCode(), because), 422);
    }
    case 'busy': {
      const page = codePage(await aboutCode(), 'busy');
      return comeBackLater(pageAnswer(visit, page, 429), BUSY_SECONDS);
    }
    case 'refused':
      return pageAnswer(visit, refusedPage(language, outcome.refusal), 409);
    case 'stopped-since':
    case 'expired':
      return expiredLink(visit);
  }
}

/** The link to erase everything by, for a new subscriber. No mail has it or leads to it later: their mailbox may be the danger. */
async function eraseLinkOf(
  subscriberId: string,
  { tokenKeys, subscribers }: ConfirmAnswerPorts,
  { publicUrl, language }: Visit,
): Promise<string | undefined> {
  const subscriber = await subscribers.find(subscriberId);
  return subscriber && eraseUrl(publicUrl, subscriber, { language, keys: await tokenKeys() });
}

/** What the pages that ask for a code are shown with. */
interface AboutCode {
  readonly language: Language;
  /** What names the sign-up in the addresses of pages. */
  readonly name: string;
  readonly formToken: string;
  readonly confirmWithinDays: number;
  readonly action: string;
  readonly entered: string;
}

/** Asks for the code from the mail, as the only thing that is missing. */
function codePage(about: AboutCode, fault?: 'unreadable' | 'wrong' | 'busy'): Page {
  const { language, name, formToken, action, entered } = about;
  const t = wordsIn(language);
  return pageWithCode({
    form: { language, action, formToken, entered, button: 'page.code.button' },
    faultText: fault && t(`page.code.${fault}`),
    otherwise: html`<h2>${t('page.subscribed.nothing-came')}</h2>
<p>${t('page.subscribed.resend-text')}</p>
${againForm({ language, name, formToken, button: 'page.subscribed.resend', look: 'quiet' })}
${signUpAnew(about)}`,
  });
}

/** After five wrong tries: the code of a new mail has five more. */
function spentCodePage(about: AboutCode): Page {
  const { language, name, formToken } = about;
  const t = wordsIn(language);
  return {
    language,
    title: t('page.code.spent-title'),
    main: html`<h1>${t('page.code.spent-heading')}</h1>
<p class="lede">${t('page.code.spent-text')}</p>
${againForm({ language, name, formToken, button: 'page.code.spent-button', look: 'main' })}
${signUpAnew(about)}`,
  };
}

/** No mail comes of a sign-up that is gone or never was. The page knows of none: that would tell strangers about an address. */
const signUpAnew = ({ language, confirmWithinDays }: AboutCode): Html =>
  html`<p>${message(language, 'page.code.none-comes', { days: confirmWithinDays })}</p>
${wayOn(language, SIGN_UP_PATH, message(language, 'page.sign-up-again'))}`;
