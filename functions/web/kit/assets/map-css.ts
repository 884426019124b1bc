/** As many as the map's grid has; a test holds them against it. */
export const MAP_COLUMNS = 80;
export const MAP_LINES = 38;

/** Shares of the whole, one class for each column and row. No page may place by styles of its own. */
const places = (letter: string, side: string, count: number): string =>
  Array.from({ length: count }, (_, place) => `.${letter}${place} { ${side}: ${percent(place / count)} }`).join('\n');

const percent = (share: number): string => `${Number((100 * share).toFixed(2))}%`;

// What is placed on the map is placed from the left in each language: the world is not mirrored.
export const MAP_CSS = `
.map { overflow-x: auto; margin-inline: calc(50% - min(50vw, 39rem) + var(--space-3)); margin-block-end: var(--space-3); }
.map__inside { position: relative; }
.map--to-choose .map__inside { min-inline-size: 74rem; padding-block-start: 1.5rem; }
.map svg { display: block; inline-size: 100%; block-size: auto; }
.map__land { fill: var(--line); }
.map__quiet { fill: none; stroke: var(--ink-soft); stroke-width: 4px; stroke-linecap: round; }
.map a circle { fill: var(--urgent); stroke: var(--paper); stroke-width: 1.5px; }
.map a:hover circle { fill: var(--accent); }
.map a:focus-visible { outline: none; box-shadow: none; }
.map a:focus-visible circle { fill: var(--accent); stroke: var(--focus-ring); stroke-width: 3px; outline: 3px solid var(--focus); outline-offset: 2px; }
.map__choices { position: absolute; inset: 1.5rem 0 0; border: 0; margin: 0; padding: 0; pointer-events: none; }
.map__choices label { position: absolute; inline-size: ${percent(1 / MAP_COLUMNS)}; aspect-ratio: 1; cursor: pointer; pointer-events: auto; }
.map__choices input { display: block; appearance: none; inline-size: 100%; block-size: 100%; margin: 0; border: 2px solid var(--ink-soft); border-radius: 50%; background: var(--surface); cursor: pointer; }
.map__choices input:checked { background: var(--urgent); border-color: var(--urgent); }
.map__choices span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.map__choices label:hover { z-index: 2; }
.map__choices label:hover span, .map__choices :is(input:focus-visible, input:checked) + span { inline-size: auto; block-size: auto; overflow: visible; clip-path: none; z-index: 1; inset-block-end: calc(100% + 3px); left: 50%; translate: -50%; padding-inline: var(--space-2); background: var(--surface); color: var(--ink); border: 1px solid var(--ink-soft); border-radius: var(--radius); font-size: var(--size-s); line-height: 1.3; pointer-events: none; }
@media (max-width: 44rem) { .map a circle { stroke: var(--urgent); stroke-width: 8px; } .map__quiet { stroke-width: 5px; } }
@media (min-width: 76rem) { .map-is-wide { display: none; } }
.facts-table th > a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
.facts-table tr:has(th > a) > td { vertical-align: middle; }
.facts-table--numbers th { inline-size: auto; overflow-wrap: normal; }
.facts-table--numbers th:first-child { inline-size: 100%; hyphens: auto; }
.facts-table--numbers :is(th, td) { padding-inline-end: var(--space-2); }
.facts-table--numbers :is(th, td):last-child { padding-inline-end: 0; }
.facts-table--numbers td { font-variant-numeric: tabular-nums; }
.chart { display: block; inline-size: 100%; max-inline-size: 28rem; block-size: auto; margin-block-end: var(--space-3); }
.chart text { fill: var(--ink); font: 13px var(--font-text); }
.chart rect { fill: var(--accent); }
@media (forced-colors: active) {
  .map__land { fill: GrayText; }
  .map__quiet { stroke: CanvasText; }
  .map a circle { fill: LinkText; stroke: Canvas; }
  .chart rect, .chart text { fill: CanvasText; }
  .map__choices input { forced-color-adjust: none; background: Canvas; border-color: CanvasText; }
  .map__choices input:checked { background: Highlight; border-color: Highlight; }
}
${places('x', 'left', MAP_COLUMNS)}
${places('y', 'top', MAP_LINES)}
`;
