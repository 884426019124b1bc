import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Everything that the compiled mails, and what is checked of them, depend on. */
const INPUTS = [
  'emails/**/*.{ts,mjml,hbs}',
  'functions/locales/**/*.{ts,json}',
  'functions/contract/limits.ts',
  'functions/domain/appeal/versions.ts',
  'package-lock.json',
];

export async function inputsHash(): Promise<string> {
  const paths = await Array.fromAsync(
    glob(INPUTS, { cwd: ROOT, exclude: ['emails/compiled/**', 'emails/gallery/**'] }),
  );
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    hash
      .update(`${path}\0`)
      .update(await readFile(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
