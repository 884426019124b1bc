import { DYNAMODB_MAX_BATCH_GET } from '../../../contract/limits.ts';
import { inChunks } from '../../in-chunks.ts';
import { ESTIMATE_ROWS_PER_TOPIC, estimatePeople, mergeIds, rangeOf } from '../../matching/matching.ts';
import type { PlacedSubject, Subscriber } from '../../subscriber/subscriber.ts';
import { isPaused, matchingFollows, topicsOfSubject } from '../../subscriber/subscriber.ts';
import type { Candidates, People } from '../ports.ts';

/** Distinct people who would hear of an appeal, at any frequency. `about`: a slice was counted and multiplied. */
export interface AudienceCount {
  readonly kind: 'exact' | 'about';
  readonly people: number;
  /** How many people each counted one stands for. */
  readonly weight: number;
}

export interface CountingPorts {
  readonly candidates: Candidates;
  readonly people: People;
}

/** How much counting an answer is worth. */
export interface CountingLimits {
  /** Up to this many people, by the estimate, each one is counted. */
  readonly countAllUpTo: number;
  /** Beyond that, about this many. */
  readonly peopleInSample: number;
}

const DEFAULT_LIMITS: CountingLimits = { countAllUpTo: 20_000, peopleInSample: 5_000 };

/** Reads that are under way at once. */
const READS_AT_ONCE = 4;

/**
 * Counts the audience of a subject by the same merge and the same match that its dispatch would use.
 * @param atMs - when it would be mailed: who asked for silence until later is not counted.
 */
export const countAudience = (
  subject: PlacedSubject,
  ports: CountingPorts,
  atMs: number,
  limits: CountingLimits = DEFAULT_LIMITS,
): Promise<AudienceCount> => countFollowers([subject], ports, atMs, limits);

/** Counts the people who would hear of an appeal about any of these subjects, each once. */
export async function countFollowers(
  subjects: readonly PlacedSubject[],
  ports: CountingPorts,
  atMs: number,
  limits: CountingLimits = DEFAULT_LIMITS,
): Promise<AudienceCount> {
  const topics = [...new Set(subjects.flatMap(topicsOfSubject))];
  const samples = await Promise.all(topics.map((topic) => ports.candidates.sample(topic, ESTIMATE_ROWS_PER_TOPIC)));
  const { people } = estimatePeople(samples);
  const sliceBits = people <= limits.countAllUpTo ? 0 : Math.ceil(Math.log2(people / limits.peopleInSample));
  const found = await countSlice(topics, '0'.repeat(sliceBits), makeCounter(subjects, atMs), ports);
  const weight = 2 ** sliceBits;
  return { kind: weight === 1 ? 'exact' : 'about', people: found * weight, weight };
}

async function countSlice(
  topics: readonly string[],
  bits: string,
  counter: Counter,
  ports: CountingPorts,
): Promise<number> {
  const range = rangeOf(bits);
  const pages = topics.map((topic) => ports.candidates.pages(topic, range));
  let waiting: string[] = [];
  for await (const ids of mergeIds(pages)) {
    waiting.push(...ids);
    const whole = waiting.length - (waiting.length % (DYNAMODB_MAX_BATCH_GET * READS_AT_ONCE));
    await countPeople(waiting.slice(0, whole), ports, counter);
    waiting = waiting.slice(whole);
  }
  await countPeople(waiting, ports, counter);
  return counter.people();
}

async function countPeople(ids: readonly string[], ports: CountingPorts, counter: Counter): Promise<void> {
  for (const batches of inChunks(inChunks(ids, DYNAMODB_MAX_BATCH_GET), READS_AT_ONCE)) {
    const read = await Promise.all(batches.map((batch) => ports.people.read(batch)));
    for (const person of read.flat()) if (person.kind === 'subscriber') counter.add(person.subscriber);
  }
}

interface Counter {
  add(subscriber: Subscriber): void;
  people(): number;
}

function makeCounter(subjects: readonly PlacedSubject[], atMs: number): Counter {
  let people = 0;
  return {
    add(subscriber) {
      const { status, follows } = subscriber;
      if (status !== 'active' || isPaused(subscriber, atMs)) return;
      if (!subjects.some((subject) => matchingFollows(follows, subject).length > 0)) return;
      people += 1;
    },
    people: () => people,
  };
}
