import { expect, test } from 'vitest';
import { type Answer, inWords } from './asking.ts';
import { note } from './walked.ts';

export const isPage = ({ type }: Answer): boolean => type === 'text/html';

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const HEADERS_OF_PAGES = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Pages that show a mail in a frame. */
const WITH_FRAMES = /^\/desk\/(?:write\/[^/]+\/mail|proposal\/[^/]+)(?:\?|$)/;
const HEADERS_WITH_FRAMES = {
  ...HEADERS_OF_PAGES,
  'content-security-policy': `${CONTENT_SECURITY_POLICY}; frame-src 'self'`,
};
/** The mail in it: it has styles of its own, and runs, sends and loads nothing. */
const IN_FRAME = /^\/desk\/.+\/frame(?:\?|$)/;
const HEADERS_IN_FRAME = {
  ...HEADERS_OF_PAGES,
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
  'x-frame-options': 'SAMEORIGIN',
};

function headersFor({ path, status }: Answer): Readonly<Record<string, string>> {
  if (status === 200 && WITH_FRAMES.test(path)) return HEADERS_WITH_FRAMES;
  return status === 200 && IN_FRAME.test(path) ? HEADERS_IN_FRAME : HEADERS_OF_PAGES;
}

/** What was published, and by whom, is the same for everyone, and shared caches carry the visitors that a mail brings. */
const EVERYONES =
  /^\/(?:map|outcomes|about|feeds\/appeals\.(?:atom|json)|appeals(?:\/[^/?]+(?:\/(?:letter|versions|feed\.(?:atom|json)|cap\.xml|images\/[^/?]+))?)?)?(?:\?|$)/;

/** What can be asked for again is not kept, and nothing behind the sign-in; what was posted elsewhere is its browser's own: ADR 19. */
const BROWSERS_OWN = /^\/(?!desk\/|preferences\/(?!sign-in(?:\?|$)))/;

function keptAs(answer: Answer): string {
  const { method, path, status } = answer;
  if (path.startsWith('/assets/') && status === 200) return 'public, max-age=31536000, immutable';
  if (method !== 'POST' && EVERYONES.test(path) && status === 200) return 'public, max-age=60';
  return method === 'POST' && isPage(answer) && BROWSERS_OWN.test(path) ? 'private, no-cache' : 'no-store';
}

/** What every answer is held to, whoever asks and in whichever way: under the words of a test's title, what is wrong with it. */
const RULES: Readonly<Record<string, (answer: Answer) => readonly string[]>> = {
  'every page has every header': (answer) =>
    Object.entries(isPage(answer) ? headersFor(answer) : {}).flatMap(([name, value]) =>
      answer.headers.get(name) === value ? [] : [`${name}: ${answer.headers.get(name)}`],
    ),
  'no answer is kept by more caches, or for longer, than it may be': (answer) => {
    const kept = answer.headers.get('cache-control') ?? '';
    return kept === keptAs(answer) ? [] : [`kept by ${kept}`];
  },
  'no answer sets a cookie': ({ headers }) => headers.getSetCookie().map((cookie) => cookie.split('=', 1).join()),
};

/** Makes a test of each rule. @param answersOf - all that came. */
export function holdAnswers(answersOf: () => Iterable<Answer>): void {
  for (const [rule, faultsIn] of Object.entries(RULES))
    test(rule, ({ task }) => {
      const answers = [...answersOf()];
      note({ task }, { addresses: answers.map(({ method, path }) => `${method} ${path}`) });
      const faults = answers.flatMap((answer) => faultsIn(answer).map((fault) => `${inWords(answer)}, ${fault}`));
      expect([...new Set(faults)]).toEqual([]);
      expect(answers.filter(isPage).length).toBeGreaterThan(100);
    });
}
