import type { Page, Response } from 'playwright-core';

/**
 * The documents of a page as they come, before the browser repairs them: what it makes of one has every tag closed, and is nearly
 * always valid.
 * @returns the source of the page as it stands.
 */
export function watchSource(page: Page): () => Promise<string> {
  let newest: Response | undefined;
  page.on('response', (response) => {
    const isDocument = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    const leadsOn = response.status() >= 300 && response.status() < 400;
    if (isDocument && !leadsOn) newest = response;
  });
  return async () => {
    if (!newest) throw new Error(`${page.url()} did not come as a document`);
    return newest.text();
  };
}
