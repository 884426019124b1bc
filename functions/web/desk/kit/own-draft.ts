import * as z from 'zod';
import type { Draft, Drafts } from '../../../domain/drafts/drafts.ts';
import { pathParameter } from '../../kit/kit.ts';
import type { Asked } from './desk-frame.ts';

const DraftId = z.uuid();

export const isDraftId = (text: string): boolean => DraftId.safeParse(text).success;

/** A draft of the member's own office, by the id in the address; what is another's is as unknown as what never was. */
export async function ownDraftIn(
  { at, event }: Pick<Asked, 'at' | 'event'>,
  drafts: Pick<Drafts, 'find'>,
): Promise<Draft | undefined> {
  const draftId = pathParameter(event, 'draftId');
  return isDraftId(draftId) ? drafts.find(at.office.publisherId, draftId) : undefined;
}
