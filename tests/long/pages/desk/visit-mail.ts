import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import { type DeskTour, follows, opens, presses } from './desk-tour.ts';

/** The very mail of a draft, in each form; who would get it, and a test of it. @param path - where the draft is written. */
export async function visitMail(tour: DeskTour, path: string): Promise<void> {
  const { page, language, lookAt } = tour;
  const unwritten = LANGUAGES.findLast((one) => one !== language && one !== 'fr' && one !== 'en') ?? language;
  await opens(tour, path);
  await presses(tour, 'compose.see-mail');
  await lookAt('mail', 'preview.heading', 'preview.on.phone');
  for (const as of ['text', 'discreet'] as const) {
    await opens(tour, `${path}/mail?as=${as}`);
    await lookAt(`mail-${as}`, 'preview.heading', `preview.form.${as}`);
  }
  await opens(tour, `${path}/mail?reader=${unwritten}`);
  await lookAt('mail-unwritten', 'preview.heading', 'preview.not-written');
  await presses(tour, 'preview.audience.button');
  await lookAt('mail-counted', 'preview.heading', 'preview.audience.heading');
  const ticked = page.locator('input[name=to]:checked');
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  await presses(tour, 'preview.test.button');
  await lookAt('mail-test-with-errors', 'preview.heading', 'preview.test.to-no-one');
  await page.locator('input[name=to]').first().check();
  await presses(tour, 'preview.test.button');
  await lookAt('mail-tested', 'preview.heading', 'preview.test.done');
  await opens(tour, `${path}/mail?revision=${earlierThanShown(tour)}`);
  await lookAt('mail-earlier', 'preview.heading', 'preview.to-newest');
  await follows(tour, 'preview.to-newest');
}

/** The number of the revision before the one whose mail is shown. */
const earlierThanShown = ({ page }: DeskTour): number => Number(new URL(page.url()).searchParams.get('revision')) - 1;
