import { inChunks } from '../../../domain/in-chunks.ts';
import type { MailDeskLinksPorts, Member, MemberInOffice, MembersByIdentity } from '../../../domain/members/members.ts';
import { hasAddress } from '../../../domain/members/members.ts';
import type { Keyring } from '../../kms/kms.ts';
import type { Table } from '../../table/table.ts';
import { makePublisherStore } from '../publishing/publishers.ts';
import { makeOfficeReads } from './offices.ts';

/** Offices that are read at a time. */
const AT_ONCE = 25;

/**
 * Members of all offices that a question is true of. Each office is read: a deployment has few, and an index of members’ addresses or accounts would be one
 * more thing to keep right, to rotate and to erase.
 */
async function membersWhere(table: Table, keyring: Keyring, isOne: (member: Member) => boolean) {
  const offices = makeOfficeReads(table, keyring);
  const found: MemberInOffice[] = [];
  for (const some of inChunks(await makePublisherStore(table).list(), AT_ONCE)) {
    const read = await Promise.all(some.map(({ publisherId }) => offices.find(publisherId)));
    for (const office of read.filter((one) => one !== undefined))
      found.push(...office.members.filter(isOne).map((member) => ({ office, member })));
  }
  return found;
}

/** Who goes by an address, in any office. */
export const makeMembersOf =
  (table: Table, keyring: Keyring): MailDeskLinksPorts['membersOf'] =>
  async (address) => {
    const found = await membersWhere(table, keyring, (member) => hasAddress(member, address));
    return found.map(({ office, member }) => ({ publisherId: office.publisherId, member }));
  };

/** Who signs in by an account, in any office. */
export const makeMembersByIdentity =
  (table: Table, keyring: Keyring): MembersByIdentity =>
  ({ issuer, subject }) =>
    membersWhere(table, keyring, ({ identity }) => identity?.issuer === issuer && identity.subject === subject);
