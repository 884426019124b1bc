import { type Html, html } from '../html.ts';
import { COUNTRY_CELLS, LAND_PATH, MAP_CELL, MAP_ROWS, MAP_WIDTH } from './world.ts';

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

const MAP_HEIGHT = MAP_ROWS * MAP_CELL;

/**
 * The land with something on it. It is never mirrored.
 * @param isLarge - for boxes to press: the frame is pushed to and fro, and scrolled by keys, where the window is narrower. Another shrinks.
 */
export const mapFrame = (label: string, inside: Html, isLarge = false): Html =>
  html`<section class="map${isLarge ? ' map--to-choose' : ''}" aria-label="${label}"${isLarge ? html` tabindex="0"` : undefined}>
<div class="map__inside">
${inside}
</div>
</section>`;

/** Units around the drawing, for a dot at its edge. */
const MARGIN = 10;
const WITH_MARGIN = `${-MARGIN} ${-MARGIN} ${MAP_WIDTH + 2 * MARGIN} ${MAP_HEIGHT + 2 * MARGIN}`;

/** @param dots - as SVG; none where the dots lie over it. */
export const landMarkup = (dots?: Html): Html =>
  html`<svg viewBox="${dots ? WITH_MARGIN : `0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}"${dots ? undefined : html` aria-hidden="true"`}><path class="map__land" d="${LAND_PATH}"/>${dots}</svg>`;
