import { parseJsonFeed } from 'feedsmith';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { xmlFaultsOfAll } from '../../support/feeds/xml-faults.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { type Answer, inWords } from '../walk/asking.ts';
import { isPage } from '../walk/hold-answers.ts';
import type { Crawl } from './crawl.ts';
import { NEVER_SEEN } from './published-site.ts';

const pagesOf = ({ seen }: Crawl): Answer[] => [...seen.values()].filter(isPage);

/** Links to what is not there: an address that answers anything but what it should, or a place on a page that it does not have. */
export function deadLinks({ seen, from, links }: Crawl, expected: ReadonlyMap<string, number>): string[] {
  const isRight = ({ path, status }: Answer) =>
    expected.has(path) ? status === expected.get(path) : status === 200 || status === 303;
  const ids = new Map(
    [...seen].map(([path, { text }]) => [path, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))]),
  );
  const nowhere = links.filter(({ path, hash }) => hash !== '' && !ids.get(path)?.has(decodeURIComponent(hash)));
  return [
    ...[...seen.values()].filter((one) => !isRight(one)).map((one) => `${inWords(one)}, from ${from.get(one.path)}`),
    ...nowhere.map(({ path, hash, from: page }) => `${path} from ${page}: no #${hash}`),
  ];
}

/** Where anything stands that may be seen nowhere: in an answer, in one of its headers, or in an address. */
export function tellingAnswers({ seen }: Crawl): string[] {
  return [...seen.values()].flatMap(({ path, text, headers }) => {
    const all = [path, text, ...[...headers].flat()].join('\n').toLowerCase();
    return NEVER_SEEN.filter((word) => all.includes(word.toLowerCase())).map((word) => `${path}: ${word}`);
  });
}

const MOST_BYTES = 50_000;
const MOST_BYTES_OF_MAP = 40_000;

export const tooLarge = (crawl: Crawl): string[] =>
  pagesOf(crawl)
    .filter(({ path, bytes }) => bytes >= (/^\/map(?:\?|$)/.test(path) ? MOST_BYTES_OF_MAP : MOST_BYTES))
    .map(({ path, bytes }) => `${path}: ${bytes}`);

/** Pages in another language than their address asks for. */
export const inOtherLanguage = (crawl: Crawl): string[] =>
  pagesOf(crawl).flatMap(({ path, text }) => {
    const language = new URLSearchParams(path.split('?')[1]).get('lang');
    return language === null || text.includes(`<html lang="${language}"`) ? [] : [path];
  });

const HREFLANG = /<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g;
const CANONICAL = /<link rel="canonical" href="([^"]+)">/;

/** Pages whose other languages do not lead back to them, or that go by another address than their own. */
export function unpaired(crawl: Crawl): string[] {
  const pathOf = (href: string) => href.replaceAll('&amp;', '&').replace(inject('publicUrl'), '');
  const read = ({ text }: Answer) => ({
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

const FEED_LINK = /<link rel="alternate" type="([^"]+)" title="[^"]*" href="([^"]+)">/g;

/** Links to feeds of another type than they tell. */
export const wrongTypes = (crawl: Crawl): string[] =>
  pagesOf(crawl).flatMap(({ path, text }) =>
    [...text.matchAll(FEED_LINK)].flatMap(([link, type, href = '']) =>
      crawl.seen.get(href.replaceAll('&amp;', '&'))?.type === type ? [] : [`${path}: ${link}`],
    ),
  );

/** What a validator says of each feed, and of each alert for programs. */
export async function invalidFeeds(
  seen: readonly Answer[],
): Promise<{ readonly checked: number; readonly faults: string[] }> {
  const all = seen.filter(({ status }) => status === 200);
  const ofType = (wanted: string) => all.filter(({ type }) => type === wanted);
  const named = (feeds: readonly Answer[]) => new Map(feeds.map(({ path, text }) => [nameOf(path), text]));
  const [atoms, alerts, jsons] = [ATOM, CAP, JSON_FEED].map(ofType) as [Answer[], Answer[], Answer[]]; // one for each
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
