import type { SaidRequest } from '../appeal/appeal.ts';
import type { PageInput } from '../reading/reading.ts';

/** Field of a request that {@link contentOf} takes. */
export const fieldOfContent = ({ page }: Pick<SaidRequest, 'page'>) => (page ? 'page.content' : 'body');

/** The text to read of a request or of one of its translations, from either field. */
export function contentOf({ page, body }: Pick<SaidRequest, 'page' | 'body'>): {
  content: string;
  format: PageInput['format'];
} {
  if (page) return { content: page.content, format: page.format };
  if (body && 'html' in body) return { content: body.html, format: 'html' };
  return { content: body?.text ?? '', format: 'text' };
}
