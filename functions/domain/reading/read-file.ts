import mammoth from 'mammoth';
import { takeFrontMatter } from './file/front-matter.ts';
import { pageOfMail } from './file/mail-page.ts';
import { pageOfMarkdown } from './file/markdown-page.ts';
import type { PageInput } from './page/page-input.ts';
import { textsOfWord } from './page/word-parts.ts';
import { type PageReading, readUntrustedPage } from './page-reading.ts';

/** {@link readUntrustedPage}, which also takes Markdown, e-mails and files of Word: each is made a page first. */
export async function readUntrustedFile(page: PageInput): Promise<PageReading> {
  const asPage = await pageOf(page);
  return asPage === undefined || asPage.content.length > MOST_CHARACTERS ? TOO_MUCH : readUntrustedPage(asPage);
}

/** As much as a page may have that is pasted; what is longer makes an answer that no caller takes. */
const MOST_CHARACTERS = 1_000_000;

const TOO_MUCH = { kind: 'too much', of: 'memory' } as const;

/** Undefined for a file that is damaged, or unpacks to too much. */
async function pageOf(page: PageInput): Promise<PageInput | undefined> {
  switch (page.format) {
    case 'docx':
      return pageOfWord(page);
    case 'eml':
      return unlessDamaged(() => pageOfMail(page));
    case 'markdown':
      return pageOfMarkdown(page);
    case 'auto':
      return takeFrontMatter(page.content) ? pageOfMarkdown(page) : page;
    default:
      return page;
  }
}

/** Text as a page, without its images. */
async function pageOfWord(page: PageInput): Promise<PageInput | undefined> {
  const texts = textsOfWord(Buffer.from(page.content, 'base64'));
  if (texts === undefined || texts === 'too much') return undefined;
  const content = await unlessDamaged(async () => {
    const { value } = await mammoth.convertToHtml({ buffer: texts }, { convertImage: withoutImages });
    return value;
  });
  return content === undefined ? undefined : { ...page, content, format: 'html' };
}

/** A picture becomes an `img` without an address: so it is told among what is left out. */
const withoutImages = mammoth.images.imgElement(async () => ({ src: '' }));

/** Files that are of another kind, or damaged, fail in many ways. */
async function unlessDamaged<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}
