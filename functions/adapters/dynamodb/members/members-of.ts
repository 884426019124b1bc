import { inChunks } from '../../../domain/in-chunks.ts';
import { hasAddress } from '../../../domain/members/office.ts';
import type { MailDeskLinksPorts, MemberOfOffice } from '../../../domain/members/ways-in/mail-desk-links.ts';
import type { Keyring } from '../../kms/keyring.ts';
import { makePublisherStore } from '../publishing/publishers.ts';
import type { Table } from '../table.ts';
import { makeOfficeReads } from './offices.ts';

/** Offices that are read at a time. */
const AT_ONCE = 25;

/**
 * Who goes by an address, in any office. Each office is read: a deployment has few, and an index of members’ addresses would be one more thing to keep
 * right, to rotate and to erase.
 */
export function makeMembersOf(table: Table, keyring: Keyring): MailDeskLinksPorts['membersOf'] {
  const publishers = makePublisherStore(table);
  const offices = makeOfficeReads(table, keyring);
  return async (address) => {
    const found: MemberOfOffice[] = [];
    for (const some of inChunks(await publishers.list(), AT_ONCE)) {
      const read = await Promise.all(some.map(({ publisherId }) => offices.find(publisherId)));
      for (const { publisherId, members } of read.filter((office) => office !== undefined))
        found.push(...members.filter((one) => hasAddress(one, address)).map((member) => ({ publisherId, member })));
    }
    return found;
  };
}
