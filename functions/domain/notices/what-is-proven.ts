import type { Notice } from './notice.ts';

/**
 * What is proven when a notice leaves: nothing, as a stranger can type an address; that its address is its reader's, but not that they
 * asked for this mail; or both.
 */
type Proof = 'nothing' | 'address' | 'wish';

const PROOF_BEFORE = {
  confirm: 'nothing',
  reminder: 'nothing',
  'verify-address': 'nothing',
  'already-subscribed': 'address',
  'sign-in': 'address',
  welcome: 'wish',
  'address-changed': 'wish',
  unsubscribed: 'wish',
  stopped: 'wish',
} as const satisfies Record<Notice['kind'], Proof>;

type ProofBefore = typeof PROOF_BEFORE;

/** Notices that a stranger can have sent to an address by typing it: they say nothing of what was chosen, and lead to a page that does. */
export type BeforeProofKind = {
  [Kind in Notice['kind']]: ProofBefore[Kind] extends 'wish' ? never : Kind;
}[Notice['kind']];

const PROOF_OF_TAG: ReadonlyMap<string, Proof> = new Map(Object.entries(PROOF_BEFORE));

/**
 * Whether a notice goes to an address that is not proven. A kind that is not known counts as such: the breaker must miss no mail.
 * @param noticeKind - of a notice, or of the tag on its mail.
 */
export const isToUnproven = (noticeKind: string): boolean => (PROOF_OF_TAG.get(noticeKind) ?? 'nothing') === 'nothing';
