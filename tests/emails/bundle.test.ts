import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('what a function bundles to render mails holds neither MJML nor the Handlebars compiler, and little else than mails and words in four languages', async () => {
  const { metafile } = await build({
    entryPoints: ['emails/alert/render.ts', 'emails/notices.ts', 'emails/headers.ts'],
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
  const parts = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const code = parts.filter(([path]) => !/^(emails\/compiled|functions\/locales\/(en|fr|es|ar))\//.test(path));
  expect(code.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThan(70_000);
});
