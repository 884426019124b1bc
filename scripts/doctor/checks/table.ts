import { copiesAmong, deletionOf } from '../../deployment/left-by-a-restore.ts';
import type { Check } from '../check.ts';
import { counted, faultIfAny, ok, warning } from '../finding.ts';
import { complaintsOf, deployedOf, mainTableOf, TABLE } from './deployed.ts';
import { unlessHeld } from './unless-held.ts';

export const TABLE_CHECKS: readonly Check[] = [
  {
    id: 'table.status',
    asks: 'Can every table be read and written?',
    look: async (ports) => {
      const tables = await deployedOf(ports, TABLE);
      return faultIfAny(
        await complaintsOf(tables, ports.table, ({ status }) => (status === 'ACTIVE' ? undefined : `is ${status}`)),
        `${counted(tables.length, 'table')}, active`,
        'see the table in DynamoDB’s console: it names the cause, most often its key (keys.enabled)',
      );
    },
  },
  {
    id: 'table.copies',
    asks: 'Is no table left of a restore or a rehearsal?',
    look: async (ports) => {
      const copies = copiesAmong(await ports.tableNames(), await mainTableOf(ports));
      if (copies.length === 0) return ok('none');
      const { region } = ports.stage;
      const deletions = copies.map((name) => deletionOf(name, region)).join('; ');
      const todo = `unless a restore or a rehearsal is under way, delete what it left, which costs money and has subscribers in it: ${deletions}`;
      return warning(copies.join(', '), await unlessHeld(ports, todo));
    },
  },
];
