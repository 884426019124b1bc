import { inject } from '../../support/stack/stack-of-worker.ts';
import { type Answer, AT_ONCE, ask } from '../walk/asking.ts';
import { linksIn } from './links-in.ts';

export interface Crawl {
  /** What each address of ours answered. */
  readonly seen: ReadonlyMap<string, Answer>;
  /** The first address that led to another; none leads to where the crawl began. */
  readonly from: ReadonlyMap<string, string>;
  /** Every link as it stands: from which page to which of ours, with the part behind the hash. */
  readonly links: readonly { readonly from: string; readonly path: string; readonly hash: string }[];
  /** Addresses of others, each with a page that has it. */
  readonly outside: ReadonlyMap<string, string>;
}

/**
 * Goes wherever a visitor without JavaScript, a search engine, a feed reader and a browser's own tools may go without posting.
 * @param starts - paths.
 */
export async function crawl(starts: readonly string[]): Promise<Crawl> {
  const publicUrl = inject('publicUrl');
  const seen = new Map<string, Answer>();
  const from = new Map<string, string>();
  const links: { from: string; path: string; hash: string }[] = [];
  const outside = new Map<string, string>();
  const asked = new Set(starts);
  const waiting = [...starts];

  const note = (href: string, page: string): void => {
    const url = URL.parse(href, `${publicUrl}${page}`);
    if (!url) throw new Error(`${page} has a link that is none: ${href}`);
    if (url.origin !== publicUrl) {
      outside.set(url.href, page);
      return;
    }
    const path = `${url.pathname}${url.search}`;
    links.push({ from: page, path, hash: url.hash.slice(1) });
    if (asked.has(path)) return;
    asked.add(path);
    from.set(path, page);
    waiting.push(path);
  };

  const goOn = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const one = await ask({ method: 'GET', path });
      seen.set(path, one);
      for (const href of linksIn(one)) note(href, path);
    }
  };
  // One that finds nothing to do ends, and may be needed again.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, goOn));
  return { seen, from, links, outside };
}
