import PostalMime from 'postal-mime';
import type { PageInput } from '../page/page-input.ts';

/** Mails inside mails; no newsletter has three. */
const MOST_NESTED = 20;
const LARGEST_HEADERS_BYTES = 200_000;

/** What mail programs and lists put before a subject: "Fwd: [appeals] ". */
const MARKS = /^(?:\s*(?:re|fwd?|tr|rv|reenv|wg|aw)\s*:|\s*\[[^\]]{1,40}\])\s*/i;
const MOST_MARKS = 5;

/** A header has a colon. */
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;

/**
 * An e-mail as a page: its HTML, or else its text, with its subject as title and the day of its `Date` header. Attachments are left out.
 * @param page - its content is the mail as it was saved: in base64, or as text where that is its encoding.
 * @throws what the library throws for a mail that is damaged beyond reading.
 */
export async function pageOfMail(page: PageInput): Promise<PageInput> {
  const bytes = Buffer.from(page.content, BASE64.test(page.content) ? 'base64' : 'utf8');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTED, maxHeadersSize: LARGEST_HEADERS_BYTES });
  const { subject = '', html, text = '' } = mail;
  const title = withoutMarks(subject);
  // The parsed date is in UTC; the day is that of the sender's own zone.
  const date = mail.headers.find(({ key }) => key === 'date')?.value;
  return {
    ...page,
    ...(html === undefined ? { content: text, format: 'text' } : { content: html, format: 'html' }),
    own: { ...(title !== '' && { title }), ...(date !== undefined && { date }) },
  };
}

function withoutMarks(subject: string): string {
  let title = subject;
  for (let mark = 0; mark < MOST_MARKS; mark += 1) title = title.replace(MARKS, '');
  return title.trim();
}
