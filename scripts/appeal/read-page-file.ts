import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { AppealRequestInput } from '../../functions/contract/api.ts';
import { MAX_APPEAL_CONTENT_BYTES } from '../../functions/contract/limits.ts';
import { decodeText } from '../../functions/domain/reading/reading.ts';
import { CommandError } from './command-error.ts';

/** Reads standard input in place of a file. */
export const STANDARD_INPUT = '-';

// npm changes into the project's folder, and says where it was called.
const STARTED_IN = process.env.INIT_CWD ?? process.cwd();

type Page = NonNullable<AppealRequestInput['page']>;

/**
 * The page of a file, by the ending of its name: an e-mail (.eml), Markdown (.md), or text or HTML. Of a text that is not in UTF-8, it says what it
 * takes it for.
 * @param path - of the file, or `-` for text or HTML.
 * @throws {CommandError} when it is no readable text of a size that can be published.
 */
export async function readPageFile(path: string): Promise<Page> {
  const bytes = path === STANDARD_INPUT ? await readInput() : await readFileAt(path);
  const name = path === STANDARD_INPUT ? 'Standard input' : path;
  const page = pageOf(bytes, name);
  const size = Buffer.byteLength(page.content);
  if (size > MAX_APPEAL_CONTENT_BYTES)
    throw new CommandError(
      'too-large',
      `${name} has ${kilobytes(size)}, and at most ${kilobytes(MAX_APPEAL_CONTENT_BYTES)} can be published.`,
      {
        hint: 'Save the text of the page alone, or publish its beginning with --source-url to the whole.',
      },
    );
  if (page.content.trim() === '') throw new CommandError('empty', `${name} is empty.`);
  return page;
}

function pageOf(bytes: Uint8Array, name: string): Page {
  if (/\.eml$/i.test(name)) return { content: Buffer.from(bytes).toString('base64'), format: 'eml' };
  const content = decode(bytes, name);
  return /\.(?:md|markdown)$/i.test(name) ? { content, format: 'markdown' } : { content };
}

/**
 * What stands in a file of its own. What is wrong with one of its fields the API answers.
 * @param hint - what the file is to hold.
 * @throws {CommandError} when it is no JSON object.
 */
export async function readJsonFile<T>(path: string, hint: string): Promise<Partial<T>> {
  const text = decode(await readFileAt(path), path);
  try {
    const parts: unknown = JSON.parse(text);
    if (typeof parts === 'object' && parts !== null && !Array.isArray(parts)) return parts;
  } catch (cause) {
    const why = cause instanceof Error ? `: ${cause.message}` : '';
    throw new CommandError('not-json', `${path} is not JSON${why}.`, { hint, cause });
  }
  throw new CommandError('not-json', `${path} holds no JSON object.`, { hint });
}

async function readInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) console.error('Paste the page, then press Ctrl-D on a line of its own.');
  return buffer(process.stdin);
}

/**
 * The bytes of a file.
 * @param path - from where the command was called.
 * @throws {CommandError} when there is no such file, or it can't be read.
 */
export async function readFileAt(path: string): Promise<Uint8Array> {
  const place = resolve(STARTED_IN, path);
  try {
    if ((await stat(place)).isDirectory())
      throw new CommandError('not-a-file', `${path} is a folder.`, {
        hint: `Name one file in it, like ${basename(path)}/appeal.txt`,
      });
    return await readFile(place);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): CommandError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT')
    return new CommandError('not-found', `There is no file ${path}.`, {
      hint: `Paths count from ${STARTED_IN}`,
      cause,
    });
  if (code === 'EACCES') return new CommandError('not-readable', `You may not read ${path}.`, { cause });
  return new CommandError('not-readable', `${path} can't be read (${String(code ?? cause)}).`, { cause });
}

function decode(bytes: Uint8Array, name: string): string {
  const decoded = decodeText(bytes);
  if (!decoded)
    throw new CommandError('not-text', `${name} is a PDF, a picture or another document, and no text.`, {
      hint: 'Save the page as text or as HTML, or copy its text into a file.',
    });
  const { text, encoding, replaced } = decoded;
  if (encoding !== undefined) console.error(`${name} is not in UTF-8: it was read as ${encoding}.`);
  if (replaced !== undefined)
    console.error(`${name} has bytes that are not in UTF-8 (${replaced}): look for \ufffd in its text.`);
  return text;
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1_000).toLocaleString('en')} KB`;
