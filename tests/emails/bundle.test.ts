import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { NOTICE_NAMES } from '../../emails/compile/mail-folders.ts';

const ENTRY = ['alert/render.ts', 'headers.ts', ...NOTICE_NAMES.map((name) => `${name}/notice.ts`)]
  .map((path) => `export * from './${path}';`)
  .join('\n');

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
