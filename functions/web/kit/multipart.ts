/** A file of a form, as the browser named it. */
export interface PostedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files by the names of their fields; fields that were left empty have none. */
export type PostedFiles = Readonly<Record<string, PostedFile>>;

/** Fields by their names, repeated ones as arrays, and files. Neither has a prototype: `constructor` is a name like any other. */
interface Multipart {
  readonly fields: Readonly<Record<string, string | string[]>>;
  readonly files: PostedFiles;
}

const MULTIPART = /^multipart\/form-data\b/i;
/** Its signs are those that RFC 2046 lets a boundary have. https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1 */
const BOUNDARY = /;\s*boundary=(?:"([\w'()+,./:=? -]{1,70})"|([\w'+.-]{1,70}))\s*(?:;|$)/i;

/** The boundary of a form with files, `''` where it lacks one; undefined for a form of another type. @example boundaryIn('multipart/form-data; boundary=b') // 'b' */
export function boundaryIn(contentType: string): string | undefined {
  if (!MULTIPART.test(contentType)) return undefined;
  const [, quoted, token] = BOUNDARY.exec(contentType) ?? [];
  return quoted ?? token ?? '';
}

/** Counts the parts of a form with files by their boundaries, without parsing it. Stops at `most` + 1. */
export function countParts(body: Buffer, boundary: string, most: number): number {
  const mark = `--${boundary}`;
  let parts = 0;
  for (let at = body.indexOf(mark); at >= 0 && parts <= most; at = body.indexOf(mark, at + mark.length)) parts += 1;
  return parts;
}

/** The fields and files of a form. A form that is cut short has none, and so no proof. https://www.rfc-editor.org/rfc/rfc7578 */
export async function parseMultipart(body: Buffer, boundary: string): Promise<Multipart> {
  // Written anew: the parser must not find another boundary than the one that parts were counted by.
  const headers = { 'Content-Type': `multipart/form-data; boundary="${boundary}"` };
  const form = await new Response(body, { headers }).formData().catch(() => new FormData());
  const fields = new Map<string, string[]>();
  const files = new Map<string, PostedFile>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      if (value.size > 0) files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
      continue;
    }
    const known = fields.get(name);
    if (known) known.push(value);
    else fields.set(name, [value]);
  }
  return { fields: withoutPrototype(fields), files: withoutPrototype(files) };
}

function withoutPrototype<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  const record: Record<string, T> = Object.create(null);
  for (const [name, value] of entries) record[name] = value;
  return record;
}
