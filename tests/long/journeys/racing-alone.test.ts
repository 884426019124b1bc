import { expect, test } from 'vitest';
import { aloneMsOf } from '../../../infra/stages/index.ts';
import { followersOf } from '../../support/stack/mailing-under-way.ts';
import { stopAtTheEnd } from '../races/ends.ts';
import { anOfficeOfThree, type OfficeOfThree, writes } from '../races/office-of-three.ts';

/** No other of these journeys looks at this country. */
const COUNTRY = 'SB';
const READERS = 3;

/** How long before the end of the delay a colleague stops it; the message that publishes comes a while after it. */
const STOPS_BEFORE_END_MS = [900, 400, 0, -300, -800, -1_500, -2_500, -8_000];

/** Ana, whose office lets one member send alone, does so. */
async function sendsAlone({ ana }: OfficeOfThree) {
  const written = await writes({ ana }, COUNTRY);
  const sent = await ana.submits(`${written.draft}/ask`, `${written.draft}/ask`, {
    when: 'at-once',
    reason: 'The hearing is at nine.',
    'alone-understood': 'yes',
    do: 'alone',
  });
  if (sent.status !== 303) throw new Error(`It was not sent alone (${sent.status}): ${sent.text}`);
  return { ...written, page: sent.to };
}

test('of what one sends alone, a stop at the end of the delay lets it go to no reader, or to each of them once', async () => {
  const three = await anOfficeOfThree();
  const everyone = (await followersOf(COUNTRY, READERS)).map(({ address }) => address).sort();
  const allowed = await three.ana.submits('/desk/team', '/desk/team/sends-alone', { 'sends-alone': 'on' });
  expect(allowed.status).toBe(303);
  const when = { waitMs: aloneMsOf('test'), beforeEndMs: STOPS_BEFORE_END_MS, everyone };
  await stopAtTheEnd(three, when, async () => {
    const sentAtMs = Date.now();
    const asked = await sendsAlone(three);
    const stopping = await three.omar.fillsIn(asked.page, `${asked.page}/stop`);
    return { asked, stopping, beganAtMs: (sentAtMs + Date.now()) / 2 };
  });
});
