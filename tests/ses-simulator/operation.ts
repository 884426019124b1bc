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

/** How a thing of the account is set up: the path's one open part is its name. */
const OF_SET_UP: readonly (readonly [RegExp, Operation])[] = [
  [/^\/v2\/email\/identities\/([^/]+)$/, 'GetEmailIdentity'],
  [/^\/v2\/email\/configuration-sets\/([^/]+)$/, 'GetConfigurationSet'],
  [/^\/v2\/email\/configuration-sets\/([^/]+)\/event-destinations$/, 'GetConfigurationSetEventDestinations'],
];

/** Which operation a request is, and of which address, identity or set, if its path names one. */
export function operationOf(method: string, path: string): { operation: Operation; named: string } | undefined {
  const address = path.startsWith(`${SUPPRESSED}/`) ? decodeURIComponent(path.slice(SUPPRESSED.length + 1)) : '';
  const operation = address === '' ? OPERATIONS[`${method} ${path}`] : OF_ADDRESS[method];
  if (operation) return { operation, named: address };
  return method === 'GET' ? setUpOperationOf(path) : undefined;
}

function setUpOperationOf(path: string): { operation: Operation; named: string } | undefined {
  for (const [pattern, operation] of OF_SET_UP) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined) return { operation, named: decodeURIComponent(name) };
  }
  return undefined;
}
