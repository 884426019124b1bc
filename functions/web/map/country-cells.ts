import { COUNTRY_CELLS } from './world.ts';

/** Where a country's dot is on the grid of the map, counted from the top left. */
export interface CountryCell {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

/** One cell for each inhabited country, which no other has. */
export const CELLS: readonly CountryCell[] = COUNTRY_CELLS.split(' ').map((cell) => {
  const [code = '', column, row] = cell.split('.');
  return { code, column: Number(column), row: Number(row) };
});
