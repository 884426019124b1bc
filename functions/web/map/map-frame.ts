import { type Html, html } from '../kit/html.ts';
import { LAND_PATH, MAP_CELL, MAP_ROWS, MAP_WIDTH } from './world.ts';

const MAP_HEIGHT = MAP_ROWS * MAP_CELL;

/**
 * The land with something on it, in a frame that is pushed to and fro where the window is narrower. It is never mirrored.
 * @param label - of the frame, which the keyboard scrolls.
 * @param isLarge - for boxes to press.
 */
export const mapFrame = (label: string, inside: Html, isLarge = false): Html =>
  html`<section class="map${isLarge ? ' map--to-choose' : ''}" aria-label="${label}" tabindex="0">
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
