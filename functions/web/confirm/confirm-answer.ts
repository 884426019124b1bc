import type { ConfirmPorts, TypedCodeOutcome } from '../../domain/signing-up/signing-up.ts';
import { type CaseNaming, eraseUrl, namesFor } from '../../domain/subscriber/subscriber.ts';
import { countSubscriberConfirmed } from '../../telemetry/metrics.ts';
import type { Answer, PageEvent, Visit } from '../kit/kit.ts';
import { comeBackLater, expiredLink, newFormToken, pageAnswer } from '../kit/kit.ts';
import { codePage, spentCodePage } from './code-pages.ts';
import { confirmedPage, refusedPage } from './confirm-pages.ts';
import type { ConfirmingFormPorts } from './confirming-forms.ts';
import { justConfirmed, withJustConfirmed } from './just-confirmed.ts';

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
  const aboutCode = async () => ({
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
      return pageAnswer(visit, codePage({ ...(await aboutCode()), fault: because }), 422);
    }
    case 'busy': {
      const page = codePage({ ...(await aboutCode()), fault: 'busy' });
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
