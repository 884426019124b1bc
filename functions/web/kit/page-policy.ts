import { createHash } from 'node:crypto';

/** A page loads its own style sheet, script and icon, posts to its own origin, and does nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  // No page asks for anything once it is there; a browser's own tools, such as Lighthouse, read robots.txt in the page's name.
  "connect-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The policy of a page that shows mails in frames. They are part of the page, so that its policy is theirs too: their style sheets are let in by their hashes,
 * and attributes of style, which reach no more than their own element, as they are. https://www.w3.org/TR/CSP3/#directive-style-src-elem
 * @param mails - HTML.
 */
export function policyWithMails(mails: readonly string[]): string {
  const sheets = mails.flatMap((mail) =>
    [...mail.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, sheet = '']) => sheet),
  );
  const hashes = [...new Set(sheets.map((sheet) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`))];
  return [
    CONTENT_SECURITY_POLICY,
    `style-src-elem ${["'self'", ...hashes].join(' ')}`,
    "style-src-attr 'unsafe-inline'",
  ].join('; ');
}
