import { type GeoProjection, geoArea, geoCentroid } from 'd3-geo';
import { merge } from 'topojson-client';
import { INHABITED_COUNTRY_CODES } from '../../functions/domain/vocabulary/vocabulary.ts';
import { type Atlas, alpha2Of } from './atlas.ts';
import { PLACES_WITHOUT_SHAPE } from './places-without-shape.ts';

/** A cell of the map's grid. */
export interface Dot {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

interface Grid {
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

/** How many cells a dot may be away from its place: as far as the islands of the Caribbean need. */
const FARTHEST = 6;

/**
 * One cell for each inhabited country, near its place and shared with no other: in the Caribbean and in Europe dots would else hide each other.
 * Of all pairs of country and cell, the nearest come first.
 * @throws {Error} when a country has no place or finds no cell.
 */
export function placeDots(atlas: Atlas, projection: GeoProjection, grid: Grid): Dot[] {
  const places = placesOf(atlas);
  const wishes = INHABITED_COUNTRY_CODES.flatMap((code) => {
    const point = projection(places.get(code) ?? missing(code)) ?? missing(code);
    return cellsAround(point, grid).map((near) => ({ code, ...near }));
  }).toSorted((one, other) => one.away - other.away);
  const dots = new Map<string, Dot>();
  const taken = new Set<string>();
  for (const { code, column, row } of wishes) {
    const cell = `${column}.${row}`;
    if (dots.has(code) || taken.has(cell)) continue;
    taken.add(cell);
    dots.set(code, { code, column, row });
  }
  return INHABITED_COUNTRY_CODES.map((code) => dots.get(code) ?? missing(code));
}

function cellsAround([x, y]: readonly [number, number], { cell, columns, rows }: Grid) {
  const middle = { column: Math.floor(x / cell), row: Math.floor(y / cell) };
  const offsets = Array.from({ length: 2 * FARTHEST + 1 }, (_, index) => index - FARTHEST);
  return offsets
    .flatMap((down) => offsets.map((right) => ({ column: middle.column + right, row: middle.row + down })))
    .filter(({ column, row }) => column >= 0 && row >= 0 && column < columns && row < rows)
    .map(({ column, row }) => ({
      column,
      row,
      away: Math.hypot((column + 0.5) * cell - x, (row + 0.5) * cell - y),
    }));
}

function placesOf(atlas: Atlas): ReadonlyMap<string, [number, number]> {
  const shaped = atlas.objects.countries.geometries.flatMap((geometry) => {
    const code = alpha2Of(geometry);
    if (code === undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    return [[code, geoCentroid(largestOf(merge(atlas, [geometry])))] as const];
  });
  const told = Object.entries(PLACES_WITHOUT_SHAPE).map(
    ([code, [longitude, latitude]]): readonly [string, [number, number]] => [code, [longitude, latitude]],
  );
  return new Map([...shaped, ...told]);
}

/** The middle of France lies in France, and not on the way to what is far off. */
function largestOf({ coordinates: parts }: GeoJSON.MultiPolygon): GeoJSON.Polygon {
  const polygons = parts.map((coordinates): GeoJSON.Polygon => ({ type: 'Polygon', coordinates }));
  return polygons.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one));
}

function missing(code: string): never {
  throw new Error(`${code} has no place on the map: give it one in places-without-shape.ts`);
}
