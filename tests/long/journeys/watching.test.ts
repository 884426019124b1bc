import { expect } from 'vitest';
import { NOISE_DEVIATION } from '../../../functions/domain/showing/rule.ts';
import { exactDispatch, untilFinished } from '../../support/stack/exact-dispatch.ts';
import { anAppeal } from '../../support/stack/following-up.ts';
import { invokeFunction } from '../../support/stack/invoke-function.ts';
import { followersOf, mailed, PEOPLE, untilMailsLeave } from '../../support/stack/mailing-under-way.ts';
import { publish } from '../../support/stack/publisher-api.ts';
import { barriersOn, test, widthFaultsOn } from '../../support/visiting/browser.ts';
import { aColleague, anOfficeOf } from '../../support/visiting/office.ts';
import { pageOn, TWO_OPPOSITES } from '../walk/screens.ts';
import { Walker } from '../walk/walker.ts';

test('two members watch an appeal go out: one pauses it at a large screen, one lets it go on by phone without scripts, and both see its numbers once they are kept', async ({
  newPage,
}) => {
  await followersOf('NU');
  const [ana, omar] = [aColleague({ name: 'Ana' }), aColleague({ name: 'Omar' })];
  const office = await anOfficeOf([ana, omar]);
  const [hers, his] = [
    await new Walker(await pageOn(newPage, TWO_OPPOSITES[0]), TWO_OPPOSITES[0]).sitsAt(office, ana.address),
    await new Walker(await pageOn(newPage, TWO_OPPOSITES[1]), TWO_OPPOSITES[1]).sitsAt(office, omar.address),
  ];
  const appeal = anAppeal('NU');
  const { dispatchId } = await publish(appeal, office.key);
  const page = `/desk/sending/${dispatchId}`;
  await untilMailsLeave(dispatchId);

  await hers.opens(page);
  await hers.presses('sending.pause');
  await hers.reads('sending.stands.paused');
  expect(await barriersOn(hers.page)).toEqual([]);
  expect(await exactDispatch(dispatchId)).toMatchObject({ halt: { kind: 'paused' } });

  await his.opens(page);
  await his.reads('sending.stands.paused');
  await his.presses('sending.resume');

  // Her page looks again by itself.
  await hers.page.locator('#figures').getByText('It has gone out.').waitFor({ timeout: 90_000 });
  const { counts } = await untilFinished(dispatchId);
  expect([counts.accepted, (await mailed(appeal.title)).length]).toEqual([PEOPLE, PEOPLE]);
  const cells = async () => {
    await invokeFunction('sweep');
    await hers.page.reload();
    return hers.page.locator('#figures tbody td').allInnerTexts();
  };
  // The sweep keeps its numbers a while after its end.
  await expect.poll(cells, { timeout: 60_000, interval: 2_000 }).toHaveLength(5);
  const asked = Number(/about ([\d,]+)/.exec((await cells()).at(-1) ?? '')?.[1]?.replaceAll(',', ''));
  // Six deviations of its two large parts: a test that fails by chance does so once in a billion runs.
  expect(Math.abs(asked - PEOPLE)).toBeLessThan(6 * Math.SQRT2 * NOISE_DEVIATION);
  expect(await barriersOn(hers.page)).toEqual([]);
  await his.follows('sending.look-again');
  await his.reads('sending.stands.ended');
  expect(await widthFaultsOn(his.page)).toEqual([]);

  await hers.opens('/desk/history');
  const history = await hers.page.locator('main').textContent();
  expect(history).toMatch(/Omar\u2069? let an appeal go out again[\s\S]*Ana\u2069? paused an appeal/);
});
