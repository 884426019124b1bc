import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import * as m49 from '../../../functions/domain/vocabulary/m49.computed.ts';
import { asRemovable } from '../../../infra/bundling/as-removable.ts';
import { computeAhead } from '../../../infra/bundling/compute-ahead.ts';
import { pastDoors } from '../../../infra/bundling/past-doors.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-modules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of a bundle of one module, as esbuild makes it. */
async function bundleOf(contents: string, plugins: Parameters<typeof build>[0]['plugins'] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    write: false,
    plugins,
  });
  return outputFiles[0]?.text ?? '';
}

test('a constant that nothing uses is left out with what it calls, and one that is used stays', async () => {
  const source = `
    const make = (name) => ({ name: globalThis.nameOf(name) });
    const UNUSED = make('unused');
    const USED = make('used');
    globalThis.kept = USED;`;
  expect(await bundleOf(source)).toContain("'unused'".replaceAll("'", '"'));
  const bundle = await bundleOf(asRemovable('one.ts', source));
  expect(bundle).not.toContain('unused');
  expect(bundle).toContain('"used"');
});

test('a constant that is waited for stays as it is', () => {
  const source = "const late = await import('./late.ts');";
  expect(asRemovable('one.ts', source)).toBe(source);
});

test('a name is imported from where it is written, through one door and the next', () => {
  writeFileSync(join(folder, 'door.ts'), "export { room as hall } from './inner.ts';\nexport const sign = 1;\n");
  writeFileSync(join(folder, 'inner.ts'), "export { table as room } from './table.ts';\n");
  writeFileSync(join(folder, 'table.ts'), 'export const table = 1;\n');
  const importer = join(folder, 'importer.ts');
  expect(pastDoors(importer, "import {\n  hall,\n  type Size,\n  sign,\n} from './door.ts';\nhall(sign);")).toBe(
    "import { table as hall } from './table.ts'; import { sign as sign } from './door.ts';\n\n\n\n\nhall(sign);",
  );
  expect(pastDoors(importer, "const room = async () => (await import('./door.ts')).hall;")).toBe(
    "const room = async () => (await import('./table.ts')).table;",
  );
});

test('every module keeps its lines, which source maps name', () => {
  const files = globSync(['functions/**/*.ts', 'emails/**/*.ts']);
  const moved = files.filter((file) => {
    const source = readFileSync(file, 'utf8');
    return (
      asRemovable(file, pastDoors(join(process.cwd(), file), source)).split('\n').length !== source.split('\n').length
    );
  });
  expect([files.length > 500, moved]).toEqual([true, []]);
});

test('what a module computes is in a bundle as data, and what it is computed from is not', async () => {
  const bundle = await bundleOf("export * from '../../../functions/domain/vocabulary/m49.computed.ts';", [
    computeAhead,
  ]);
  const file = join(folder, 'bundle.mjs');
  writeFileSync(file, bundle);
  expect({ ...(await import(file)) }).toEqual({ ...m49 });
  expect(bundle).not.toMatch(/Intl|Western Africa/);
});
