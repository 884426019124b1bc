import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { asksForLink, type Reader } from '../../support/visiting/reader.ts';
import type { Inspect } from './inspect-page.ts';

/** Each page of one setting, and its heading. */
const SETTINGS = {
  cadence: 'page.cadence.title',
  languages: 'page.languages.title',
  discreet: 'page.review.discreet',
  pause: 'page.pause.title',
  'follows/new': 'page.follow-new.title',
} as const satisfies Record<string, MessageKey>;

/** Goes to every page behind the sign-in of a subscriber who follows something, and changes nothing that a mail depends on. */
export async function visitPreferences(
  reader: Reader,
  page: Page,
  inspect: Inspect,
  language: Language = 'en',
): Promise<void> {
  const t = (key: MessageKey) => message(language, key);
  const goTo = (path: string) => page.goto(`${inject('publicUrl')}/preferences${path}`);
  const open = async (name: string, path: string, heading: MessageKey, says?: MessageKey) => {
    await goTo(path);
    await inspect(name, heading, says);
  };
  await open('sign-in', `?lang=${language}&signed-out=yes`, 'page.sign-in.heading', 'page.sign-in.ended-heading');
  await reader.presses(t('page.sign-in.button'));
  await inspect('sign-in-with-errors', 'page.sign-in.heading', 'page.error.heading');
  await asksForLink(reader, page, language);
  await inspect('sign-in-asked', 'page.sign-in-asked.heading');
  await reader.opens(await reader.nextMail(), '/sign-in/');
  const link = page.url();
  await inspect('enter', 'page.enter.heading');
  await reader.presses(t('page.enter.button'));
  await inspect('mine', 'page.mine.heading');
  for (const [name, heading] of Object.entries(SETTINGS))
    await open(`preferences-${name.replace('/', '-')}`, `/${name}?lang=${language}`, heading);
  await reader.presses(t('page.follow-new.button'));
  await inspect('preferences-follows-new-with-errors', 'page.follow-new.title', 'page.error.heading');
  await goTo(`/mine?lang=${language}`);
  await page
    .getByRole('link', { name: t('page.mine.change') })
    .first()
    .click();
  await inspect('preferences-follow', 'page.follow-edit.title');
  await open('mine-saved', `/mine?lang=${language}&done=saved`, 'page.mine.heading', 'page.mine.done-saved');
  await page
    .getByRole('link', { name: t('page.mine.stop') })
    .first()
    .click();
  await inspect('preferences-stop', 'page.stop.heading');
  await open(
    'preferences-follow-gone',
    `/follows/5f0c1b8e-0000-4000-8000-000000000001?lang=${language}`,
    'page.follow-gone.heading',
  );
  await goTo(`/pause?lang=${language}`);
  await reader.presses(t('page.pause.button'));
  await inspect('preferences-pause-with-errors', 'page.pause.title', 'page.error.heading');
  await goTo(`/discreet?lang=${language}`);
  await page.context().clearCookies();
  await reader.presses(t('page.mine.save'));
  await inspect('signed-out-before-saving', 'page.signed-out.heading');
  await page.goto(link);
  await inspect('enter-spent', 'page.enter-spent.heading');
}
