import { linksIn } from './links-in.ts';
import type { Seen } from './seen.ts';

export interface Crawl {
  readonly seen: ReadonlyMap<string, Seen>;
  /** Every link as it stands: from which page to which of ours, with the part behind the hash. */
  readonly links: readonly { readonly from: string; readonly path: string; readonly hash: string }[];
  /** Addresses of others, each with a page that has it. */
  readonly outside: ReadonlyMap<string, string>;
}

/** A browser of one person asks for no more at a time. */
const AT_ONCE = 4;

/**
 * Goes wherever a visitor without JavaScript, a search engine, a feed reader and a browser's own tools may go without posting.
 * @param starts - paths.
 */
export async function crawl(publicUrl: string, starts: readonly string[]): Promise<Crawl> {
  const seen = new Map<string, Seen>();
  const links: { from: string; path: string; hash: string }[] = [];
  const outside = new Map<string, string>();
  const asked = new Set(starts);
  const waiting: { path: string; from: string | undefined }[] = starts.map((path) => ({ path, from: undefined }));

  const note = (href: string, from: string): void => {
    const url = URL.parse(href, `${publicUrl}${from}`);
    if (!url) throw new Error(`${from} has a link that is none: ${href}`);
    if (url.origin !== publicUrl) {
      outside.set(url.href, from);
      return;
    }
    const path = `${url.pathname}${url.search}`;
    links.push({ from, path, hash: url.hash.slice(1) });
    if (asked.has(path)) return;
    asked.add(path);
    waiting.push({ path, from });
  };

  const goOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const one = await ask(publicUrl, next.path, next.from);
      seen.set(one.path, one);
      for (const href of linksIn(one)) note(href, one.path);
    }
  };
  // One that finds nothing to do ends, and may be needed again.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, goOn));
  return { seen, links, outside };
}

/** Asks for one address, and follows no redirect. */
export async function ask(publicUrl: string, path: string, from: string | undefined): Promise<Seen> {
  const response = await fetch(`${publicUrl}${path}`, { redirect: 'manual' });
  const bytes = Buffer.from(await response.arrayBuffer());
  const { status, headers } = response;
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  return { path, status, headers, type, text: bytes.toString('utf8'), bytes: bytes.length, from };
}
