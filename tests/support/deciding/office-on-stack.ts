import { randomUUID } from 'node:crypto';
import { makeOffices } from '../../../functions/adapters/dynamodb/members/offices.ts';
import type { Member, Office } from '../../../functions/domain/members/office.ts';
import { seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { aMember, anOffice } from '../members/builders.ts';
import { inject } from '../stack/stack-of-worker.ts';
import { keyringOfStack, tableOfStack } from '../stack/table-of-stack.ts';

/** The stack that this worker's journeys run on. */
export const theStack = () => ({
  publicUrl: inject('publicUrl'),
  inboxUrl: inject('inboxUrl'),
  environment: inject('environment'),
  outputs: inject('outputs'),
});

export const addressOf = (name: string) => `${name}.${randomUUID().slice(0, 8)}@example.org`;

/** An office of Ana and Omar, who may do everything, with a key of theirs. */
export async function anOfficeOfAnaAndOmar(): Promise<{ office: Office; ana: Member; omar: Member; keyText: string }> {
  const table = tableOfStack();
  const { publisherId, keyText } = await seedPublisher(theStack());
  const [ana, omar] = ['Ana', 'Omar'].map((name) =>
    aMember({ memberId: randomUUID(), name, address: addressOf(name.toLowerCase()) }),
  ) as [Member, Member]; // of two names
  const office = anOffice({ publisherId, revision: 0, members: [ana, omar] });
  await makeOffices(table, keyringOfStack(table)).save(office, []);
  return { office, ana, omar, keyText };
}
