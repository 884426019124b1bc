import { LANGUAGES } from '../../../../functions/contract/languages.ts';
import type { DeskTour } from './desk-world.ts';

/** The very mail of a draft, in each form; who would get it, and a test of it.  */
export async function visitMail(tour: DeskTour): Promise<void> {
  const { draft: path } = tour.world;
  const { page, language } = tour;
  const unwritten = LANGUAGES.findLast((one) => one !== language && one !== 'fr' && one !== 'en') ?? language;
  await tour.opens(path);
  await tour.pressesAndLooks('mail', 'compose.see-mail', 'preview.heading', 'preview.on.phone');
  for (const as of ['text', 'discreet'] as const)
    await tour.opensAndLooks(`mail-${as}`, `${path}/mail?as=${as}`, 'preview.heading', `preview.form.${as}`);
  await tour.opens(`${path}/mail?reader=${unwritten}`);
  await tour.lookAt('mail-unwritten', 'preview.heading', 'preview.not-written');
  await tour.pressesAndLooks('mail-counted', 'preview.audience.button', 'preview.heading', 'preview.audience.heading');
  const ticked = page.locator('input[name=to]:checked');
  while ((await ticked.count()) > 0) await ticked.first().uncheck();
  await tour.presses('preview.test.button');
  await tour.lookAt('mail-test-with-errors', 'preview.heading', 'preview.test.to-no-one');
  await page.locator('input[name=to]').first().check();
  await tour.pressesAndLooks('mail-tested', 'preview.test.button', 'preview.heading', 'preview.test.done');
  await tour.opens(`${path}/mail?revision=${earlierThanShown(tour)}`);
  await tour.lookAt('mail-earlier', 'preview.heading', 'preview.to-newest');
  await tour.follows('preview.to-newest');
}

/** The number of the revision before the one whose mail is shown. */
const earlierThanShown = ({ page }: DeskTour): number => Number(new URL(page.url()).searchParams.get('revision')) - 1;
