import type { Page, Route } from 'playwright-core';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { aLinkWorld } from '../../support/subscribing/link-world.ts';
import { aSite } from '../../support/subscribing/pages.ts';
import { RARE_PAGES } from '../../support/subscribing/rare-pages.ts';
import type { PublicTour } from './public-world.ts';

/**
 * Every page that would take days, or a failure, to come about where all is deployed: each as its code answers in memory, with the style
 * sheet and the scripts that are deployed.
 */
export async function visitRarePages({ page, language, lookAt }: PublicTour): Promise<void> {
  for (const [name, { heading, says, answer }] of Object.entries(RARE_PAGES)) {
    const world = await aLinkWorld(aSite({ publicUrl: inject('publicUrl') }));
    world.pages.headers = { 'accept-language': language };
    const { statusCode = 0, headers = {}, text } = await answer(world);
    await shows(page, name, { status: statusCode, headers: headers as Record<string, string>, body: text });
    await lookAt(name, heading, says);
  }
}

/** Shows the browser an answer that was not deployed, among the pages that are. */
export async function shows(page: Page, name: string, answer: Parameters<Route['fulfill']>[0]): Promise<void> {
  const url = `${inject('publicUrl')}/shown/${name}`;
  await page.route(url, (route) => route.fulfill(answer));
  await page.goto(url);
  await page.unroute(url);
}
