import { expect, test } from 'vitest';
import { TEMPLATE_NAMES } from '../../emails/compile/mail-folders.ts';
import { htmlTemplate, textTemplate } from '../../emails/compile/mail-source.ts';

test.each(TEMPLATE_NAMES)('%s: its frame is in its template, and MJML takes no direction for granted', async (name) => {
  const html = await htmlTemplate(name);
  expect(html).toContain('{{sender.postalAddress}}');
  expect(html).not.toMatch(/\[\[|mj-include|text-align:\s*left|direction:\s*ltr|align="left"/);
});

test.each(TEMPLATE_NAMES)('%s: every value in an attribute is inside quotes', async (name) => {
  expect(await htmlTemplate(name)).not.toMatch(/=\{\{/);
});

test.each(TEMPLATE_NAMES)('%s: nothing in its styles looks like the end of a placeholder', async (name) => {
  const styles = (await htmlTemplate(name)).match(/<style\b.*?<\/style>/gs) ?? [];
  expect(styles.join('')).not.toMatch(/\}\}|\{\{/);
});

test.each(TEMPLATE_NAMES)('%s: its text says who sends it', async (name) => {
  expect(await textTemplate(name)).toContain('{{sender.postalAddress}}');
});
