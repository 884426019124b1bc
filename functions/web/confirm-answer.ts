import { type EmergencyLinkPorts, isEmergencyLinkShownAgain } from '../domain/subscribing/emergency-link.ts';
import { eraseUrl } from '../domain/subscribing/links.ts';
import type { PressOutcome } from '../domain/subscribing/press-confirm.ts';
import { countSubscriberConfirmed } from '../telemetry/metrics.ts';
import { type Answer, pageAnswer } from './answers.ts';
import { type ConfirmingFormPorts, newFormToken } from './confirming-forms.ts';
import { codePage, spentCodePage } from './pages/code-pages.ts';
import { confirmedPage, refusedPage, stoppedSincePage } from './pages/confirm-pages.ts';
import { expiredLink } from './pages/problem-pages.ts';
import type { Visit } from './visit.ts';

/** A press of a button, or a code, that was dealt with. */
export interface Pressed {
  readonly signUpId: string;
  readonly outcome: PressOutcome;
  /** Where it comes from, as `networkOf` says it. */
  readonly network: string;
  /** Where a code is posted from here. */
  readonly codeAction: string;
  /** As it was typed. */
  readonly entered: string;
}

/** Answers whoever confirms, by button or by code. */
export async function confirmAnswer(
  pressed: Pressed,
  ports: ConfirmingFormPorts & EmergencyLinkPorts,
  visit: Visit,
): Promise<Answer> {
  const { signUpId, outcome, network, codeAction: action, entered } = pressed;
  const { language } = visit;
  const { confirmWithinDays } = ports;
  switch (outcome.kind) {
    case 'confirmed': {
      const { subscriberId, isNew } = outcome;
      if (isNew) countSubscriberConfirmed();
      // At each press, since the one before may have died on its way here: the notices' ledger lets one welcome through.
      await ports.announceConfirming({ kind: 'subscriber-confirmed', subscriberId, signUpId });
      const isShown =
        isNew || (await isEmergencyLinkShownAgain({ signUpId, subscriberId, network }, ports, ports.nowMs()));
      const eraseLink = isShown ? await eraseLinkOf(subscriberId, ports, visit) : undefined;
      // Who keeps the link keeps it elsewhere, and not in this browser.
      const own = { ...visit, mayKeep: eraseLink === undefined };
      return pageAnswer(own, confirmedPage(language, { ...outcome, eraseLink }));
    }
    case 'code-wanted': {
      const formToken = await newFormToken(ports);
      return pageAnswer(visit, codePage({ language, signUpId, formToken, confirmWithinDays, action, entered }));
    }
    case 'code-refused': {
      const formToken = await newFormToken(ports);
      if (outcome.because === 'too-many-tries')
        return pageAnswer(visit, spentCodePage({ language, signUpId, formToken, confirmWithinDays }), 429);
      const fault = outcome.because;
      return pageAnswer(
        visit,
        codePage({ language, signUpId, formToken, confirmWithinDays, action, entered, fault }),
        422,
      );
    }
    case 'refused':
      return pageAnswer(visit, refusedPage(language, outcome.refusal), 409);
    case 'stopped-since':
      return pageAnswer(visit, stoppedSincePage(language), 410);
    case 'expired':
      return expiredLink(visit);
  }
}

/** The link to erase everything by, for somebody new. It is in no mail: their mailbox may be the danger. */
async function eraseLinkOf(
  subscriberId: string,
  { tokenKeys, subscribers }: ConfirmingFormPorts & EmergencyLinkPorts,
  { publicUrl, language }: Visit,
): Promise<string | undefined> {
  const subscriber = await subscribers.find(subscriberId);
  return subscriber && eraseUrl(publicUrl, subscriber, { language, keys: await tokenKeys() });
}
