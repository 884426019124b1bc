import type { z } from 'zod';
import { ENV_CONTRACT, type FunctionName } from '../../functions/contract/env.ts';

/** Values of every kind that the contract knows, the narrowest kind first. */
const SAMPLES = [
  '*',
  '60',
  '0.05',
  'alerts@example.org',
  'http://localhost:9000',
  'https://localhost:9000',
  '2027-10-01T00:00:00Z',
  '{}',
];

/**
 * Something that its contract takes for every variable that a function reads at its start.
 * @throws {TypeError} when the contract has a kind of value that there is no sample of.
 */
export function sampleEnvironment(functionName: FunctionName): Record<string, string> {
  const shape: Record<string, z.ZodType> = ENV_CONTRACT[functionName];
  return Object.fromEntries(
    Object.entries(shape).map(([variable, kind]) => {
      const sample = SAMPLES.find((value) => kind.safeParse(value).success);
      if (sample === undefined) throw new TypeError(`There is no sample of ${variable}`);
      return [variable, sample];
    }),
  );
}
