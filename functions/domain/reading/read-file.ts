import mammoth from 'mammoth';
import type { PageInput } from './page/page-input.ts';
import { textsOfWord } from './page/word-parts.ts';
import { type PageReading, readUntrustedPage } from './page-reading.ts';

/** {@link readUntrustedPage}, which also takes a file of Word: its text as a page, without its images. */
export async function readUntrustedFile(page: PageInput): Promise<PageReading> {
  if (page.format !== 'docx') return readUntrustedPage(page);
  const texts = textsOfWord(Buffer.from(page.content, 'base64'));
  if (texts === undefined || texts === 'too much') return TOO_MUCH;
  const content = await htmlOf(texts);
  if (content === undefined || content.length > MOST_CHARACTERS) return TOO_MUCH;
  return readUntrustedPage({ ...page, content, format: 'html' });
}

/** As much as a page may have that is pasted; what is longer makes an answer that no caller takes. */
const MOST_CHARACTERS = 1_000_000;

const TOO_MUCH = { kind: 'too much', of: 'memory' } as const;

/** A picture becomes an `img` without an address: so it is told among what is left out. */
const withoutImages = mammoth.images.imgElement(async () => ({ src: '' }));

/** Files that are no file of Word, or damaged, fail in many ways. */
async function htmlOf(buffer: Buffer): Promise<string | undefined> {
  try {
    return (await mammoth.convertToHtml({ buffer }, { convertImage: withoutImages })).value;
  } catch {
    return undefined;
  }
}
