import PostalMime from 'postal-mime';
import type { PageInput } from '../page/page-input.ts';
import { plainTextOfHtml } from '../page/plain-text-of-html.ts';
import { type InnerMessage, innerMessageOf } from './inner-message.ts';
import { titleBesideSubject } from './mail-title.ts';

/** Mails inside mails; no newsletter has three. */
const MOST_NESTED = 20;
const LARGEST_HEADERS_BYTES = 200_000;

/** What mail programs and lists put before a subject: "Fwd: [appeals] ". */
const MARKS = /^(?:\s*(?:re|fwd?|tr|rv|reenv|wg|aw)\s*:|\s*\[[^\]]{1,40}\])\s*/i;
const MOST_MARKS = 10;

/** A header has a colon. */
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;

/**
 * An e-mail as a page: its HTML, or else its text, with its subject as title and the day of its `Date` header. Attachments are left out.
 * A text that opens with a title that a country opens has that as its title, before a subject without one. Of a mail that forwards another, the page is the text of that one, with its subject and day. Quoted mails and signatures are cut.
 * @param page - its content is the mail as it was saved: in base64, or as text where that is its encoding.
 * @throws what the library throws for a mail that is damaged beyond reading.
 */
export async function pageOfMail(page: PageInput): Promise<PageInput> {
  const bytes = Buffer.from(page.content, BASE64.test(page.content) ? 'base64' : 'utf8');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: MOST_NESTED, maxHeadersSize: LARGEST_HEADERS_BYTES });
  const { subject = '', html, text } = mail;
  const inner = innerMessageOf(text ?? plainTextOfHtml(html ?? ''), subject);
  const content = contentOf(html, inner);
  const ofSubject = withoutMarks(inner.subject ?? subject);
  const title = titleBesideSubject(
    ofSubject,
    content.format === 'html' ? plainTextOfHtml(content.content) : inner.text,
  );
  const cut = title === ofSubject || ofSubject === '' ? inner.cut : [...inner.cut, ofSubject];
  // The parsed date is in UTC; the day is that of the sender's own zone.
  const date = inner.date ?? mail.headers.find(({ key }) => key === 'date')?.value;
  return {
    ...page,
    ...content,
    own: { ...(title !== '' && { title }), ...(date !== undefined && { date }) },
    ...(cut.length > 0 && { cut }),
  };
}

/** Only the text can be cut: of a mail with an envelope around its message, the markup is not used. */
const contentOf = (html: string | undefined, { text, cut }: InnerMessage): Pick<PageInput, 'content' | 'format'> =>
  html === undefined || cut.length > 0 ? { content: text, format: 'text' } : { content: html, format: 'html' };

function withoutMarks(subject: string): string {
  let title = subject;
  for (let mark = 0; mark < MOST_MARKS; mark += 1) title = title.replace(MARKS, '');
  return title.trim();
}
