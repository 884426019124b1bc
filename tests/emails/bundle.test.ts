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
  // What is read behind a door and not used is left out of what is written.
  const parts = Object.values(metafile.outputs)
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  expect(parts.map(([path]) => path).filter((path) => /mjml|handlebars\/compiler|linkedom|zod/.test(path))).toEqual([]);
  const code = parts.filter(([path]) => !/^(emails\/compiled|functions\/locales\/[a-z]{2})\//.test(path));
  expect(code.map(([path]) => path)).toContain('emails/welcome/notice.ts');
  expect(code.map(([path]) => path)).not.toContain('emails/samples.ts');
  expect(code.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThan(130_000);
});
