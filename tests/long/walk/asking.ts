/** A request to be sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, with what was asked, so that a failure names it. */
export interface Answer {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  /** Media type, without its parameters. */
  readonly type: string;
  readonly text: string;
  readonly bytes: number;
}

/** Asks for one address, and follows no redirect. */
export async function ask(publicUrl: string, { method, path, headers = {}, body }: Asked): Promise<Answer> {
  const options = { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) } as const;
  const response = await fetch(`${publicUrl}${path}`, options);
  const bytes = Buffer.from(await response.arrayBuffer());
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const { status, headers: got } = response;
  return { method, path, status, headers: got, type, text: bytes.toString('utf8'), bytes: bytes.length };
}
