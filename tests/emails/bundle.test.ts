import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ENTRY = ['alert/render.ts', 'notices.ts', 'headers.ts'].map((path) => `export * from './${path}';`).join('\n');

test('what a function bundles to render mails holds neither MJML nor the Handlebars compiler, and little else than mails and words', async () => {
  const { metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: 'emails' },
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'node',
    format: 'esm',
    outfile: 'unwritten',
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((path) => /mjml|handlebars\/compiler|linkedom/.test(path))).toEqual([]);
  const parts = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const code = parts.filter(([path]) => !/^(emails\/compiled|functions\/locales\/[a-z]{2})\//.test(path));
  expect(code.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThan(75_000);
});
