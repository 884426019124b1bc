import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import { minutesInMs } from '../../time/time.ts';
import { issueCeremony, readCeremonyText, tokenKeyIdIn } from '../../tokens/tokens.ts';
import type { ChallengePorts } from '../ways-in/challenge.ts';

/** How long a person may take at the identity provider. */
export const CEREMONY_MINUTES = 10;

/** What a person goes to the identity provider for: to sign in, to join by an invitation, or to add a way in to those that they have. */
const USES = ['sign-in', 'join', 'add'] as const;
export type CeremonyUse = (typeof USES)[number];

const CEREMONY = z.strictObject({
  /** By it, it works once. */
  ceremonyId: z.uuid(),
  startedAtMs: z.number().int(),
  use: z.enum(USES),
  language: z.enum(LANGUAGES),
  /** In which session it began, but for a sign-in. */
  shown: z.strictObject({ memberId: z.uuid(), sessionHash: z.string() }).optional(),
  /** The page that a sign-in leads to. */
  to: z.string().optional(),
});
export type Ceremony = z.infer<typeof CEREMONY>;
type BegunCeremony = Pick<Ceremony, 'use' | 'language' | 'shown' | 'to'>;

/** What a browser holds while it is away: encrypted, and kept nowhere else. */
export async function newCeremony(
  begun: BegunCeremony,
  { tokenKeys, newId }: Pick<ChallengePorts, 'tokenKeys' | 'newId'>,
  nowMs: number,
): Promise<string> {
  const ceremony: Ceremony = { ceremonyId: newId(), startedAtMs: nowMs, ...begun };
  return issueCeremony(JSON.stringify(ceremony), await tokenKeys());
}

const endOf = ({ startedAtMs }: Ceremony) => startedAtMs + minutesInMs(CEREMONY_MINUTES);

/** What a browser brought back, as long as it lasts; reads only. */
export async function readCeremony(
  held: string,
  { tokenKeys }: Pick<ChallengePorts, 'tokenKeys'>,
  nowMs: number,
): Promise<Ceremony | undefined> {
  const text = readCeremonyText(held, await tokenKeys(tokenKeyIdIn(held)));
  const ceremony = text === undefined ? undefined : CEREMONY.parse(JSON.parse(text));
  return ceremony && nowMs < endOf(ceremony) ? ceremony : undefined;
}

/**
 * Whether a browser may end what it began: that uses the ceremony up.
 * @param sessionHash - of the session in which it ends, the same in which it must have begun; undefined for a sign-in, which begins and ends in none.
 */
export async function takeCeremony(
  held: string,
  sessionHash: string | undefined,
  ports: ChallengePorts,
  nowMs: number,
): Promise<boolean> {
  const ceremony = await readCeremony(held, ports, nowMs);
  if (!ceremony || ceremony.shown?.sessionHash !== sessionHash) return false;
  return ports.spentOnce.spend(ceremony.ceremonyId, endOf(ceremony));
}

/** What ties a provider's answer to the browser that asked. */
export interface CeremonySecrets {
  /** https://www.rfc-editor.org/rfc/rfc6749#section-10.12 */
  readonly state: string;
  /** https://openid.net/specs/openid-connect-core-1_0.html#NonceNotes */
  readonly nonce: string;
  /** https://www.rfc-editor.org/rfc/rfc7636#section-4.1 */
  readonly codeVerifier: string;
}

/** Each is another hash of what the browser holds: who sees one learns neither that nor the others. */
export function secretsOf(held: string): CeremonySecrets {
  const derive = (name: string) => createHmac('sha256', held).update(name).digest('base64url');
  return { state: derive('state'), nonce: derive('nonce'), codeVerifier: derive('code-verifier') };
}
