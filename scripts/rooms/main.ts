import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../program/project-paths.ts';
import { biomeConfiguration } from './lint-rules.ts';

// `npm run build:rooms`: writes the lint rules of what may import what, from the ordered lists in rooms.ts.

await writeFile(join(PROJECT_FOLDER, 'biome.rooms.json'), `${JSON.stringify(biomeConfiguration())}\n`);
