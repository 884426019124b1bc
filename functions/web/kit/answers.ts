import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { PUBLIC_ANSWERS_KEPT_SECONDS } from '../../contract/limits.ts';
import type { ImageType } from '../../contract/part-schemas.ts';
import type { Asset } from './assets/assets.ts';
import type { Html } from './html.ts';
import { type Page, renderPage } from './layout.ts';
import { policyWithMails } from './page-policy.ts';
import type { Visit } from './visit.ts';

export type Answer = APIGatewayProxyStructuredResultV2;

/** What can be asked for again is kept by no browser and no proxy: most of it holds a token, and a form's id must be new each time. */
const NEVER_STORED = 'no-store';

/**
 * The answer of a POST is kept by the browser that posted, for a visitor who goes back to it: else Chromium shows an error of its own in its
 * place. ADR 19.
 */
const ITS_BROWSERS_OWN = 'private, no-cache';

/** What is withdrawn goes with its images: what browsers and proxies keep is gone within a minute. */
const FOR_A_MINUTE = `public, max-age=${PUBLIC_ANSWERS_KEPT_SECONDS}`;

/** What one browser is shown is not what another one is. */
const IN_WHAT_LANGUAGE = { Vary: 'Accept-Language' };

const HTML = 'text/html; charset=utf-8';

/** @param kept - for how long, and by whom. */
const answerOf = (
  contentType: string,
  kept: string,
  body: string,
  headers: Readonly<Record<string, string>> = IN_WHAT_LANGUAGE,
): Answer => ({
  statusCode: 200,
  headers: { 'Content-Type': contentType, 'Cache-Control': kept, ...headers },
  body,
});

/** A page. @param statusCode - what a program reads from it; people read the page. */
export const pageAnswer = (visit: Visit, page: Page, statusCode = 200): Answer => ({
  ...answerOf(HTML, visit.mayKeep ? ITS_BROWSERS_OWN : NEVER_STORED, renderPage(visit, page), {
    ...IN_WHAT_LANGUAGE,
    ...(page.mails && { 'Content-Security-Policy': policyWithMails(page.mails) }),
  }),
  statusCode,
});

/** A part of a page, which a script of ours puts in the place of an older one. */
export const fragmentAnswer = (part: Html): Answer => answerOf(HTML, NEVER_STORED, part.toString(), {});

/**
 * A page that is the same for everyone: shared caches carry the visitors that a mail brings. What is withdrawn is gone from them within a minute. No
 * browser keeps it for readers who want discretion.
 */
export const publicAnswer = (visit: Visit, page: Page): Answer =>
  visit.isDiscreet ? pageAnswer(visit, page) : answerOf(HTML, FOR_A_MINUTE, renderPage(visit, page));

/** A file that is the same for everyone, for programs to read: it shows nothing and runs nothing. */
export const publicFileAnswer = (contentType: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  answerOf(contentType, FOR_A_MINUTE, body, { ...IN_WHAT_LANGUAGE, ...headers });

/** Tells a program when it may ask again. */
export const comeBackLater = (answer: Answer, seconds: number): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'Retry-After': String(seconds) },
});

/** One line for a program, which shows no page. */
export const textAnswer = (text: string, statusCode = 200): Answer => ({
  ...answerOf('text/plain; charset=utf-8', NEVER_STORED, `${text}\n`),
  statusCode,
});

/**
 * A file to keep. @param fileName - it stays in a folder that others may see: it must tell nothing.
 */
export const attachmentAnswer = (fileName: string, content: unknown): Answer =>
  fileAnswer(fileName, 'application/json; charset=utf-8', `${JSON.stringify(content, undefined, 2)}\n`);

/** The same of any type. */
export const fileAnswer = (fileName: string, contentType: string, body: string): Answer => ({
  statusCode: 200,
  headers: {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': NEVER_STORED,
    ...IN_WHAT_LANGUAGE,
  },
  body,
});

/** An image that others sent us. A browser takes it for nothing but an image, and runs nothing of it. */
export function imageAnswer(type: ImageType, bytes: Uint8Array): Answer {
  return {
    statusCode: 200,
    headers: {
      'Content-Type': type,
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': FOR_A_MINUTE,
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  };
}

const sendTo = (statusCode: number, path: string): Answer => ({
  statusCode,
  headers: { Location: path, 'Cache-Control': NEVER_STORED },
});

/** Sends a browser that posted on to a page that it may reload without posting again. */
export const seeOther = (path: string): Answer => sendTo(303, path);

/** Sends a browser on with all that it posted, so that the page there can show it, and no address, cookie or table has to hold it. */
export const postAgain = (path: string): Answer => sendTo(307, path);

/** A file whose name changes with its content, and which a browser need never ask for again. */
export const assetAnswer = ({ contentType, content }: Asset): Answer =>
  answerOf(contentType, 'public, max-age=31536000, immutable', content, {});
