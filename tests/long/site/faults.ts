import { parseJsonFeed } from 'feedsmith';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { xmlFaultsOfAll } from '../../support/feeds/xml-faults.ts';
import type { Crawl } from './crawl.ts';
import { NEVER_SEEN } from './published-site.ts';
import type { Seen } from './seen.ts';

const isPage = ({ type }: Seen): boolean => type === 'text/html';
export const pagesOf = ({ seen }: Crawl): Seen[] => [...seen.values()].filter(isPage);

/** Links to what is not there: an address that answers anything but what it should, or a place on a page that it does not have. */
export function deadLinks({ seen, links }: Crawl, expected: ReadonlyMap<string, number>): string[] {
  const wrong = [...seen.values()].filter(({ path, status }) => {
    const isRight = expected.has(path) ? status === expected.get(path) : status === 200 || status === 303;
    return !isRight;
  });
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (path: string) => {
    const known =
      ids.get(path) ?? new Set([...(seen.get(path)?.text ?? '').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));
    ids.set(path, known);
    return known;
  };
  const nowhere = links.filter(({ path, hash }) => hash !== '' && !idsOf(path).has(decodeURIComponent(hash)));
  return [
    ...wrong.map(({ path, status, from }) => `${path} from ${from}: ${status}`),
    ...nowhere.map(({ path, hash, from }) => `${path} from ${from}: no #${hash}`),
  ];
}

/** Where anything stands that may be seen nowhere: in an answer, in one of its headers, or in an address. */
export function tellingAnswers({ seen }: Crawl): string[] {
  return [...seen.values()].flatMap(({ path, text, headers }) => {
    const all = [path, text, ...[...headers].flat()].join('\n').toLowerCase();
    return NEVER_SEEN.filter((word) => all.includes(word.toLowerCase())).map((word) => `${path}: ${word}`);
  });
}

/** What shared caches may carry: the same for everyone. */
const EVERYONES =
  /^\/(?:map|outcomes|about|feeds\/appeals\.(?:atom|json)|appeals(?:\/[^/?]+(?:\/(?:letter|versions|feed\.(?:atom|json)|cap\.xml|images\/[^/?]+))?)?)?(?:\?|$)/;
const FOR_A_MINUTE = 'public, max-age=60';

/** Answers that are kept longer, or by others, than they may be, or that no shared cache carries though it could. */
export function wronglyKept({ seen }: Crawl): string[] {
  return [...seen.values()].flatMap(({ path, status, headers }) => {
    const kept = headers.get('cache-control') ?? '';
    if (path.startsWith('/assets/')) return [];
    const isPublic = EVERYONES.test(path) && status === 200;
    const isRight = isPublic ? kept === FOR_A_MINUTE : kept === 'no-store';
    return isRight ? [] : [`${path}: ${status} with ${kept}`];
  });
}

const HREFLANG = /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g;
const CANONICAL = /<link rel="canonical" href="([^"]+)">/;

/** Pages whose other languages do not lead back to them, or that go by another address than their own. */
export function unpaired(crawl: Crawl, publicUrl: string): string[] {
  const pathOf = (href: string) => href.replaceAll('&amp;', '&').replace(publicUrl, '');
  const read = ({ text }: Seen) => ({
    pairs: [...text.matchAll(HREFLANG)].map(([, language = '', href = '']) => [language, pathOf(href)] as const),
    canonical: pathOf(CANONICAL.exec(text)?.[1] ?? ''),
  });
  const wanted = [...LANGUAGES, 'x-default'].join();
  return pagesOf(crawl).flatMap((page) => {
    const { pairs, canonical } = read(page);
    if (pairs.length === 0) return canonical === '' ? [] : [`${page.path}: has an address, and no languages`];
    if (pairs.map(([language]) => language).join() !== wanted) return [`${page.path}: ${pairs}`];
    return pairs.flatMap(([language, path]) => {
      const other = crawl.seen.get(path);
      if (!other) return [`${page.path}: ${language} at ${path} was not seen`];
      const back = read(other);
      const isPaired = back.pairs.join() === pairs.join() && back.canonical === path;
      return isPaired ? [] : [`${page.path}: ${language} at ${path} does not lead back`];
    });
  });
}

const JSON_LD = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

const KNOWN_FACTS: ReadonlySet<unknown> = new Set(['Article', 'Event', 'Organization']);

/** Facts for search engines that are none. */
export function wrongFacts(crawl: Crawl): string[] {
  return pagesOf(crawl).flatMap(({ path, text }) =>
    [...text.matchAll(JSON_LD)].flatMap(([, facts = '']) => {
      const { '@context': context, '@type': type, headline, name } = JSON.parse(facts) as Record<string, unknown>;
      const isKnown = context === 'https://schema.org' && KNOWN_FACTS.has(type);
      return isKnown && typeof (headline ?? name) === 'string' ? [] : [`${path}: ${facts}`];
    }),
  );
}

/** What a validator says of each feed, and of each alert for programs. */
export async function invalidFeeds(
  seen: readonly Seen[],
): Promise<{ readonly checked: number; readonly faults: string[] }> {
  const all = seen.filter(({ status }) => status === 200);
  const ofType = (wanted: string) => all.filter(({ type }) => type === wanted);
  const named = (feeds: readonly Seen[]) => new Map(feeds.map(({ path, text }) => [nameOf(path), text]));
  const [atoms, alerts, jsons] = [ATOM, CAP, JSON_FEED].map(ofType) as [Seen[], Seen[], Seen[]]; // one for each
  return {
    checked: atoms.length + alerts.length + jsons.length,
    faults: [
      ...(await xmlFaultsOfAll(named(atoms), 'atom.rng')),
      ...(alerts.length === 0 ? [] : await xmlFaultsOfAll(named(alerts), 'cap.xsd')),
      ...jsons.flatMap(({ path, text }) => faultsOfJsonFeed(text).map((fault) => `${path}: ${fault}`)),
    ],
  };
}

const [ATOM, CAP, JSON_FEED] = ['application/atom+xml', 'application/cap+xml', 'application/feed+json'] as const;

/** An address as the name of a file. */
const nameOf = (path: string): string => `${path.slice(1).replaceAll(/[^\w.-]/g, '_')}.xml`;

/** https://www.jsonfeed.org/version/1.1/ */
function faultsOfJsonFeed(text: string): string[] {
  const { version, items: list } = JSON.parse(text) as { version?: string; items?: unknown };
  const { items = [], feed_url } = parseJsonFeed(text);
  const ids = items.map(({ id }) => id);
  return [
    ...(version === 'https://jsonfeed.org/version/1.1' ? [] : [`version ${version}`]),
    ...(feed_url === undefined ? ['no feed_url'] : []),
    ...(Array.isArray(list) ? [] : ['no items']),
    ...(new Set(ids).size === ids.length ? [] : ['two items under one id']),
    ...items.filter(({ content_text }) => !content_text).map(({ id }) => `${id} has no text`),
  ];
}
