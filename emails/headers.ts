import { SES_MAX_HEADERS_PER_ENTRY } from '../functions/contract/limits.ts';

/** One header of a mail, as SES takes it beside the content. SES sets Message-ID and Date itself. */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

export interface AlertHeaderFields {
  /** The reader's one-click address: a POST to it ends their alerts. */
  readonly unsubscribeUrl: string;
  /** One domain-like name per deployment, which says nothing of countries or themes: `alerts.example.org`. */
  readonly listId: string;
  /** Message id that stands for the case, `<opaque-id@domain>`, so that mail programs thread its follow-ups. */
  readonly references?: string;
}

/**
 * Headers of one reader's alert.
 * @throws {TypeError} as the two parts that it is made of.
 */
export const alertHeaders = ({ unsubscribeUrl, ...shared }: AlertHeaderFields): MailHeader[] =>
  checked([readerHeader(unsubscribeUrl), ...sharedHeaders(shared)]);

/**
 * The one header that is another for each reader: https://www.rfc-editor.org/rfc/rfc8058.
 * @throws {TypeError} when the address to leave by is neither https nor of this machine, or too long for a header.
 */
export const readerHeader = (unsubscribeUrl: string): MailHeader =>
  checkedHeader({ name: 'List-Unsubscribe', value: `<${oneClickAddress(unsubscribeUrl)}>` });

/**
 * What the headers of everyone's alert have in common.
 *
 * One-click unsubscribe: https://www.rfc-editor.org/rfc/rfc8058; list id: https://www.rfc-editor.org/rfc/rfc2919;
 * no automatic answers please: https://www.rfc-editor.org/rfc/rfc3834.
 * @throws {TypeError} when a value would break its header.
 */
export function sharedHeaders({ listId, references }: Omit<AlertHeaderFields, 'unsubscribeUrl'>): MailHeader[] {
  return checked([
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    { name: 'List-Id', value: `<${matching(LIST_ID, listId, 'a list id such as alerts.example.org')}>` },
    AUTO_SUBMITTED,
    ...threading(references),
  ]);
}

/**
 * Headers of a notice: it is no list mail, and asks for no automatic answer.
 * @throws {TypeError} when `references` is not a message id.
 */
export function noticeHeaders({ references }: Pick<AlertHeaderFields, 'references'> = {}): MailHeader[] {
  return checked([AUTO_SUBMITTED, ...threading(references)]);
}

const AUTO_SUBMITTED: MailHeader = { name: 'Auto-Submitted', value: 'auto-generated' };

const LIST_ID = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const MESSAGE_ID = /^<[a-z0-9._-]+@[a-z0-9.-]+>$/i;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html: printable ASCII of at most this length. */
const MAX_VALUE_CHARACTERS = 870;
const PRINTABLE_ASCII = /^[ -~]+$/;

const threading = (references: string | undefined): MailHeader[] =>
  references === undefined
    ? []
    : [{ name: 'References', value: matching(MESSAGE_ID, references, 'a message id such as <case@example.org>') }];

/** RFC 8058 asks for https. A local deployment has none, and its mails stay on its machine. */
function oneClickAddress(address: string): string {
  // `URL` drops line breaks in silence, and a token that is cut in two must not look whole.
  const url = PRINTABLE_ASCII.test(address) ? URL.parse(address) : null;
  const isLoopback = url !== null && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback))
    return url.href.replace(/[<>]/g, encodeURIComponent);
  // Without the address: it ends in the reader's token, and errors are logged.
  throw new TypeError('The address to leave by must be an https address in printable ASCII.');
}

function matching(pattern: RegExp, value: string, expected: string): string {
  if (pattern.test(value)) return value;
  throw new TypeError(`A mail header needs ${expected}, not ${JSON.stringify(value)}.`);
}

function checked(headers: readonly MailHeader[]): MailHeader[] {
  if (headers.length > SES_MAX_HEADERS_PER_ENTRY) {
    throw new TypeError(`SES takes ${SES_MAX_HEADERS_PER_ENTRY} headers a mail; there are ${headers.length}.`);
  }
  return headers.map(checkedHeader);
}

function checkedHeader(header: MailHeader): MailHeader {
  const { name, value } = header;
  if (value.length <= MAX_VALUE_CHARACTERS && PRINTABLE_ASCII.test(value)) return header;
  throw new TypeError(
    `SES takes header values of 1 to ${MAX_VALUE_CHARACTERS} printable ASCII characters; ${name} has ${value.length}.`,
  );
}
