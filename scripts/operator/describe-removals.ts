import type { HeldRemoval } from '../../functions/domain/unsubscribing/unsubscribing.ts';

/** Hex digits that tell one domain from the others here. */
const NAME_DIGITS = 12;
/** Digits that tell people apart here: buttons of one mail that were all pressed have the same. */
const PERSON_DIGITS = 8;
const SECONDS_OF_A_MINUTE = 60;

export function describeRemovals(removals: readonly HeldRemoval[]): string {
  if (removals.length === 0) return 'No removals are held.';
  const domains = Map.groupBy(removals, ({ domainHash }) => domainHash);
  return [...domains].map(([hash, ofDomain]) => describeDomain(hash, ofDomain)).join('\n\n');
}

function describeDomain(hash: string, removals: readonly HeldRemoval[]): string {
  const people = new Set(removals.map(({ subscriberId }) => subscriberId)).size;
  const minutes = Map.groupBy(removals, ({ heldAtMs }) => minuteOf(heldAtMs));
  const inOrder = [...minutes].sort(([one], [other]) => one.localeCompare(other));
  return [
    `mail domain ${hash.slice(0, NAME_DIGITS)}  ${removals.length} removals of ${people} people`,
    ...inOrder.flatMap(([minute, ofMinute]) => [`  ${minute} UTC  ${ofMinute.length}`, ...ofMinute.map(describePress)]),
  ].join('\n');
}

const PRESSED_BY = { button: 'button   ', 'one-click': 'one click' } as const satisfies Record<
  HeldRemoval['pressedBy'],
  string
>;

/** A link says in which minute its mail was sent, and no more. */
function describePress({ pressedBy, mailedAtMs, heldAtMs, followId, subscriberId }: HeldRemoval): string {
  const latestSeconds = Math.floor((heldAtMs - mailedAtMs) / 1_000);
  const earliestSeconds = Math.max(0, latestSeconds - SECONDS_OF_A_MINUTE);
  const ends = followId === undefined ? 'all' : 'one follow';
  return `    ${PRESSED_BY[pressedBy]}  ${earliestSeconds} to ${latestSeconds} s after its mail  ends ${ends}  of ${subscriberId.slice(0, PERSON_DIGITS)}`;
}

const minuteOf = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 16).replace('T', ' ');
