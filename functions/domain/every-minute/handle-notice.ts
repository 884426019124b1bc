import type { CanaryRun } from '../../contract/deployment/canaries.ts';
import type { NoticeMessage } from '../../contract/messages.ts';
import type { MailChangePorts, MailSignInPorts } from '../account/account.ts';
import { mailNewAddress, mailOldAddress, mailSignIn, SignInRequest } from '../account/account.ts';
import { isRequestOver, type MailAskedPorts, mailAsked, mailRequestOver, mailWaits } from '../deciding/deciding.ts';
import { type MailTestPorts, mailTest } from '../drafts/drafts.ts';
import type {
  MailActedPorts,
  MailDeskLinksPorts,
  MailInvitationPorts,
  MailRecoveryPorts,
  MailTeamChangedPorts,
} from '../members/members.ts';
import {
  DeskSignInRequest,
  mailColleagueActed,
  mailDeskLinks,
  mailInvitation,
  mailProposal,
  mailRecovery,
  mailTeamChanged,
  tellMember,
} from '../members/members.ts';
import type { Budgets, BudgetsOf, NoticeOutcome } from '../notices/notices.ts';
import type { ReceiveLimits, ReceivePorts } from '../signing-up/signing-up.ts';
import { receiveSignUp, resendMail, SignUpRequest } from '../signing-up/signing-up.ts';
import { hoursInMs } from '../time/time.ts';
import type { MailStoppedPorts, MailUnsubscribedPorts } from '../unsubscribing/unsubscribing.ts';
import { mailStopped, mailUnsubscribed } from '../unsubscribing/unsubscribing.ts';
import { sendWelcome, type WelcomePorts } from '../welcome/welcome.ts';

export interface NoticePorts
  extends ReceivePorts,
    MailUnsubscribedPorts,
    MailStoppedPorts,
    MailChangePorts,
    WelcomePorts,
    MailSignInPorts,
    MailInvitationPorts,
    MailDeskLinksPorts,
    MailRecoveryPorts,
    MailTestPorts,
    MailTeamChangedPorts,
    MailActedPorts,
    MailAskedPorts {
  readonly budgets: Budgets;
  readonly budgetsOf: BudgetsOf;
  /** The text that the page's function sealed for this request. */
  unsealRequest(sealedRequest: string, requestId: string): Promise<string>;
  /** The id by which the table keeps the sign-up of a request. */
  signUpIdOf(requestId: string): Promise<string>;
  /** The same of a request for a link to sign in. */
  signInIdOf(requestId: string): Promise<string>;
  /** Mails SES's simulator, to prove that notices are sent. @param run - of an operator, who waits for its events. */
  sendCanary(run?: CanaryRun): Promise<void>;
}

/** A visitor who asked longer ago than this does not wait any more, and has asked again. */
const REQUESTS_LAST_HOURS = 24;

/**
 * Does what one message of the notices queue, or of the sign-ups queue, asks for.
 * @returns what became of its mail now, or `undefined` when it had been done before or is a canary.
 * @throws {RetryLaterError} when it has to come again, and what its ports throw.
 */
export async function handleNotice(
  message: NoticeMessage,
  ports: NoticePorts,
  limits: ReceiveLimits,
  nowMs: number,
): Promise<NoticeOutcome | undefined> {
  switch (message.kind) {
    case 'sign-up-requested': {
      if (isTooLate(message, nowMs)) return 'too-late';
      const { requestId, sealedRequest } = message;
      const request = SignUpRequest.parse(JSON.parse(await ports.unsealRequest(sealedRequest, requestId)));
      return receiveSignUp(await ports.signUpIdOf(requestId), request, ports, limits, nowMs);
    }
    case 'confirmation-wanted':
      return resendMail(message, ports, limits, nowMs);
    case 'subscriber-confirmed':
      return sendWelcome(message, ports, nowMs);
    case 'sign-in-requested': {
      if (isTooLate(message, nowMs)) return 'too-late';
      const { requestId, sealedRequest } = message;
      const request = SignInRequest.parse(JSON.parse(await ports.unsealRequest(sealedRequest, requestId)));
      return mailSignIn(await ports.signInIdOf(requestId), request, ports, limits, nowMs);
    }
    case 'desk-sign-in-requested': {
      if (isTooLate(message, nowMs)) return 'too-late';
      const { requestId, sealedRequest } = message;
      const request = DeskSignInRequest.parse(JSON.parse(await ports.unsealRequest(sealedRequest, requestId)));
      return mailDeskLinks(requestId, request, ports, limits, nowMs);
    }
    case 'subscriber-unsubscribed':
      return mailUnsubscribed(message, ports, nowMs);
    case 'follow-stopped':
      return mailStopped(message, ports, nowMs);
    case 'address-change-requested':
      return mailNewAddress(message.changeId, ports, limits, nowMs);
    case 'address-changed':
      return mailOldAddress(message.changeId, ports, nowMs);
    case 'member-invited':
      return mailInvitation(message, ports, nowMs);
    case 'draft-test-wanted':
      return mailTest(message, ports, nowMs);
    case 'sending-asked':
      return mailAsked(message, ports, nowMs);
    case 'colleague-acted':
      if (message.did === 'sending-waits') return mailWaits(message, ports, nowMs);
      return (isRequestOver(message) ? mailRequestOver : mailColleagueActed)(message, ports, nowMs);
    case 'member-told':
      return tellMember(message, ports, nowMs);
    case 'team-changed':
      return mailTeamChanged(message, ports, nowMs);
    case 'team-proposed':
      return mailProposal(message, ports, nowMs);
    case 'recovery-asked':
      return mailRecovery(message, ports, nowMs);
    case 'canary':
      await ports.sendCanary(message.run);
      return undefined;
  }
}

const isTooLate = ({ requestedAtMs }: { readonly requestedAtMs: number }, nowMs: number) =>
  nowMs - requestedAtMs > hoursInMs(REQUESTS_LAST_HOURS);
