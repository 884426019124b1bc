import { type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import { merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { type Atlas, alpha2Of } from './atlas.ts';

/** Square degrees. What changes the outline by less is left out, so that the page stays small. */
const SMALLEST_CORNER = 0.3;
/** Turned so far that the edge of the map is the Bering Strait, and cuts through no country. */
const TURNED_WEST_DEGREES = 11;
/** Nobody lives there whom an appeal could address. */
const LEFT_OUT: ReadonlySet<string | undefined> = new Set(['AQ', 'TF']);

/** All land as one shape, without borders: there is nothing on which a side could be taken. */
export function landOf(atlas: Atlas): GeoJSON.MultiPolygon {
  const coarse = simplify(presimplify(atlas), SMALLEST_CORNER);
  const { geometries } = coarse.objects.countries;
  const polygons = geometries.filter((one) => one.type === 'Polygon' || one.type === 'MultiPolygon');
  return merge(
    coarse,
    polygons.filter((one) => !LEFT_OUT.has(alpha2Of(one))),
  );
}

/** Equal Earth: no continent looks larger than it is. */
export const projectionOf = (land: GeoJSON.MultiPolygon, width: number): GeoProjection =>
  geoEqualEarth().rotate([-TURNED_WEST_DEGREES, 0]).fitWidth(width, land);

type Point = readonly [x: number, y: number];

/** The path of an SVG in whole units, each point told from the one before: half as long as d3-geo's own. */
export function pathOf(land: GeoJSON.MultiPolygon, projection: GeoProjection): string {
  const rings: Point[][] = [];
  const add = (x: number, y: number) => {
    const ring = rings.at(-1) ?? [];
    const [lastX, lastY] = ring.at(-1) ?? [];
    const point = [Math.round(x), Math.round(y)] as const;
    if (point[0] !== lastX || point[1] !== lastY) ring.push(point);
  };
  const context = {
    beginPath: () => {},
    arc: () => {},
    closePath: () => {},
    moveTo: (x: number, y: number) => {
      rings.push([]);
      add(x, y);
    },
    lineTo: add,
  };
  geoPath(projection, context)(land);
  return rings.map(ringPath).join('');
}

/** Its last point is its first again. */
const FEWEST_POINTS = 4;

function ringPath(ring: readonly Point[]): string {
  const [first] = ring;
  if (!first || ring.length < FEWEST_POINTS) return '';
  const steps = ring.slice(1, -1).map(([x, y], index) => {
    const [fromX, fromY] = ring[index] ?? first;
    return [x - fromX, y - fromY];
  });
  return `M${first[0]} ${first[1]}l${steps.flat().join(' ').replaceAll(' -', '-')}z`;
}
