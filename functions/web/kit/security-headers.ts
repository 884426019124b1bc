import httpSecurityHeaders from '@middy/http-security-headers';
import type { Answer } from './answers.ts';
import type { Site } from './site.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A page loads its own style sheet, script and icon, posts to its own origin, and does nothing else. */
const CONTENT_SECURITY_POLICY = [
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

/** A page needs no device and no sensor. Middy's own list holds names that browsers warn about. */
const PERMISSIONS_POLICY = 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()';

const isHttps = (site: Site) => site.publicUrl.startsWith('https:');

/** A page that shows frames of ours, and of no one else. */
export const withFrames = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-src 'self'` },
});

/** What stands in such a frame: it is looked at. It has styles of its own, and runs, sends and loads nothing. */
export const framedAnswer = (body: string): Answer => ({
  statusCode: 200,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox',
    ].join('; '),
  },
  body,
});

/** Middy middleware: the headers that tell a browser how little a page may do. What may do less says so itself. */
export function pagePolicies(site: Site) {
  const policies = {
    'Content-Security-Policy': isHttps(site)
      ? `${CONTENT_SECURITY_POLICY}; upgrade-insecure-requests`
      : CONTENT_SECURITY_POLICY,
    'Permissions-Policy': PERMISSIONS_POLICY,
    'X-Frame-Options': 'DENY',
  };
  const add = (request: { response?: Answer | null }) => {
    if (request.response) request.response.headers = { ...policies, ...request.response.headers };
  };
  return { after: add, onError: add };
}

/** Middy's other headers. Plain http, which only a deployment on a developer's machine has, can't promise https. */
export function pageSecurityHeaders(site: Site) {
  return httpSecurityHeaders({
    contentSecurityPolicy: false,
    permissionsPolicy: false,
    frameOptions: false,
    // To no other site; our own forms keep their Origin, which "no-referrer" would turn into null.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps(site) ? { maxAge: YEAR_SECONDS, includeSubDomains: true, preload: false } : false,
  });
}
