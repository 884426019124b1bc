import type { Problem } from './json-answer.ts';

/** What Lambda takes. The four editions and the image of an appeal are below 2 MB. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MOST_BYTES = 6_000_000;
/** Fields, entries and levels that are parsed. Each route takes fewer, and says so field by field. */
const MOST_MEMBERS = 20_000;
const MOST_LEVELS = 100;

export type JsonExcess = 'bytes' | 'members' | 'levels';

interface SentBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
}

/**
 * What the JSON of a request has too much of to be parsed; undefined where it may be parsed. One look at each character, and none behind the
 * first that is too much. @param mostBytes - of the decoded body.
 */
export function excessOfBody({ body = '', isBase64Encoded }: SentBody, mostBytes = MOST_BYTES): JsonExcess | undefined {
  const bytes = isBase64Encoded ? (body.length * 3) / 4 : body.length;
  if (bytes > mostBytes) return 'bytes';
  return excessOfJson(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
}

function excessOfJson(text: string): JsonExcess | undefined {
  let members = 0;
  let level = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isInString && sign === '\\') at += 1;
    else if (sign === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (sign === ',') members += 1;
    else if (sign === '{' || sign === '[') level += 1;
    else if (sign === '}' || sign === ']') level -= 1;
    if (level > MOST_LEVELS) return 'levels';
    if (members > MOST_MEMBERS) return 'members';
  }
  return undefined;
}

/** @param bytes - that a body may have. */
export const tooLargeBody = (bytes = MOST_BYTES): Problem => ({
  code: 'too-large',
  message: `The body is larger than ${(bytes / 1_000).toLocaleString('en')} KB, or holds more than ${MOST_MEMBERS.toLocaleString('en')} fields and entries.`,
  hint: 'Send the fields that docs/api.md names, each within its limit.',
});

export const NOT_JSON = {
  code: 'not-json',
  message: 'The body is not declared as JSON.',
  hint: 'Send it with the header "Content-Type: application/json".',
} as const satisfies Problem;

/** @param place - where it stops being JSON, with a blank before it. */
export const malformedJson = (place = ''): Problem => ({
  code: 'malformed-json',
  message: `The body is not well-formed JSON${place}.`,
  hint: 'Let a library write the JSON, so that quotes and line breaks in the text are escaped.',
});

export const TOO_DEEP = {
  code: 'malformed-json',
  message: 'The JSON of the body is nested too deeply.',
  hint: 'Send the fields that docs/api.md names: they need a few levels.',
} as const satisfies Problem;

/** The refusal of a body that is not parsed. */
export const problemOfExcess = (excess: JsonExcess, mostBytes?: number): Problem =>
  excess === 'levels' ? TOO_DEEP : tooLargeBody(mostBytes);
