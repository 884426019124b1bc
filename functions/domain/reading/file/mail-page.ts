import PostalMime from 'postal-mime';
import { MAX_TITLE_CHARACTERS } from '../../../contract/limits.ts';
import { titlePrefixOf } from '../countries/title-prefix.ts';
import { oneLine } from '../page/one-line.ts';
import type { PageInput } from '../page/page-input.ts';
import { plainTextOfHtml } from '../page/plain-text-of-html.ts';
import { type InnerMessage, innerMessageOf } from './inner-message.ts';

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

/** A line from this length on may have been wrapped: it goes on in the next. */
const SHORTEST_WRAPPED_LINE = 50;
const MOST_LINES = 4;

/** The title of a mail: its subject, unless only the first line of its text opens with a country ("KENYA: defender held"). */
function titleBesideSubject(subject: string, text: string): string {
  if (opensWithCountry(subject)) return subject;
  const first = firstParagraph(text);
  const isTitle = first.length <= MAX_TITLE_CHARACTERS && !/[.,;:]$/.test(first) && opensWithCountry(first);
  return isTitle ? first : subject;
}

const opensWithCountry = (title: string): boolean => titlePrefixOf(title).countries.length > 0;

function firstParagraph(text: string): string {
  const lines: string[] = [];
  for (const line of text
    .trimStart()
    .split(/\r\n|\n|\r/, MOST_LINES)
    .map(oneLine)) {
    if (line === '') break;
    lines.push(line);
    if (line.length < SHORTEST_WRAPPED_LINE) break;
  }
  return lines.join(' ');
}
