import type { Follow } from './follows/follow.ts';
import { caseOfTopic, caseTopic, type Topic } from './follows/topics.ts';
import type { KnownSubscribers } from './ports.ts';
import type { Subscriber } from './subscribers.ts';
import { untilSaved } from './until-saved.ts';

type Lists = Pick<Subscriber, 'follows' | 'listedCases'>;

const casesOf = (follows: readonly Follow[]): string[] =>
  follows.flatMap((follow) => (follow.kind === 'case' ? [follow.appealId] : []));

/** Every case under whose topic a row of a subscriber may lie. */
const casesWithRows = ({ follows, listedCases = [] }: Lists): string[] => [
  ...new Set([...listedCases, ...casesOf(follows)]),
];

/** The topics of these. No vocabulary has them all, so that an erasure finds the rows by the list alone. */
export const topicsOfListedCases = (subscriber: Lists): Topic[] => casesWithRows(subscriber).map(caseTopic);

/** A subscriber whose list holds all the cases that they follow. */
export function withCasesListed<S extends Lists>(subscriber: S): S {
  const listedCases = casesWithRows(subscriber);
  return listedCases.length === 0 ? subscriber : { ...subscriber, listedCases };
}

/** Whether a subscriber's list holds all the cases of some follows already. */
export const listsAll = ({ listedCases = [] }: Pick<Subscriber, 'listedCases'>, follows: readonly Follow[]): boolean =>
  casesOf(follows).every((appealId) => listedCases.includes(appealId));

/** Takes cases off a subscriber's list once their rows are deleted, but for those that they follow again. */
export async function unlistCases(subscriberId: string, deleted: readonly Topic[], ports: UnlistPorts): Promise<void> {
  const gone = new Set(deleted.map(caseOfTopic).filter((appealId) => appealId !== undefined));
  if (gone.size === 0) return;
  await untilSaved(subscriberId, async () => {
    const current = await ports.subscribers.find(subscriberId);
    if (current?.status !== 'active') return 'done';
    const { listedCases = [], follows } = current;
    const followed = new Set(casesOf(follows));
    const left = listedCases.filter((appealId) => followed.has(appealId) || !gone.has(appealId));
    if (left.length === listedCases.length) return 'done';
    const revision = await ports.subscribers.nextRevision(current);
    const addressHash = await ports.hashOfAddress(current.address);
    const subscriber = { ...current, listedCases: left, revision };
    const change = { subscriber, seenRevision: current.revision, addressHash, ending: undefined };
    return (await ports.subscribers.save(change)) === 'saved' ? 'done' : undefined;
  });
}

export interface UnlistPorts {
  readonly subscribers: Pick<KnownSubscribers, 'find' | 'nextRevision' | 'save'>;
  hashOfAddress(address: string): Promise<string>;
}
