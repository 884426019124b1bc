import { atLeast, atMost, type Figure, type Section } from '../figure.ts';
import type { SenderAnswer } from './orders.ts';

export interface SendingRuns {
  /** To ten thousand, before and after the large one. */
  readonly few: readonly SenderAnswer[];
  /** To a hundred thousand. */
  readonly large: SenderAnswer;
  readonly oneByOne: SenderAnswer;
  readonly unavoidable: SenderAnswer;
  /** As `unavoidable`, with plain JSON in the clients' place. */
  readonly json: SenderAnswer;
  readonly fewFollowers: SenderAnswer;
  readonly mostFollowers: SenderAnswer;
}

const microsecondsOf = ({ cpuMicroseconds, people }: SenderAnswer) => cpuMicroseconds / people;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
const times = (ratio: number) => `${ratio.toFixed(2)} ×`;

export function workSection(runs: SendingRuns): Section {
  const perPerson = microsecondsOf(runs.large);
  const few = mean(runs.few.map(microsecondsOf));
  const oneByOne = microsecondsOf(runs.oneByOne);
  const unavoidable = microsecondsOf(runs.unavoidable);
  const json = microsecondsOf(runs.json);
  const figures: Figure[] = [
    {
      name: 'processor time a person, whole path',
      value: `${perPerson.toFixed(0)} µs`,
      note: `${runs.large.people} people of 8 topics: merge, contacts, decrypt, token, bulk calls, receipts`,
      raw: { microseconds: perPerson, people: runs.large.people },
    },
    ratio('one by one with SendEmail / that', oneByOne / few, atLeast(oneByOne / few, 6), {
      note: `${oneByOne.toFixed(0)} µs / ${few.toFixed(0)} µs, of the same people`,
    }),
    ratio('that / its unavoidable parts', few / unavoidable, atMost(few / unavoidable, 2), {
      note: `${unavoidable.toFixed(1)} µs: both requests in the real clients but no network, one decrypt, one HMAC; with plain JSON ${json.toFixed(1)} µs`,
    }),
    ratio('a person of 100,000 / of 10,000', perPerson / few, atMost(perPerson / few, 1.15), {
      note: `${perPerson.toFixed(0)} µs / ${few.toFixed(0)} µs`,
    }),
    memoryFigure(runs),
  ];
  return { title: 'Sending: what the process that sends spends', figures };
}

const ratio = (name: string, value: number, bar: NonNullable<Figure['bar']>, { note }: { note: string }): Figure => ({
  name,
  value: times(value),
  bar,
  note,
  raw: { ratio: value },
});

function memoryFigure({ fewFollowers, mostFollowers }: SendingRuns): Figure {
  const [few, most] = [fewFollowers.peakResidentBytes, mostFollowers.peakResidentBytes];
  return {
    name: 'memory at 1,000,000 followers / at 10,000',
    value: times(most / few),
    bar: atMost(most / few, 1.3),
    note: `${megabytes(most)} / ${megabytes(few)} at the peak, each after sending to about ${Math.round(mostFollowers.people / 1_000)},000; of the million, people in evenly spread slices`,
    raw: { ratio: most / few, mostBytes: most, fewBytes: few, sentTo: mostFollowers.people },
  };
}
