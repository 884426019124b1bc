import type { Language } from '../functions/contract/languages.ts';

/** One header of a mail, as SES takes it beside the content. SES sets Message-ID and Date itself. */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

export interface SharedHeaderFields {
  /** One domain-like name per deployment, which says nothing of countries or themes: `alerts.example.org`. */
  readonly listId: string;
  /** Of its words, the most important first. */
  readonly languages: readonly Language[];
  /** Message id that stands for the case, `<opaque-id@domain>`, so that mail programs thread its follow-ups. */
  readonly references?: string;
  /** It follows an earlier mail of the case up. */
  readonly isReply?: boolean;
}

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
export const sharedHeaders = ({ listId, languages, references, isReply }: SharedHeaderFields): MailHeader[] => [
  ONE_CLICK,
  { name: 'List-Id', value: `<${matching(LIST_ID, listId, 'a list id such as alerts.example.org')}>` },
  ...noticeHeaders({ languages }),
  ...threading(references, isReply),
];

/**
 * Headers of a notice: it is no list mail, and asks for no automatic answer.
 * @param unsubscribeUrl - of one that tells of what ends by one click.
 * @throws {TypeError} as {@link readerHeader}.
 */
export const noticeHeaders = ({
  languages,
  unsubscribeUrl,
}: Pick<SharedHeaderFields, 'languages'> & { readonly unsubscribeUrl?: string }): MailHeader[] => [
  ...(unsubscribeUrl === undefined ? [] : [readerHeader(unsubscribeUrl), ONE_CLICK]),
  { name: 'Auto-Submitted', value: 'auto-generated' },
  // https://www.rfc-editor.org/rfc/rfc3282
  { name: 'Content-Language', value: [...new Set(languages)].join(', ') },
];

const ONE_CLICK: MailHeader = { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' };

const LIST_ID = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const MESSAGE_ID = /^<[a-z0-9._-]+@[a-z0-9.-]+>$/i;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html: printable ASCII of at most this length. */
const MAX_VALUE_CHARACTERS = 870;
const PRINTABLE_ASCII = /^[ -~]+$/;

function threading(references: string | undefined, isReply = false): MailHeader[] {
  if (references === undefined) return [];
  const value = matching(MESSAGE_ID, references, 'a message id such as <case@example.org>');
  return [{ name: 'References', value }, ...(isReply ? [{ name: 'In-Reply-To', value }] : [])];
}

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

function checkedHeader(header: MailHeader): MailHeader {
  const { name, value } = header;
  if (value.length <= MAX_VALUE_CHARACTERS && PRINTABLE_ASCII.test(value)) return header;
  throw new TypeError(
    `SES takes header values of 1 to ${MAX_VALUE_CHARACTERS} printable ASCII characters; ${name} has ${value.length}.`,
  );
}
