import { REASON_FIELD } from '../../domain/subscriber/subscriber.ts';
import { readReason, tokenKeyIdIn } from '../../domain/tokens/tokens.ts';
import type { PageEvent, TokenPorts } from '../kit/kit.ts';

/** The one follow that a link is about: the id of it, or that of none since we did not write the link. */
export type AskedReason = (
  | { readonly kind: 'known'; readonly followId: string }
  | { readonly kind: 'unknown'; readonly followId?: undefined }
) & {
  readonly field: string;
};

/** The follow that a link names; `undefined` for a link that is about everything. */
export async function reasonIn(
  event: PageEvent,
  { tokenKeys }: Pick<TokenPorts, 'tokenKeys'>,
): Promise<AskedReason | undefined> {
  const asked = event.queryStringParameters?.[REASON_FIELD];
  if (!asked) return undefined;
  const field = encodeURIComponent(asked);
  const followId = readReason(asked, await tokenKeys(tokenKeyIdIn(asked)));
  return followId === undefined ? { kind: 'unknown', field } : { kind: 'known', followId, field };
}
