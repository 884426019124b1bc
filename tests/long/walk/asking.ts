import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';

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

/** A browser of one person asks for no more at a time, and so many are no crowd for two processors. */
export const AT_ONCE = 4;

/** Asks for one address, and follows no redirect. */
export async function ask({ method, path, headers = {}, body }: Asked): Promise<Answer> {
  const options = { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) } as const;
  const response = await fetch(`${inject('publicUrl')}${path}`, options);
  const bytes = Buffer.from(await response.arrayBuffer());
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const { status, headers: got } = response;
  return { method, path, status, headers: got, type, text: bytes.toString('utf8'), bytes: bytes.length };
}

/** Asks for many addresses, a few at a time. */
export async function askAll(all: readonly Asked[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const some of inChunks(all, AT_ONCE)) answers.push(...(await Promise.all(some.map(ask))));
  return answers;
}

/** As failures name an answer. */
export const inWords = ({ method, path, status }: Answer): string => `${method} ${path}: ${status}`;

/** Those that should be another, in words. */
export const not = (isRight: (answer: Answer) => boolean, answers: readonly Answer[]): string[] =>
  answers.filter((answer) => !isRight(answer)).map(inWords);
