import { MAX_SUPPRESSED_PAGE } from './documented-limits.ts';
import { badRequest, notFound, type SesError } from './ses-error.ts';

export type SuppressionReason = 'BOUNCE' | 'COMPLAINT';

interface Suppressed {
  readonly EmailAddress: string;
  readonly Reason: SuppressionReason;
  /** Epoch seconds, as the protocol writes dates. */
  readonly LastUpdateTime: number;
}

type Answered = { readonly body: unknown } | { readonly error: SesError };

const asKey = (address: string) => address.toLowerCase();

/** The account's own suppression list. https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list.html */
export class SuppressionList {
  private readonly byAddress = new Map<string, Suppressed>();

  has(address: string): boolean {
    return this.byAddress.has(asKey(address));
  }

  put(address: string | undefined, reason: string | undefined, nowMs: number): Answered {
    if (!address?.includes('@') || (reason !== 'BOUNCE' && reason !== 'COMPLAINT'))
      return { error: badRequest('An address and a reason, BOUNCE or COMPLAINT, are needed.') };
    this.byAddress.delete(asKey(address)); // so that it is the newest again
    this.byAddress.set(asKey(address), { EmailAddress: address, Reason: reason, LastUpdateTime: nowMs / 1000 });
    return { body: {} };
  }

  get(address: string): Answered {
    const found = this.byAddress.get(asKey(address));
    return found ? { body: { SuppressedDestination: found } } : { error: unlisted(address) };
  }

  delete(address: string): Answered {
    return this.byAddress.delete(asKey(address)) ? { body: {} } : { error: unlisted(address) };
  }

  /** One page of those that the query asks for, oldest first. */
  list(query: URLSearchParams): Answered {
    const pageSize = Number(query.get('PageSize') ?? MAX_SUPPRESSED_PAGE);
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > MAX_SUPPRESSED_PAGE)
      return { error: badRequest(`PageSize must be 1 to ${MAX_SUPPRESSED_PAGE}.`) };
    const from = Number(query.get('NextToken') ?? 0);
    if (!Number.isInteger(from) || from < 0)
      return { error: { errorType: 'InvalidNextTokenException', status: 400, message: 'Invalid token.' } };
    const asked = [...this.byAddress.values()].filter((one) => isAsked(one, query));
    const page = asked.slice(from, from + pageSize);
    const isLast = from + pageSize >= asked.length;
    return {
      body: { SuppressedDestinationSummaries: page, ...(isLast ? {} : { NextToken: String(from + pageSize) }) },
    };
  }

  clear(): void {
    this.byAddress.clear();
  }
}

const unlisted = (address: string) => notFound(`Email address ${address} does not exist on your suppression list.`);

function isAsked({ Reason, LastUpdateTime }: Suppressed, query: URLSearchParams): boolean {
  const reasons = query.getAll('Reason');
  const startsAt = query.get('StartDate');
  const endsAt = query.get('EndDate');
  return (
    (reasons.length === 0 || reasons.includes(Reason)) &&
    (startsAt === null || LastUpdateTime * 1000 >= Date.parse(startsAt)) &&
    (endsAt === null || LastUpdateTime * 1000 < Date.parse(endsAt))
  );
}
