import type { PageEvent } from './page-event.ts';

/** A file of a form, as the browser named it. */
export interface PostedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files by the names of their fields; fields that were left empty have none. */
export type PostedFiles = Readonly<Record<string, PostedFile>>;

type WithFiles = PageEvent & { readonly files?: PostedFiles };

/**
 * A posted form with files as other forms come: its fields in place of its body. What is no such form stays as it is. A form that is cut short has no
 * field, and so no proof. https://www.rfc-editor.org/rfc/rfc7578
 */
export async function withMultipart(event: PageEvent): Promise<PageEvent> {
  const type = event.headers['content-type'] ?? event.headers['Content-Type'] ?? '';
  if (!/^multipart\/form-data\b/i.test(type) || typeof event.body !== 'string') return event;
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => new FormData());
  const fields: Record<string, string[]> = {};
  const files: Record<string, PostedFile> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value];
    else if (value.size > 0) files[name] = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { ...event, body: fields as unknown as string, files } as PageEvent; // middy's parser of other forms writes objects there too
}

export const postedFiles = (event: PageEvent): PostedFiles => (event as WithFiles).files ?? {}; // only a form with files has them
