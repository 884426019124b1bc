import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { PUBLIC_ANSWERS_KEPT_SECONDS } from '../../contract/limits.ts';
import type { ImageType } from '../../contract/part-schemas.ts';
import type { Asset } from './assets/assets.ts';
import type { Html } from './html.ts';
import { type Page, renderPage } from './layout.ts';
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

/** A page. @param statusCode - what a program reads from it; people read the page. */
export function pageAnswer(visit: Visit, page: Page, statusCode = 200): Answer {
  const kept = visit.mayKeep ? ITS_BROWSERS_OWN : NEVER_STORED;
  return {
    statusCode,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': kept, ...IN_WHAT_LANGUAGE },
    body: renderPage(visit, page),
  };
}

/** A part of a page, which a script of ours puts in the place of an older one. */
export const fragmentAnswer = (part: Html): Answer => ({
  statusCode: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': NEVER_STORED },
  body: part.toString(),
});

/**
 * A page that is the same for everyone: shared caches carry the visitors that a mail brings. What is withdrawn is gone from them within a minute. No
 * browser keeps it for readers who want discretion.
 */
export function publicAnswer(visit: Visit, page: Page, statusCode = 200): Answer {
  const answer = pageAnswer(visit, page, statusCode);
  if (visit.isDiscreet) return answer;
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': FOR_A_MINUTE } };
}

/** A file that is the same for everyone, for programs to read: it shows nothing and runs nothing. */
export const publicFileAnswer = (
  contentType: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  statusCode: 200,
  headers: { 'Content-Type': contentType, 'Cache-Control': FOR_A_MINUTE, ...IN_WHAT_LANGUAGE, ...headers },
  body,
});

/** Tells a program when it may ask again. */
export const comeBackLater = (answer: Answer, seconds: number): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'Retry-After': String(seconds) },
});

/** One line for a program, which shows no page. */
export function textAnswer(text: string, statusCode = 200): Answer {
  return {
    statusCode,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': NEVER_STORED, ...IN_WHAT_LANGUAGE },
    body: `${text}\n`,
  };
}

/**
 * A file to keep. @param fileName - it stays in a folder that others may see: it must tell nothing.
 */
export const attachmentAnswer = (fileName: string, content: unknown): Answer =>
  fileAnswer(fileName, 'application/json; charset=utf-8', `${JSON.stringify(content, undefined, 2)}\n`);

/** The same of any type. */
export function fileAnswer(fileName: string, contentType: string, body: string): Answer {
  return {
    statusCode: 200,
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': NEVER_STORED,
      ...IN_WHAT_LANGUAGE,
    },
    body,
  };
}

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

/** Sends a browser that posted on to a page that it may reload without posting again. */
export function seeOther(path: string): Answer {
  return { statusCode: 303, headers: { Location: path, 'Cache-Control': NEVER_STORED } };
}

/** Sends a browser on with all that it posted, so that the page there can show it, and no address, cookie or table has to hold it. */
export function postAgain(path: string): Answer {
  return { statusCode: 307, headers: { Location: path, 'Cache-Control': NEVER_STORED } };
}

/** A file whose name changes with its content, and which a browser need never ask for again. */
export function assetAnswer(asset: Asset): Answer {
  return {
    statusCode: 200,
    headers: { 'Content-Type': asset.contentType, 'Cache-Control': 'public, max-age=31536000, immutable' },
    body: asset.content,
  };
}
