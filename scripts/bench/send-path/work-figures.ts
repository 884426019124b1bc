import { atLeast, atMost, type Bar, type Figure, type Section } from '../figure.ts';
import type { SenderAnswer } from './orders.ts';

export interface SendingRuns {
  /** To ten thousand, before and after the large one. */
  readonly few: readonly SenderAnswer[];
  /** To a part of a hundred thousand. */
  readonly large: SenderAnswer;
  readonly oneByOne: SenderAnswer;
  /** To some of the ten thousand, in calls as an account of 14 mails a second may make. */
  readonly small: SenderAnswer;
  /** The requests of full calls, and of small ones, once more without our code. */
  readonly plain: SenderAnswer;
  readonly plainSmall: SenderAnswer;
  readonly unavoidable: SenderAnswer;
  /** As `unavoidable`, with plain JSON in the clients' place. */
  readonly json: SenderAnswer;
}

/** Of the sender: a fifth of what its function has. */
const MOST_MEGABYTES = 200;
const MEGABYTE = 1_000_000;

const microsecondsOf = ({ cpuMicroseconds, people }: SenderAnswer) => cpuMicroseconds / people;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const megabytes = (bytes: number) => `${Math.round(bytes / MEGABYTE)} MB`;
const inMicroseconds = (value: number) => `${value.toFixed(0)} µs`;

export function workSection(runs: SendingRuns): Section {
  const perPerson = microsecondsOf(runs.large);
  const few = mean(runs.few.map(microsecondsOf));
  const [oneByOne, small, plain, plainSmall, unavoidable, json] = [
    runs.oneByOne,
    runs.small,
    runs.plain,
    runs.plainSmall,
    runs.unavoidable,
    runs.json,
  ].map(microsecondsOf) as [number, number, number, number, number, number]; // as many as were given
  const figures: Figure[] = [
    {
      name: 'processor time a person, whole path',
      value: inMicroseconds(perPerson),
      note: `${runs.large.people} of 100,000 people of 8 topics: merge, contacts, decrypt, token, bulk calls over TLS, receipts`,
      raw: { microseconds: perPerson, people: runs.large.people },
    },
    ratioOf('that / the same bytes by plain node:https', few, plain, (ratio) => atMost(ratio, 4), 'fifty a call'),
    ratioOf('in calls of seven / their bytes by plain node:https', small, plainSmall, (ratio) => atMost(ratio, 6.3)),
    ratioOf('one by one with SendEmail / fifty a call', oneByOne, few, (ratio) => atLeast(ratio, 3.6)),
    ratioOf('one by one with SendEmail / seven a call', oneByOne, small, (ratio) => atLeast(ratio, 1)),
    ratioOf(
      'fifty a call / its unavoidable parts',
      few,
      unavoidable,
      (ratio) => atMost(ratio, 5.3),
      `both requests in the real clients but no network, one decrypt, one HMAC; with plain JSON ${inMicroseconds(json)}`,
    ),
    ratioOf('a person of 100,000 / of 10,000', perPerson, few, (ratio) => atMost(ratio, 1.15)),
    memoryFigure('memory', runs.large),
  ];
  return { title: 'Sending: what the process that sends spends', figures };
}

function ratioOf(
  name: string,
  value: number,
  yardstick: number,
  barOf?: (ratio: number) => Bar,
  more?: string,
): Figure {
  const ratio = value / yardstick;
  const times = `${inMicroseconds(value)} / ${inMicroseconds(yardstick)}`;
  return {
    name,
    value: `${ratio.toFixed(2)} ×`,
    ...(barOf && { bar: barOf(ratio) }),
    note: more ? `${times}: ${more}` : times,
    raw: { ratio },
  };
}

const memoryFigure = (name: string, { peakResidentBytes }: SenderAnswer): Figure => ({
  name,
  value: megabytes(peakResidentBytes),
  bar: atMost(peakResidentBytes, MOST_MEGABYTES * MEGABYTE, `${MOST_MEGABYTES} MB`),
  note: 'at the peak, Node included',
  raw: { bytes: peakResidentBytes },
});

/** What a million followers add to a sender that mails about as many people of ten thousand. */
export function memoryOfMillion(few: SenderAnswer, most: SenderAnswer): Figure[] {
  const ratio = most.peakResidentBytes / few.peakResidentBytes;
  return [
    memoryFigure('memory at 1,000,000 followers', most),
    {
      name: 'that / memory at 10,000',
      value: `${ratio.toFixed(2)} ×`,
      bar: atMost(ratio, 1.3),
      note: `${megabytes(most.peakResidentBytes)} / ${megabytes(few.peakResidentBytes)}; of the million, people in evenly spread slices`,
      raw: { ratio, mostBytes: most.peakResidentBytes, fewBytes: few.peakResidentBytes, sentTo: most.people },
    },
  ];
}
