import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { mapSource } from '../../../scripts/map/map-source.ts';

test('the map of the pages is what the script makes of the atlas', async () => {
  expect(await readFile('functions/web/kit/map/world.ts', 'utf8')).toBe(await mapSource());
});
