import { excessOfBody, type JsonExcess } from '../../api/json-body.ts';
import type { PageEvent } from '../kit/kit.ts';

export type JsonReading =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: 'not-json' | 'malformed-json' }
  | { readonly kind: 'too much'; readonly of: JsonExcess };

/** A sign-up with every country, region and theme in each of twenty follows is half of it. */
export const MOST_POSTED_JSON_BYTES = 250_000;

/** The body of a request from a program, unless it holds too much to be parsed. {@link withForm} leaves it as it was sent. */
export function postedJson(event: PageEvent): JsonReading {
  const { body = '', headers, isBase64Encoded } = event;
  const [, contentType = ''] = Object.entries(headers ?? {}).find(([name]) => /^content-type$/i.test(name)) ?? [];
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType)) return { kind: 'refused', code: 'not-json' };
  const excess = excessOfBody(event, MOST_POSTED_JSON_BYTES);
  if (excess) return { kind: 'too much', of: excess };
  try {
    return { kind: 'json', value: JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body) };
  } catch {
    return { kind: 'refused', code: 'malformed-json' };
  }
}
