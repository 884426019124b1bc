import { SES_BULK_REQUEST_BUDGET_BYTES, SES_MAX_ENTRIES_PER_CALL } from '../../contract/limits.ts';
import type { Language } from '../appeal/appeal.ts';
import type { AlertMail } from './ports.ts';
import type { ReadRecipient } from './slice-run.ts';

interface OpenGroup {
  recipients: ReadRecipient[];
  bytes: number;
}

/**
 * Gathers recipients into calls: one language each, at most `maxEntries` and never above SES's 50, and no heavier than a request
 * may be. Someone who is too heavy for any request is a call alone, which SES refuses.
 */
export async function* groupByCall(
  batches: AsyncIterable<readonly ReadRecipient[]>,
  mail: Pick<AlertMail, 'templateBytes' | 'entryBytes'>,
  maxEntries: number,
): AsyncGenerator<ReadRecipient[]> {
  const limit = Math.min(maxEntries, SES_MAX_ENTRIES_PER_CALL);
  const open = new Map<Language, OpenGroup>();
  const fresh = (language: Language): OpenGroup => ({ recipients: [], bytes: mail.templateBytes(language) });
  for await (const batch of batches) {
    for (const recipient of batch) {
      const { language } = recipient.entry;
      const bytes = mail.entryBytes(recipient.entry);
      let group = open.get(language) ?? fresh(language);
      if (group.recipients.length > 0 && group.bytes + bytes > SES_BULK_REQUEST_BUDGET_BYTES) {
        yield group.recipients;
        group = fresh(language);
      }
      group.recipients.push(recipient);
      group.bytes += bytes;
      if (group.recipients.length < limit) open.set(language, group);
      else {
        open.delete(language);
        yield group.recipients;
      }
    }
  }
  for (const { recipients } of open.values()) yield recipients;
}
