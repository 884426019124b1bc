import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ENTRY = [
  "export * from './alert/render.ts';",
  "export * from './headers.ts';",
  "export * from './compiled/notices.ts';",
].join('\n');

test('what a function bundles to render mails holds no MJML, Handlebars compiler, zod or preview, and little else than mails, words and names of places', async () => {
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
  expect(inputs.filter((path) => /mjml|handlebars\/compiler|linkedom|zod/.test(path))).toEqual([]);
  const parts = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const code = parts.filter(([path]) => !/^(emails\/compiled|functions\/locales\/[a-z]{2})\//.test(path));
  expect(code.map(([path]) => path)).toContain('emails/welcome/notice.ts');
  expect(code.filter(([path, { bytesInOutput }]) => path === 'emails/samples.ts' && bytesInOutput > 0)).toEqual([]);
  expect(code.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThan(130_000);
});
