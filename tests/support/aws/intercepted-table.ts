import type { Table } from '../../../functions/adapters/table/open-table.ts';

/** A table of which each request passes through a test’s hands. */
export function intercepted(
  { name, raw }: Table,
  through: (command: object, send: () => Promise<object>) => Promise<object>,
): Table {
  const asks = raw.send.bind(raw) as (command: object) => Promise<object>; // it takes DynamoDB's commands
  const send = (command: object) => through(command, () => asks(command));
  return { name, raw: Object.assign(Object.create(raw), { send }) };
}

/** Whether a request changes the table. */
export const isWrite = (command: object): boolean => !/^(Batch)?(Get|Query|Scan)/.test(command.constructor.name);

/** A table as a process has it that dies after so many writes: it writes nothing more. */
export function diesAfter(table: Table, writes: number): Table {
  let left = writes;
  return intercepted(table, async (command, send) => {
    if (isWrite(command) && left-- <= 0) throw new Error('died');
    return send();
  });
}
