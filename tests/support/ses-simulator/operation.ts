import type { Operation } from './faults.ts';

const SUPPRESSED = '/v2/email/suppression/addresses';

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'POST /v2/email/outbound-emails': 'SendEmail',
  'POST /v2/email/outbound-bulk-emails': 'SendBulkEmail',
  'GET /v2/email/account': 'GetAccount',
  [`PUT ${SUPPRESSED}`]: 'PutSuppressedDestination',
  [`GET ${SUPPRESSED}`]: 'ListSuppressedDestinations',
};

const OF_ADDRESS: Readonly<Record<string, Operation>> = {
  GET: 'GetSuppressedDestination',
  DELETE: 'DeleteSuppressedDestination',
};

/** Which operation a request is, and of which address, if its path names one. */
export function operationOf(method: string, path: string): { operation: Operation; address: string } | undefined {
  const address = path.startsWith(`${SUPPRESSED}/`) ? decodeURIComponent(path.slice(SUPPRESSED.length + 1)) : '';
  const operation = address === '' ? OPERATIONS[`${method} ${path}`] : OF_ADDRESS[method];
  return operation && { operation, address };
}
