import {
  paginateListSuppressedDestinations,
  SESv2Client,
  type SuppressedDestinationSummary,
} from '@aws-sdk/client-sesv2';
import type { SuppressedAddress, SuppressionList } from '../../domain/feedback/feedback.ts';

const PAGE_SIZE = 100;

const addressFrom = ({ EmailAddress, Reason, LastUpdateTime }: SuppressedDestinationSummary): SuppressedAddress => ({
  address: EmailAddress ?? '',
  because: Reason === 'COMPLAINT' ? 'complaint' : 'bounce',
  sinceMs: LastUpdateTime?.getTime() ?? 0,
});

/**
 * The account's suppression list. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_ListSuppressedDestinations.html
 * @param ses - SES allows one of these requests a second: its own retries wait for that.
 */
export function makeSuppressionList(
  ses = new SESv2Client({ retryMode: 'adaptive', maxAttempts: 10 }),
): SuppressionList {
  return {
    async *pages(sinceMs) {
      const since = { StartDate: sinceMs === undefined ? undefined : new Date(sinceMs) };
      for await (const page of paginateListSuppressedDestinations({ client: ses, pageSize: PAGE_SIZE }, since))
        yield (page.SuppressedDestinationSummaries ?? []).map(addressFrom);
    },
  };
}
