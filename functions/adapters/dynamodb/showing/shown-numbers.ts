import { shownMonthKey } from '../../../contract/table-keys.ts';
import type { ShownNumbers } from '../../../domain/showing/showing.ts';
import { list, type Table } from '../../table/table.ts';
import { SHOWN_SENDING, shownMonthFrom } from './stored-numbers.ts';

/** What publishers are shown of one sending, for functions that show no month. */
export const makeShownSendings = (table: Table): Pick<ShownNumbers, 'find'> => ({
  find: (publisherId, dispatchId) => SHOWN_SENDING.find(table, publisherId, dispatchId),
});

/** What publishers are shown of their sendings, under their own partitions. */
export const makeShownNumbers = (table: Table): ShownNumbers => ({
  ...makeShownSendings(table),
  async months(publisherId, from, to) {
    const { pk, sk } = shownMonthKey(publisherId, from);
    return (await list(table, { pk, from: sk, to: shownMonthKey(publisherId, to).sk })).map(shownMonthFrom);
  },
});
