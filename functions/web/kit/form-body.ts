import { parse as parseUrlencoded } from 'node:querystring';
import { boundaryIn, countParts, type PostedFiles, parseMultipart } from './multipart.ts';
import { type PageEvent, sentHeader } from './page-event.ts';

/** How large the body of a posted form may be. It is measured before it is parsed. */
export interface FormBounds {
  /** Of the decoded body. */
  readonly bytes: number;
  /** Fields and files, repeated ones each. */
  readonly fields: number;
  /** Whether it may hold files: then `multipart/form-data` is parsed too. Otherwise such a body stays as it was sent. */
  readonly holdsFiles: boolean;
}

/** A form with choices and short texts: the sign-up form with every country, region and theme in it is half of it. */
export const SHORT_FORM: FormBounds = { bytes: 250_000, fields: 1_000, holdsFiles: false };

/**
 * A draft with its files. Lambda takes 6 MB, and API Gateway writes such a body in base64, which adds a third.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const DRAFT_FORM: FormBounds = { bytes: 4_500_000, fields: 4_000, holdsFiles: true };

/** The same of one whose session is over: its page gives the words back, encoded, in an answer of at most 6 MB. */
export const GIVEN_BACK_FORM: FormBounds = { bytes: 1_500_000, fields: 4_000, holdsFiles: true };

type WithFiles = PageEvent & { readonly files?: PostedFiles };

const URLENCODED = /^application\/x-www-form-urlencoded(?:;.*)?$/i;

/**
 * A request with the fields of its form in place of its body. A body that is no form stays as it was sent: a mail program's one click may be multipart.
 * @returns `too large` for a body over the bounds, of any type; it is not parsed.
 */
export async function withForm(event: PageEvent, bounds: FormBounds): Promise<PageEvent | 'too large'> {
  const { body } = event;
  if (typeof body !== 'string') return withFields(event, {});
  if (body.length > (event.isBase64Encoded ? base64Length(bounds.bytes) : bounds.bytes)) return 'too large';
  const bytes = Buffer.from(body, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > bounds.bytes) return 'too large';
  const contentType = sentHeader(event, 'content-type') ?? '';
  if (URLENCODED.test(contentType)) {
    const text = bytes.toString('utf8');
    if (isMoreThan(bounds.fields, text)) return 'too large';
    // Fields are counted already: querystring's own limit of 1,000 would drop the others without a word.
    return withFields(event, parseUrlencoded(text, '&', '=', { maxKeys: 0 }));
  }
  const boundary = bounds.holdsFiles ? boundaryIn(contentType) : undefined;
  if (boundary === undefined) return event;
  if (countParts(bytes, boundary, bounds.fields + 1) > bounds.fields + 1) return 'too large'; // the last boundary ends the form
  const { fields, files } = await parseMultipart(bytes, boundary);
  return { ...withFields(event, fields), files } as WithFiles;
}

/** The files of a form. A form without any, or of another type, has none. */
export const postedFiles = (event: PageEvent): PostedFiles => (event as WithFiles).files ?? {};

/** {@link PageEvent} says that a body is a text; every reader of forms asks for `postedFields`, which says that it may be anything. */
const withFields = (event: PageEvent, fields: object): PageEvent => ({ ...event, body: fields as unknown as string });

const base64Length = (bytes: number) => Math.ceil(bytes / 3) * 4;

function isMoreThan(most: number, text: string): boolean {
  let fields = 1;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    fields += 1;
    if (fields > most) return true;
  }
  return false;
}
