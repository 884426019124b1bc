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
  return content === undefined ? TOO_MUCH : readUntrustedPage({ ...page, content, format: 'html' });
}

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
