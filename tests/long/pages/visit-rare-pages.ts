import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { aLinkWorld } from '../../support/subscribing/link-world.ts';
import { aSite } from '../../support/subscribing/pages.ts';
import { RARE_PAGES } from '../../support/subscribing/rare-pages.ts';
import type { Inspect } from './inspect-page.ts';

/**
 * Shows the browser every page that would take days, or a failure, to come about where all is deployed: each as its code answers in
 * memory, with the style sheet and the scripts that are deployed.
 */
export async function visitRarePages(page: Page, inspect: Inspect, language: Language): Promise<void> {
  const publicUrl = inject('publicUrl');
  for (const [name, { heading, says, answer }] of Object.entries(RARE_PAGES)) {
    const world = await aLinkWorld(aSite({ publicUrl }));
    world.pages.headers = { 'accept-language': language };
    const { statusCode = 0, headers = {}, text } = await answer(world);
    const url = `${publicUrl}/shown/${name}`;
    await page.route(url, (route) =>
      route.fulfill({ status: statusCode, headers: headers as Record<string, string>, body: text }),
    );
    await page.goto(url);
    await inspect(name, heading, says);
    await page.unroute(url);
  }
}
