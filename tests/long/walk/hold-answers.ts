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

/** Pages that show a mail in a frame: its style sheets are let in there, by their hashes. */
const WITH_MAILS = /^\/desk\/(?:write\/[^/]+\/mail|proposal\/[^/]+)(?:[?/]|$)/;
const OF_MAILS = /; style-src-elem 'self'(?: 'sha256-[\w+/]{43}=')+; style-src-attr 'unsafe-inline'$/;

const headerOf = ({ path, headers }: Answer, name: string): string | undefined => {
  const value = headers.get(name) ?? undefined;
  return name === 'content-security-policy' && WITH_MAILS.test(path) ? value?.replace(OF_MAILS, '') : value;
};

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
    Object.entries(isPage(answer) ? HEADERS_OF_PAGES : {}).flatMap(([name, value]) =>
      headerOf(answer, name) === value ? [] : [`${name}: ${answer.headers.get(name)}`],
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
