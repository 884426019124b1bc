import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { message } from '../../../functions/locales/messages.ts';
import { exactDispatch, untilFinished } from '../../support/stack/exact-dispatch.ts';
import { anAppeal } from '../../support/stack/following-up.ts';
import { aWhile, followersOf, mailed } from '../../support/stack/mailing-under-way.ts';
import { sendRequest } from '../../support/stack/publish-appeal.ts';
import { MemberByHttp, mainOf } from '../../support/visiting/member-by-http.ts';
import { aColleague, anOfficeOf } from '../../support/visiting/office.ts';

const COUNTRY = 'MH';
/** Of so many all is told exactly, and they are mailed in a second or two. */
const PEOPLE = 300;
/** How long after it was published a mailing is cancelled: from before its first mail to after its end. */
const AFTER_MS = [0, 500, 900, 1_200, 1_500, 1_800, 2_100, 2_500, 3_000, 4_000, 12_000];

test('a mailing that is cancelled as it ends: it was cancelled, or it ended and all have it, and page, history and mailboxes agree', async () => {
  const readers = (await followersOf(COUNTRY, PEOPLE)).map(({ address }) => address).sort();
  const ana = aColleague({ name: 'Ana' });
  const office = await anOfficeOf([ana]);
  const hers = await MemberByHttp.of(office, ana.address);
  const ends: string[] = [];
  for (const afterMs of AFTER_MS) {
    const { title, ...appeal } = anAppeal(COUNTRY);
    const { dispatchId = '' } = await sendRequest({ ...appeal, title, distinctFrom: 'all' }, office.key);
    const publishedAtMs = Date.now();
    const page = `/desk/sending/${dispatchId}`;
    const linesBefore = (await hers.history()).filter(isCancelled).length;
    const cancelling = await hers.fillsIn(`${page}/cancel`, `${page}/cancel`, {});
    await sleep(Math.max(0, publishedAtMs + afterMs - Date.now()));
    const { status } = await cancelling();
    await untilFinished(dispatchId);
    await aWhile();

    const wasTaken = status === 303;
    const told = mainOf(await hers.get(page));
    const { halt, counts } = await exactDispatch(dispatchId);
    const got = await mailed(title);
    ends.push(`${afterMs} ms: ${wasTaken ? 'cancelled' : 'too late'}, ${got.length} mails`);
    expect([afterMs, status, halt?.kind]).toEqual([afterMs, ...(wasTaken ? [303, 'cancelled'] : [409, undefined])]);
    expect(told).toContain(message('en', wasTaken ? 'sending.stands.cancelled' : 'sending.stands.ended'));
    expect((await hers.history()).filter(isCancelled).length - linesBefore).toBe(wasTaken ? 1 : 0);
    const { accepted, uncertain } = counts;
    // A call that a busy machine answers too late is in doubt, and its mails may have come.
    expect(new Set(got).size).toBe(got.length);
    expect(got.length).toBeGreaterThanOrEqual(accepted);
    expect(got.length).toBeLessThanOrEqual(accepted + uncertain);
    if (!wasTaken) expect(accepted + uncertain).toBe(PEOPLE);
    if (!wasTaken && uncertain === 0) expect(got).toEqual(readers);
    expect(told).toContain('Its numbers are shown once mailboxes have had time to answer');
    if (wasTaken) expect(told).toMatch(/No mail of it left later than [\d.]+ seconds? after it was stopped/);
  }
  console.log(`cancel against finish: ${ends.join('; ')}`);
  expect(ends.filter((end) => end.includes('cancelled')).length % ends.length).not.toBe(0);
});

const isCancelled = (line: string) => line.includes('cancelled the rest');
