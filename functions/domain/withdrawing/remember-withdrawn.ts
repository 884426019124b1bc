import type { CasePerson } from '../../contract/part-schemas.ts';
import { DRAFT_KEPT_DAYS, type DraftCleaning, type WithdrawnPerson } from '../drafts/drafts.ts';
import { daysInMs } from '../time/time.ts';

const MAX_ATTEMPTS = 20;
/** More than an office withdraws in a year. The oldest makes room. */
const MOST_PEOPLE = 200;

export interface RememberingPorts {
  readonly drafts: Pick<DraftCleaning, 'withdrawn' | 'keepWithdrawn'>;
  nowMs(): number;
}

/**
 * Keeps that someone withdrew, before anything else is done: from then on no save names them, and what is begun here is gone on with.
 * @param places - keys of the places from which parts of their name go too.
 */
export async function rememberWithdrawn(
  { name, nativeName, spellings = [] }: CasePerson,
  publisherId: string,
  ports: RememberingPorts,
  places: ReadonlySet<string> = new Set(),
): Promise<void> {
  const nowMs = ports.nowMs();
  const person: WithdrawnPerson = {
    name,
    spellings: [...(nativeName === undefined ? [] : [nativeName]), ...spellings],
    ...(places.size > 0 && { places: [...places] }),
    withdrawnAtMs: nowMs,
    lookedUpTo: '',
  };
  const isKept = ({ withdrawnAtMs }: WithdrawnPerson) => withdrawnAtMs > nowMs - daysInMs(DRAFT_KEPT_DAYS);
  await changeWithdrawn(publisherId, ports, (people) =>
    [person, ...people.filter((one) => one.name !== name && isKept(one))].slice(0, MOST_PEOPLE),
  );
}

/** Changes the list of who withdrew from an office, as no one else did meanwhile. */
export async function changeWithdrawn(
  publisherId: string,
  { drafts, nowMs }: RememberingPorts,
  change: (people: readonly WithdrawnPerson[]) => readonly WithdrawnPerson[],
): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const { revision, people } = await drafts.withdrawn(publisherId);
    if ((await drafts.keepWithdrawn(publisherId, { revision, people: change(people) }, nowMs())) === 'kept') return;
  }
  throw new Error(`Who withdrew from ${publisherId} changed each time that it was to be kept`);
}
