import { hoursInMs, minutesInMs } from '../../time/time.ts';
import { issueChallenge, readChallenge, type TokenKeyReader, tokenKeyIdIn } from '../../tokens/tokens.ts';
import type { SpentOnce } from '../ports.ts';

/** How long a person may take at their device. */
const CHALLENGE_MINUTES = 10;

export interface ChallengePorts {
  readonly tokenKeys: TokenKeyReader;
  readonly spentOnce: SpentOnce;
  newId(): string;
}

/** What a device is asked to sign: a token of ours, so that nothing is kept of a page that is looked at. */
export async function newChallenge({ tokenKeys, newId }: ChallengePorts, nowMs: number): Promise<string> {
  return issueChallenge({ challengeId: newId(), issuedAtMs: nowMs }, await tokenKeys());
}

/** How long a form that a challenge stands in may be sent. */
const FORM_HOURS = 24;

/** The id of the challenge that a form was shown with; undefined when it is none of ours, or too old. The same form has the same id each time. */
export async function formIdOf(
  challenge: string,
  { tokenKeys }: Pick<ChallengePorts, 'tokenKeys'>,
  nowMs: number,
): Promise<string | undefined> {
  const shown = readChallenge(challenge, await tokenKeys(tokenKeyIdIn(challenge)));
  return shown && nowMs < shown.issuedAtMs + hoursInMs(FORM_HOURS) ? shown.challengeId : undefined;
}

/** Whether an answer is to a challenge of ours of late, which it uses up: who sends the same answer again is refused. */
export async function takeChallenge(challenge: string, ports: ChallengePorts, nowMs: number): Promise<boolean> {
  const asked = readChallenge(challenge, await ports.tokenKeys(tokenKeyIdIn(challenge)));
  if (!asked) return false;
  const endsAtMs = asked.issuedAtMs + minutesInMs(CHALLENGE_MINUTES);
  return nowMs < endsAtMs && (await ports.spentOnce.spend(asked.challengeId, endsAtMs));
}
