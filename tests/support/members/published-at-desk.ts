import { randomBytes } from 'node:crypto';
import type { AppealRequest } from '../../../functions/contract/api.ts';
import { publishAppeal } from '../../../functions/domain/publishing/publish-appeal.ts';
import { AMPLE_LIMITS, aRequest } from '../publishing/builders.ts';
import type { DeskPages } from './desk-pages.ts';

/** Publishes for an office, with a key of its own. @returns our id of the appeal. */
export async function publishedAtDesk(
  pages: DeskPages,
  publisherId: string,
  given: Partial<AppealRequest> = {},
): Promise<string> {
  const ports = {
    ...{ appeals: pages.appeals, addressees: pages.addressees, readPage: pages.readPage, nowMs: () => pages.nowMs },
    ...{ newId: () => crypto.randomUUID(), randomBytes, asksForTwo: async () => false },
    ...{ startDispatchAfterMs: 60_000, limits: AMPLE_LIMITS },
  };
  const outcome = await publishAppeal(aRequest(given), { publisherId, name: 'Example Observatory' }, ports);
  if (outcome.kind !== 'published') throw new Error(`not published: ${JSON.stringify(outcome)}`);
  const dispatch = pages.appeals.dispatches.at(-1);
  if (dispatch?.kind === 'alert') pages.sendings.add(dispatch);
  return outcome.published.appealId;
}
