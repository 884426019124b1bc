import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { inCamelCase, NOTICE_NAMES } from '../../emails/compile/mail-folders.ts';

const ENTRY = [
  "export * from './alert/render.ts';",
  "export * from './headers.ts';",
  ...NOTICE_NAMES.map((name) => `export { ${inCamelCase(name)} } from './${name}/notice.ts';`),
].join('\n');

test('what a function bundles to render mails holds neither MJML nor the Handlebars compiler nor a preview, and little else than mails and words', async () => {
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
  expect(code.map(([path]) => path)).toContain('emails/welcome/notice.ts');
  expect(code.filter(([path, { bytesInOutput }]) => path === 'emails/samples.ts' && bytesInOutput > 0)).toEqual([]);
  expect(code.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThan(75_000);
});
