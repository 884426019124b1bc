import { SAMPLE_SENDER } from '../../emails/sample-sender.ts';
import { mailProblems } from './mail-problems.ts';
import { type MailState, mailStates, SAMPLE_LEAVE_URL } from './mail-states.ts';

const POSTAL_ADDRESS_ON_ONE_LINE = SAMPLE_SENDER.postalAddress.replaceAll('\n', ', ');

/** A line for each rule that a mail breaks in one of its previews, beginning with the mail and the preview. */
export function problemsOfAllMails(): string[] {
  return mailStates().flatMap((state) =>
    [...problemsOf(state)].map((problem) => `emails/${state.mailName}, preview "${state.stateName}": ${problem}`),
  );
}

function problemsOf({ mail, isBulk, renderStrictly }: MailState): string[] {
  try {
    renderStrictly();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return mailProblems(mail, {
    postalAddress: POSTAL_ADDRESS_ON_ONE_LINE,
    leaveUrl: isBulk ? SAMPLE_LEAVE_URL : null,
  });
}
