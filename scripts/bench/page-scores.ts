import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../program/chromium-path.ts';

const CATEGORIES = ['accessibility', 'best-practices', 'seo', 'performance'] as const;
export type ScoreName = (typeof CATEGORIES)[number];

export interface PageScores {
  /** 0 to 100 each. */
  readonly scores: Readonly<Record<ScoreName, number>>;
  /** What keeps the scores below 100, as `category: audit`. */
  readonly faults: readonly string[];
}

/**
 * Looks at each page with Lighthouse in one Chromium.
 * @throws {Error} when Lighthouse can't look at a page.
 */
export async function scoresOf(urls: readonly string[]): Promise<PageScores[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--remote-debugging-port=${port}`],
  });
  try {
    const all: PageScores[] = [];
    // One after the other: each is measured by the clock.
    for (const url of urls) all.push(await scoresOfOne(url, port));
    return all;
  } finally {
    await browser.close();
  }
}

async function scoresOfOne(url: string, port: number): Promise<PageScores> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  const { categories, audits } = result.lhr;
  const scoreOf = (name: ScoreName): [ScoreName, number] => [
    name,
    Math.round((categories[name]?.score ?? Number.NaN) * 100),
  ];
  const faults = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${id}`),
  );
  return { scores: Object.fromEntries(CATEGORIES.map(scoreOf)) as Record<ScoreName, number>, faults }; // fromEntries forgets the keys
}

/** Playwright's own connection is a pipe, and Lighthouse needs a port. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}
