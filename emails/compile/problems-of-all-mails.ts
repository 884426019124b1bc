import { SAMPLE_SENDER } from '../samples.ts';
import { mailProblems } from './mail-problems.ts';
import { type MailState, mailStates, SAMPLE_UNSUBSCRIBE_URL } from './mail-states.ts';

const POSTAL_ADDRESS_ON_ONE_LINE = SAMPLE_SENDER.postalAddress.replaceAll('\n', ', ');

/**
 * A line for each rule that a mail breaks, with the previews in which it does.
 * @example ['emails/unsubscribed: its <html> has no lang (in every preview)']
 */
export function problemsOfAllMails(states: readonly MailState[] = mailStates()): string[] {
  const found = states.flatMap((state) => problemsOf(state).map((problem) => ({ state, problem })));
  const lines = Map.groupBy(found, ({ state, problem }) => `emails/${state.mailName}: ${problem}`);
  return [...lines].map(([line, places]) => {
    const stateNames = places.map(({ state }) => state.stateName);
    const stateCount = states.filter(({ mailName }) => mailName === places[0]?.state.mailName).length;
    return `${line} (in ${stateNames.length === stateCount ? 'every preview' : stateNames.join(', ')})`;
  });
}

/**
 * A line for each mail that no state shows: the check of its rules passed it by.
 * @example ["emails/moved has no state: add its notice.ts"]
 */
export function mailsWithoutState(mailNames: readonly string[], states: readonly MailState[] = mailStates()): string[] {
  const shown = new Set(states.map(({ mailName }) => mailName));
  const missing = mailNames.filter((name) => !shown.has(name));
  return missing.map((name) => `emails/${name} has no state: add its notice.ts`);
}

/** The rules that one state of a mail breaks. */
export function problemsOf({ render, isBulk, renderStrictly }: MailState): string[] {
  try {
    renderStrictly();
    return mailProblems(render(), {
      postalAddress: POSTAL_ADDRESS_ON_ONE_LINE,
      unsubscribeUrl: isBulk ? SAMPLE_UNSUBSCRIBE_URL : null,
    });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
