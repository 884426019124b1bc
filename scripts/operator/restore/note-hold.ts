import type { HoldPhase } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import {
  type Changes,
  type Condition,
  change,
  drop,
  type Table,
  where,
  write,
  writeIf,
} from '../../../functions/adapters/table/table.ts';
import { mailHoldKey } from '../../../functions/contract/table-keys.ts';

// What a restore writes down in the table in use. Each writing depends on the one before, so that of a restore that begins to copy back and
// of a command that gives it up at that moment, one is refused.

const goesOn = where.isOneOf('phase', ['begun', 'copying', 'in place'] satisfies HoldPhase[]);
const entity = 'mail-hold';

const note = (table: Table, changes: Changes, condition?: Condition): Promise<boolean> =>
  writeIf(table, change(mailHoldKey, changes, condition));

/**
 * Before mail is held. How far an earlier run came stays written.
 * @param phase - how far it came where it wrote nothing.
 * @returns false while an earlier restore is being given up.
 */
export const noteBeginning = (table: Table, copy: string, phase: HoldPhase): Promise<boolean> =>
  note(
    table,
    { set: { entity }, setOnce: { phase }, add: { copies: new Set([copy]) } },
    where.either(where.isNew, goesOn),
  );

/** @returns false when the restore was given up meanwhile. */
export const noteCopying = (table: Table): Promise<boolean> => note(table, { set: phaseIs('copying') }, goesOn);

/** The table was gone: what it has of a note came with the backup. */
export const noteInPlace = (table: Table): Promise<boolean> =>
  note(table, { set: { ...phaseIs('in place'), entity }, remove: ['copies'] });

/** @returns false when copying began meanwhile. */
export const noteGivingUp = (table: Table): Promise<boolean> =>
  note(table, { set: phaseIs('giving up') }, where.isOneOf('phase', ['begun', 'giving up'] satisfies HoldPhase[]));

/** Once mail leaves again. */
export const forgetHold = (table: Table): Promise<void> => write(table, drop(mailHoldKey));

const phaseIs = (phase: HoldPhase) => ({ phase });
