import httpSecurityHeaders from '@middy/http-security-headers';
import type { Answer } from './answers.ts';
import { CONTENT_SECURITY_POLICY } from './page-policy.ts';
import type { Site } from './site.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A page needs no device and no sensor. Middy's own list holds names that browsers warn about. */
const PERMISSIONS_POLICY = 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()';

const isHttps = (site: Site) => site.publicUrl.startsWith('https:');

/** Middy middleware: the headers that tell a browser how little a page may do. What may do less says so itself. */
export function pagePolicies(site: Site) {
  const add = ({ response }: { response?: Answer | null }) => {
    if (!response) return;
    const policy = String(response.headers?.['Content-Security-Policy'] ?? CONTENT_SECURITY_POLICY);
    const isOfPage = policy.startsWith(CONTENT_SECURITY_POLICY);
    response.headers = {
      'Permissions-Policy': PERMISSIONS_POLICY,
      'X-Frame-Options': 'DENY',
      ...response.headers,
      'Content-Security-Policy': isOfPage && isHttps(site) ? `${policy}; upgrade-insecure-requests` : policy,
    };
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
