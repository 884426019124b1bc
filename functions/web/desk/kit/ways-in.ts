import { deskPath } from './desk-rights.ts';

/** Addresses on the way in, which open to anyone. */
export const SIGN_IN_PATH = '/desk/sign-in';
export const SIGN_IN_PASSKEY_PATH = '/desk/sign-in/passkey';
export const SIGN_IN_IDENTITY_PATH = '/desk/sign-in/identity';
export const SIGN_IN_LINK_PATH = '/desk/sign-in/link';
export const LINK_ASKED_PATH = '/desk/sign-in/asked';
/** Of mailed links, each before its token. */
export const ENTER_PATH = '/desk/enter';
export const RECOVERY_PATH = '/desk/recovery';

/** Longer than any path of ours. */
const MAX_CHARACTERS = 200;

/** A page of the desk behind the sign-in, and none of another site. What follows a `?` is left out: it may hold a name that was searched for. */
const OWN_PATH = /^\/desk\/(?!sign-|enter\b)[\w-]+(?:\/[\w-]+)*$/;

/** The page to come back to that an address asks for; undefined where it names none of ours. */
export function pathBackIn(query: { readonly to?: string | undefined } | undefined): `/${string}` | undefined {
  const { to = '' } = query ?? {};
  return to.length <= MAX_CHARACTERS && isOwnPath(to) ? to : undefined;
}

const isOwnPath = (path: string): path is `/${string}` => OWN_PATH.test(path);

/** An address on the way in, from which its visitor is led back to a page. */
export const withWayBack = <Path extends string>(path: Path, to: string | undefined) =>
  pathBackIn({ to }) === undefined ? path : (`${path}?to=${encodeURIComponent(to ?? '')}` as const);

/** Where a visitor signs in to see a page. */
export const signInPathFor = (path: string): `/${string}` => withWayBack(SIGN_IN_PATH, path);

/** Where a member signs in once more, to come back to a proposal or to what a draft is asked to be sent with. */
export const signInAgainPath = (to: { readonly proposalId: string } | { readonly draftId: string }): `/${string}` =>
  signInPathFor(
    'proposalId' in to ? deskPath('/desk/proposal/{proposalId}', to) : deskPath('/desk/write/{draftId}/ask', to),
  );

/** Where a sign-in leads. */
export const wayOnFrom = (query: { readonly to?: string | undefined } | undefined): `/${string}` =>
  pathBackIn(query) ?? '/desk';
