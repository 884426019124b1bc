import { geoPath } from 'd3-geo';
import { readAtlas } from './atlas.ts';
import { landOf, pathOf, projectionOf } from './draw-land.ts';
import { placeDots } from './place-dots.ts';

const WIDTH = 800;
const CELL = 10;

/** The module that pages draw the map from. */
export async function mapSource(): Promise<string> {
  const land = landOf(await readAtlas('110m'));
  const projection = projectionOf(land, WIDTH);
  const [, [, bottom]] = geoPath(projection).bounds(land);
  const rows = Math.ceil(bottom / CELL);
  const dots = placeDots(await readAtlas('50m'), projection, { cell: CELL, columns: WIDTH / CELL, rows });
  return `// Made by \`npm run build:map\`, from Visionscarto's atlas. Change scripts/map instead.

/** Units of the drawing: how wide it is, and how wide a cell of its grid. */
export const MAP_WIDTH = ${WIDTH};
export const MAP_CELL = ${CELL};
export const MAP_ROWS = ${rows};

/** All land as one shape. */
export const LAND_PATH =
  '${pathOf(land, projection)}';

/** Each country's cell: its code, column and row. */
export const COUNTRY_CELLS =
  '${dots.map(({ code, column, row }) => `${code}.${column}.${row}`).join(' ')}';
`;
}
