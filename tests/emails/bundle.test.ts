import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('what a function bundles to render mails holds neither MJML nor the Handlebars compiler, and little else than words in four languages', async () => {
  const { metafile } = await build({
    entryPoints: ['emails/render.ts', 'emails/headers.ts'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'node',
    format: 'esm',
    outdir: 'unwritten',
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((path) => /mjml|handlebars\/compiler|linkedom/.test(path))).toEqual([]);
  expect(Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(480_000);
});
