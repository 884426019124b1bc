import { expect, test } from 'vitest';
import { type Entry, newEntry } from '../../../functions/domain/members/entry.ts';
import type { KeptText, KeptTexts } from '../../../functions/domain/withdrawing/kept/kept-text.ts';
import { NOW_MS } from '../subscribing/builders.ts';
import { aDraft } from './builders.ts';

const { publisherId, savedBy } = aDraft();
const OTHER = '0d0d0d0d-1111-4222-8333-444444444444';

const anEntry = (n: number): Entry =>
  newEntry(
    { act: 'appeal-taken-down', appealId: 'appeal-1', version: 2, reason: `reason ${n}` },
    savedBy,
    `entry-${n}`,
    NOW_MS + n,
  );

/** What holds of the texts that an office keeps, in memory and in the table. @param tell - adds a line to an office's history. */
export function keptTextsContract(
  make: () => { readonly texts: KeptTexts; tell(publisherId: string, entry: Entry): Promise<unknown> },
): void {
  const reasonOf = ({ value }: KeptText) => (value as { reason?: string }).reason;

  test('each text of an office is read once, from behind a place on, and no other office’s', async () => {
    const { texts, tell } = make();
    for (let n = 0; n < 103; n += 1) await tell(publisherId, anEntry(n));
    await tell(OTHER, anEntry(500));
    const read: (string | undefined)[] = [];
    let after: string | undefined;
    do {
      const { shown, next } = await texts.page('history', publisherId, after);
      read.push(...shown.map(reasonOf));
      after = next;
    } while (after !== undefined);
    expect(read).toEqual(Array.from({ length: 103 }, (_, n) => `reason ${n}`));
    expect(await texts.page('proposals', publisherId)).toEqual({ shown: [] });
  });

  test('a text is put in place of the one that was read; of two who read it, the first is kept', async () => {
    const { texts, tell } = make();
    await tell(publisherId, anEntry(1));
    const read = async () => (await texts.page('history', publisherId)).shown;
    const [[one], [other]] = await Promise.all([read(), read()]);
    const cut = (reason: string) => ({ ...(one?.value as Entry), reason }) as Entry;
    expect(await one?.keep(cut('first'))).toBe(true);
    expect(await other?.keep(cut('second'))).toBe(false);
    const [now] = await read();
    expect(now && [reasonOf(now), now.writtenAtMs]).toEqual(['first', NOW_MS + 1]);
    expect(await now?.keep(cut('third'))).toBe(true);
    expect((await read()).map(reasonOf)).toEqual(['third']);
  });
}
