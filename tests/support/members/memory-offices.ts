import type { Entry } from '../../../functions/domain/members/entry.ts';
import type { MemberInOffice, ProvenIdentity } from '../../../functions/domain/members/identity/provider.ts';
import { hasAddress, type Office } from '../../../functions/domain/members/office.ts';
import type { Offices } from '../../../functions/domain/members/ports.ts';
import type { MemberOfOffice } from '../../../functions/domain/members/ways-in/mail-desk-links.ts';

/** Offices on a map that a test may look into, with all that was done there. */
export class MemoryOffices implements Offices {
  readonly kept = new Map<string, Office>();
  readonly entries: Entry[] = [];
  /** Ids of keys that ended together with a change of an office. */
  readonly endedKeys: string[] = [];
  /** So many of the next saves come after another change of the office. */
  savesToLose = 0;
  /** Of which each entry is. */
  private readonly offices: string[] = [];

  async find(publisherId: string): Promise<Office | undefined> {
    return this.kept.get(publisherId);
  }

  async save(
    office: Office,
    entries: readonly Entry[],
    ended?: { readonly keyIds: readonly string[] },
  ): Promise<'saved' | 'changed meanwhile'> {
    if (this.savesToLose > 0) {
      this.savesToLose -= 1;
      return 'changed meanwhile';
    }
    if ((this.kept.get(office.publisherId)?.revision ?? 0) !== office.revision) return 'changed meanwhile';
    this.kept.set(office.publisherId, { ...office, revision: office.revision + 1 });
    this.entries.push(...entries);
    this.offices.push(...entries.map(() => office.publisherId));
    this.endedKeys.push(...(ended?.keyIds ?? []));
    return 'saved';
  }

  async membersOf(address: string): Promise<MemberOfOffice[]> {
    return [...this.kept.values()].flatMap(({ publisherId, members }) =>
      members.filter((one) => hasAddress(one, address)).map((member) => ({ publisherId, member })),
    );
  }

  async membersByIdentity({ issuer, subject }: Pick<ProvenIdentity, 'issuer' | 'subject'>): Promise<MemberInOffice[]> {
    return [...this.kept.values()].flatMap((office) =>
      office.members
        .filter(({ identity }) => identity?.issuer === issuer && identity.subject === subject)
        .map((member) => ({ office, member })),
    );
  }

  add(publisherId: string, entry: Entry): void {
    this.entries.push(entry);
    this.offices.push(publisherId);
  }

  newest(publisherId: string, most = Number.POSITIVE_INFINITY, olderThan?: Pick<Entry, 'entryId'>): Entry[] {
    const newest = this.entries.filter((_, index) => this.offices[index] === publisherId).toReversed();
    const from = olderThan ? newest.findIndex(({ entryId }) => entryId === olderThan.entryId) + 1 : 0;
    return newest.slice(from, from + most);
  }
}
