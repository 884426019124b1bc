import { type Draft, type Drafts, namingFields } from '../drafts/drafts.ts';
import type { SendingProposal } from './sending-proposal.ts';

type WithdrawnPeople = Awaited<ReturnType<Drafts['withdrawn']>>;

/** Whether a draft is as it was approved, and names no one who withdrew their consent since. */
export const isAsApproved = (
  { revision }: Pick<SendingProposal, 'revision'>,
  newest: Draft | undefined,
  { people }: Pick<WithdrawnPeople, 'people'>,
): newest is Draft =>
  newest?.revision === revision && !people.some((person) => namingFields(newest.fields, person).length > 0);
