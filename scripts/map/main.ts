import { writeFile } from 'node:fs/promises';
import { mapSource } from './map-source.ts';

await writeFile(new URL('../../functions/web/kit/map/world.ts', import.meta.url), await mapSource());
