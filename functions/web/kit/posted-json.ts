import type { PageEvent } from './page-event.ts';

export type JsonReading =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly code: 'not-json' | 'malformed-json' };

/** The body of a request from a program. Pages' own parser leaves it as it came. */
export function postedJson({ body = '', headers, isBase64Encoded }: PageEvent): JsonReading {
  const [, contentType = ''] = Object.entries(headers ?? {}).find(([name]) => /^content-type$/i.test(name)) ?? [];
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType)) return { kind: 'refused', code: 'not-json' };
  try {
    return { kind: 'json', value: JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body) };
  } catch {
    return { kind: 'refused', code: 'malformed-json' };
  }
}
