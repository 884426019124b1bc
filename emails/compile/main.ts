import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inputsHash } from './inputs-hash.ts';
import { EMAILS_FOLDER, MAIL_NAMES, TEMPLATE_NAMES } from './mail-folders.ts';
import { mailModule, noticesModule } from './mail-source.ts';

const COMPILED_FOLDER = join(EMAILS_FOLDER, 'compiled');
const HASH_FILE = join(COMPILED_FOLDER, 'inputs.sha256');

/**
 * Compiles every mail and checks each of its previews, unless nothing has changed since this last succeeded.
 * @throws {Error} that lists every rule that a mail breaks.
 */
export async function compileMails(): Promise<'compiled' | 'unchanged'> {
  const hash = await inputsHash();
  const isUnchanged = (await readFile(HASH_FILE, 'utf8').catch(() => '')) === hash;
  if (isUnchanged) return 'unchanged';
  await rm(HASH_FILE, { force: true });
  await mkdir(COMPILED_FOLDER, { recursive: true });
  for (const name of TEMPLATE_NAMES) await writeFile(join(COMPILED_FOLDER, `${name}.ts`), await moduleOf(name));
  await writeFile(join(COMPILED_FOLDER, 'notices.ts'), noticesModule());
  // Imported only now: it imports what was just written.
  const { mailsWithoutState, problemsOfAllMails } = await import('./problems-of-all-mails.ts');
  const problems = [...mailsWithoutState(MAIL_NAMES), ...problemsOfAllMails()];
  if (problems.length > 0)
    throw new Error(`These mails may not be sent:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  await writeFile(HASH_FILE, hash);
  return 'compiled';
}

async function moduleOf(mailName: string): Promise<string> {
  try {
    return await mailModule(mailName);
  } catch (error) {
    throw new Error(`emails/${mailName} does not compile: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

if (import.meta.main) {
  try {
    const outcome = await compileMails();
    if (outcome === 'compiled') console.log(`Compiled ${MAIL_NAMES.length} mails.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
