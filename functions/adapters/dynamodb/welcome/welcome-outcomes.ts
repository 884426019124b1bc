import * as z from 'zod';
import type { EntryOutcome, WelcomeOutcomes } from '../../../domain/dispatch/dispatch.ts';
import type { Table } from '../../table/table.ts';
import { callIdOfReceipt, outcomesOfLetters } from '../dispatch/receipt-outcomes.ts';
import { pagesOfReceipts } from '../dispatch/receipts-of-slice.ts';

/** What became of welcomes, without whose they were: no key is needed for it. */
export const makeWelcomeOutcomes = (table: Table): WelcomeOutcomes => ({
  async list(slice) {
    const found: (EntryOutcome | undefined)[] = [];
    for await (const items of pagesOfReceipts(table, slice, ['sk', 'outcomes']))
      for (const item of items)
        found.push(outcomesOfLetters(z.string().parse(item.outcomes), callIdOfReceipt(item))[0]);
    return found;
  },
});
