import { z } from 'zod';
import { askPath, proposalPath, SIGN_IN_PATH } from '../desk-paths.ts';

/** Before the id of a draft; the id of a proposal stands alone. */
const ASK_PREFIX = 'ask-';

/** Where a member signs in once more, to come back to a proposal or to what a draft is asked to be sent with. */
export const signInAgainPath = (to: { readonly proposalId: string } | { readonly draftId: string }): `/${string}` =>
  `${SIGN_IN_PATH}?to=${'proposalId' in to ? to.proposalId : `${ASK_PREFIX}${to.draftId}`}`;

/** What of an address says where to come back to: an id, and so a page of ours alone, whatever was asked. */
export function comingBackIn(query: { readonly to?: string | undefined } | undefined): string | undefined {
  const { to = '' } = query ?? {};
  return z.uuid().safeParse(to.startsWith(ASK_PREFIX) ? to.slice(ASK_PREFIX.length) : to).success ? to : undefined;
}

/** The page that it names. */
export const pathBackTo = (to: string): `/${string}` =>
  to.startsWith(ASK_PREFIX) ? askPath(to.slice(ASK_PREFIX.length)) : proposalPath(to);
