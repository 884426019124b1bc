import type { Problem } from '../../api/json-answer.ts';
import { excessOfBody, malformedJson, NOT_JSON, problemOfExcess } from '../../api/json-body.ts';
import { type PageEvent, sentHeader } from '../kit/kit.ts';

type JsonReading =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** A sign-up with every country, region and theme in each of twenty follows is half of it. */
const MOST_POSTED_JSON_BYTES = 250_000;

/** The body of a request from a program, unless it holds too much to be parsed. {@link withForm} leaves it as it was sent. */
export function postedJson(event: PageEvent): JsonReading {
  const { body = '', isBase64Encoded } = event;
  const contentType = sentHeader(event, 'content-type') ?? '';
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType)) return { kind: 'refused', problem: NOT_JSON };
  const excess = excessOfBody(event, MOST_POSTED_JSON_BYTES);
  if (excess) return { kind: 'refused', problem: problemOfExcess(excess, MOST_POSTED_JSON_BYTES) };
  try {
    return { kind: 'json', value: JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body) };
  } catch {
    return { kind: 'refused', problem: malformedJson() };
  }
}
