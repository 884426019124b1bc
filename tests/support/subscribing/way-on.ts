import { parseHTML } from 'linkedom';
import type { Answer } from '../../../functions/web/kit/answers.ts';

/** What a page says of what happened, and how it leads on. */
export interface Told {
  readonly status: number | undefined;
  readonly heading: string;
}

/**
 * What a visitor reads who ended up on a page.
 * @throws {Error} when it leaves them there: without a sentence below its heading, or without any link or button.
 */
export function toldBy({ statusCode, body = '' }: Answer): Told {
  const main = parseHTML(body).document.querySelector('main');
  const heading = main?.querySelector('h1')?.textContent ?? '';
  const hasWords = [...(main?.querySelectorAll('p') ?? [])].some((one) => (one.textContent ?? '').trim().length > 20);
  const ways = main?.querySelectorAll('a[href], button') ?? [];
  if (heading === '' || !hasWords || ways.length === 0)
    throw new Error(
      `A page leaves its visitor without a way on: "${heading}" (${statusCode}), ${ways.length} links or buttons`,
    );
  return { status: statusCode, heading };
}
