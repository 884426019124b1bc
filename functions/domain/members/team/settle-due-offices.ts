import { type Attempts, attemptEach } from '../../attempt-each.ts';
import { newClockEntry } from '../entry.ts';
import type { Offices } from '../ports.ts';
import { settle } from './office-at.ts';
import { type TeamChangeToMail, teamToTell } from './tell-team.ts';

/** What one sweep takes on; the next minute's takes the rest. */
const MOST_AT_ONCE = 20;

/** Offices for which a moment has come: of a recovery, or of what {@link settle} does. */
export interface DueOffices {
  /** Their publishers, longest due first; what was due may have been stopped a moment ago. */
  list(nowMs: number, limit: number): Promise<string[]>;
}

export interface SettlePorts {
  readonly offices: Offices;
  readonly dueOffices: DueOffices;
  enqueueTeamChanged(changes: readonly TeamChangeToMail[]): Promise<void>;
  newId(): string;
}

/** Keeps what time did to offices, with its entries, and has all members mailed. */
export async function settleDueOffices(ports: SettlePorts, nowMs: number): Promise<Attempts> {
  const publisherIds = await ports.dueOffices.list(nowMs, MOST_AT_ONCE);
  return attemptEach(publisherIds, (publisherId) => settleOne(publisherId, ports, nowMs));
}

async function settleOne(publisherId: string, ports: SettlePorts, nowMs: number): Promise<boolean> {
  const found = await ports.offices.find(publisherId);
  if (!found) return false;
  const { office, acts } = settle(found, nowMs);
  if (acts.length === 0) return false;
  const entries = acts.map((act) => newClockEntry(act, ports.newId(), nowMs));
  if ((await ports.offices.save(office, entries)) !== 'saved')
    throw new Error(`The office ${publisherId} was changed while its time had come`);
  await ports.enqueueTeamChanged(entries.flatMap((entry) => teamToTell(office, { entry })));
  return true;
}
