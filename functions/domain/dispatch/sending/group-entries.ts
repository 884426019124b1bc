import { SES_BULK_REQUEST_BUDGET_BYTES, SES_MAX_ENTRIES_PER_CALL } from '../../../contract/limits.ts';
import type { Mailing } from '../mailing.ts';
import type { ReadRecipient } from './slice-run.ts';

interface OpenGroup {
  recipients: ReadRecipient[];
  bytes: number;
}

/**
 * Gathers recipients into calls: one template each, at most `maxEntries` and never above SES's 50, and no heavier than a request
 * may be. Someone who is too heavy for any request is a call alone, which SES refuses.
 */
export async function* groupByCall(
  batches: AsyncIterable<readonly ReadRecipient[]>,
  mailing: Pick<Mailing, 'templateBytes' | 'entryBytes'>,
  maxEntries: number,
): AsyncGenerator<ReadRecipient[]> {
  const limit = Math.min(maxEntries, SES_MAX_ENTRIES_PER_CALL);
  const open = new Map<string, OpenGroup>();
  const fresh = (template: string): OpenGroup => ({ recipients: [], bytes: mailing.templateBytes(template) });
  for await (const batch of batches) {
    for (const recipient of batch) {
      const { template } = recipient.entry;
      const bytes = mailing.entryBytes(recipient.entry);
      let group = open.get(template) ?? fresh(template);
      if (group.recipients.length > 0 && group.bytes + bytes > SES_BULK_REQUEST_BUDGET_BYTES) {
        yield group.recipients;
        group = fresh(template);
      }
      group.recipients.push(recipient);
      group.bytes += bytes;
      if (group.recipients.length < limit) open.set(template, group);
      else {
        open.delete(template);
        yield group.recipients;
      }
    }
  }
  for (const { recipients } of open.values()) yield recipients;
}
