import type { Page } from 'playwright-core';

/** A phone that makes passkeys, and knows its owner. */
export async function givePasskeysTo(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Posts the form of a passkey as it stands, with no answer of a device in it. */
export async function postsEmptyAnswer(page: Page): Promise<void> {
  const next = page.waitForEvent('domcontentloaded');
  await page.locator('form[data-passkey]').evaluate((form) => form.submit());
  await next;
  await page.waitForLoadState();
}
