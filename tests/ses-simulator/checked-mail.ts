import type { Destination, MessageHeader, MessageTag } from '@aws-sdk/client-sesv2';
import { addressIn } from './account.ts';
import {
  DISALLOWED_HEADERS,
  HEADER_NAME,
  HEADER_VALUE,
  MAX_HEADERS,
  MAX_RECIPIENTS_OF_A_MAIL,
  TAG_WORD,
} from './documented-limits.ts';
import { badRequest, type SesError } from './ses-error.ts';

/** `local@domain.tld`, the local part in ASCII, as SES has no SMTPUTF8. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Destination.html */
const ADDRESS = /^[!#-'*+\-/-9=?A-Z^-~.]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

export const recipientsOf = (destination: Destination | undefined): string[] => [
  ...(destination?.ToAddresses ?? []),
  ...(destination?.CcAddresses ?? []),
  ...(destination?.BccAddresses ?? []),
];

export function recipientsProblem(recipients: readonly string[]): SesError | undefined {
  if (recipients.length === 0) return badRequest('The mail has no recipients.');
  if (recipients.length > MAX_RECIPIENTS_OF_A_MAIL)
    return badRequest(`Recipient count exceeds ${MAX_RECIPIENTS_OF_A_MAIL}.`);
  const odd = recipients.find((recipient) => !ADDRESS.test(addressIn(recipient)));
  return odd === undefined ? undefined : badRequest(`Illegal address: ${odd}`);
}

export function headersProblem(headers: readonly MessageHeader[] | undefined): SesError | undefined {
  if (!headers) return undefined;
  if (headers.length > MAX_HEADERS) return badRequest(`The mail has more than ${MAX_HEADERS} headers.`);
  const seen = new Set<string>();
  for (const { Name = '', Value = '' } of headers) {
    const name = Name.toLowerCase();
    if (!HEADER_NAME.test(Name)) return badRequest('Invalid header name.');
    if (!HEADER_VALUE.test(Value)) return badRequest(`Invalid value of header ${Name}.`);
    if (DISALLOWED_HEADERS.has(name)) return badRequest(`Header ${Name} is not allowed.`);
    if (seen.has(name)) return badRequest(`Header ${Name} appears more than once.`);
    seen.add(name);
  }
  return undefined;
}

export function tagsProblem(tags: readonly MessageTag[] | undefined): SesError | undefined {
  const odd = tags?.find(({ Name = '', Value = '' }) => !TAG_WORD.test(Name) || !TAG_WORD.test(Value));
  return odd === undefined ? undefined : badRequest(`Invalid message tag: ${odd.Name}`);
}

/** As an object; of a name that is there twice the later value counts. */
export const byName = (pairs: readonly (MessageHeader | MessageTag)[] | undefined): Record<string, string> =>
  Object.fromEntries((pairs ?? []).map(({ Name = '', Value = '' }) => [Name, Value]));
