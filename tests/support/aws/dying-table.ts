import type { Table } from '../../../functions/adapters/table/open-table.ts';

const READS = /^(Batch)?(Get|Query|Scan)/;

/** A table as a process has it that dies after so many writes: it writes nothing more. */
export function diesAfter({ name, raw, documents }: Table, writes: number): Table {
  let left = writes;
  const dying = <Client extends Table['raw'] | Table['documents']>(client: Client): Client => {
    const sends = client.send.bind(client) as (command: object) => Promise<object>; // each client takes its own commands
    const send = async (command: object) => {
      if (!READS.test(command.constructor.name) && left-- <= 0) throw new Error('died');
      return sends(command);
    };
    return Object.assign(Object.create(client), { send });
  };
  return { name, raw: dying(raw), documents: dying(documents) };
}
