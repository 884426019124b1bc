import { chance, type Named } from '../../functions/domain/reading/reading.ts';

/** What is known of a theme that an appeal may be about, and whether it is. */
export interface Example<Name extends string> {
  readonly features: Named<Name>;
  readonly isRight: boolean;
}

const STEPS = 20;
/** Holds the weights small, the base excepted: there are few examples. */
const PENALTY = 1;

/** Logistic regression by Newton's method: the weights under which the examples are most likely. */
export function fitWeights<Name extends string>(
  names: readonly Name[],
  examples: readonly Example<Name>[],
): Named<Name> {
  let weights = weightsFrom(names, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = names.map((name) => penaltyOf(name) * weights[name]);
    const curve = names.map((row) => names.map((column) => (row === column ? penaltyOf(row) : 0)));
    for (const { features, isRight } of examples) {
      const likely = chance(names, features, weights);
      for (const [row, name] of names.entries()) {
        slope[row] = (slope[row] ?? 0) + (likely - Number(isRight)) * features[name];
        for (const [column, other] of names.entries()) {
          const cells = curve[row] ?? [];
          cells[column] = (cells[column] ?? 0) + likely * (1 - likely) * features[name] * features[other];
        }
      }
    }
    const change = solve(curve, slope);
    const before = weights;
    weights = weightsFrom(names, (name, index) => before[name] - (change[index] ?? 0));
  }
  return weights;
}

const penaltyOf = (name: string): number => (name === 'base' ? 1e-6 : PENALTY);

const weightsFrom = <Name extends string>(
  names: readonly Name[],
  weightOf: (name: Name, index: number) => number,
): Named<Name> => Object.fromEntries(names.map((name, index) => [name, weightOf(name, index)])) as Named<Name>; // fromEntries forgets its keys

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], wanted: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, wanted[index] ?? 0]);
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let at = 0; at < rows.length; at += 1) {
    const below = rows.keys().filter((row) => row >= at);
    const pivot = below.reduce((best, row) => (Math.abs(cell(row, at)) > Math.abs(cell(best, at)) ? row : best), at);
    [rows[at], rows[pivot]] = [rows[pivot] ?? [], rows[at] ?? []];
    for (let row = 0; row < rows.length; row += 1) {
      if (row === at) continue;
      const times = cell(row, at) / cell(at, at);
      rows[row] = (rows[row] ?? []).map((value, column) => value - times * cell(at, column));
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}
