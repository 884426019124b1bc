import type { Locator } from 'playwright-core';

/** Opens the folds that a field stands in, the outermost first, as a person does: by pressing what heads each. */
export async function unfold(field: Locator): Promise<void> {
  const closed = field.locator('xpath=ancestor::details[not(@open)]').first();
  while ((await closed.count()) > 0) await closed.locator('> summary').click();
}
