import type { Entry } from '../members/members.ts';
import type { Publisher } from './publishers/publisher.ts';

/**
 * What a member approved, as a condition of the transaction that publishes it: the proposal is approved with this digest, the draft, the office and its
 * publisher's limits are as they were read, and no one withdrew their consent since.
 */
export interface Approval extends Pick<Publisher, 'limits'> {
  readonly publisherId: string;
  readonly proposalId: string;
  readonly digest: string;
  /** When it goes out, as the worker read it: another worker may have let it wait since. */
  readonly goesOutAtMs: number;
  readonly draft: { readonly draftId: string; readonly revision: number };
  readonly officeRevision: number;
  /** Of the list of who withdrew; 0 where there is none. */
  readonly withdrawnRevision: number;
  /** That it went out. */
  readonly entry: Entry;
}
