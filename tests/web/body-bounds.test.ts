import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import { MAX_IMAGE_BYTES } from '../../functions/contract/limits.ts';
import { DRAFT_FORM } from '../../functions/web/kit/form-body.ts';
import { handlerEntryOf } from '../../infra/bundling/handler-entries.ts';
import { aDraft } from '../support/drafts/builders.ts';
import { DeskPages } from '../support/members/desk-pages.ts';
import { Api } from '../support/publishing/api.ts';
import { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { eventOf, Pages } from '../support/subscribing/pages.ts';

const ROOT = join(import.meta.dirname, '../..');
const filesOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const sourceOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Functions that the HTTP API calls, with what bounds a body that is sent to each. */
const BOUNDED_BY = {
  'browse-appeals': 'pages',
  'confirm-follows': 'pages',
  desk: 'pages',
  'erase-subscriber': 'pages',
  preferences: 'pages',
  'read-appeal': 'pages',
  'sign-in-members': 'pages',
  'sign-up': 'pages',
  'undo-unsubscribe': 'pages',
  unsubscribe: 'pages',
  'keep-addressees': 'API',
  'preview-appeal': 'API',
  'publish-appeal': 'API',
  'show-dispatch': 'API, reads no body',
  'show-drafts': 'API, reads no body',
  'steer-dispatch': 'API, reads no body',
  'steer-release': 'API, reads no body',
} as const;

function frameOf(name: keyof typeof BOUNDED_BY): string {
  const source = sourceOf(handlerEntryOf(name));
  const routes = [...source.matchAll(/'\.\.\/\.\.\/(api\/routes\/[\w-]+\.ts)'/g)].map(([, path]) =>
    sourceOf(`functions/${path}`),
  );
  if (source.includes('= pageHandler(')) return 'pages';
  if (routes.some((route) => route.includes('publisherBodyHandler('))) return 'API';
  return routes.some((route) => route.includes('publisherHandler(')) ? 'API, reads no body' : 'nothing';
}

test('every function that the HTTP API calls has a frame that bounds bodies', () => {
  const called = filesOf('infra/functions')
    .filter((path) => sourceOf(join('infra/functions', path)).includes('api.route('))
    .map((path) => basename(path, '.ts') as keyof typeof BOUNDED_BY); // a file is called like its function
  expect(Object.fromEntries(called.map((name) => [name, frameOf(name)]))).toEqual(BOUNDED_BY);
});

test('bodies are parsed in these files alone, each behind its bound', () => {
  const parses = /\.formData\(|node:querystring|body-parser|JSON\.parse\([^)]*\bbody\b/;
  const found = filesOf('functions').filter((path) => parses.test(sourceOf(join('functions', path))));
  expect(found.toSorted()).toEqual([
    'api/publisher-handler.ts',
    'handlers/composition/answer-records.ts', // of our own queues
    'web/kit/form-body.ts',
    'web/kit/multipart.ts',
    'web/sign-up/posted-json.ts',
  ]);
});

const A_CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the pages read of it
const filled = (path: string) => path.replaceAll(/\{\w+\}/g, aDraft().draftId);

/** Bodies that are over the bounds of every form, of each type. */
const OVER = {
  bytes: [`a=${'x'.repeat(DRAFT_FORM.bytes)}`],
  fields: ['&'.repeat(DRAFT_FORM.fields + 1)],
  parts: [
    `${'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(DRAFT_FORM.fields * 2)}--b--\r\n`,
    'multipart/form-data; boundary=b',
  ],
  'bytes of JSON': [`"${'x'.repeat(DRAFT_FORM.bytes)}"`, 'application/json'],
} satisfies Record<string, readonly [string, string?]>;

const DESK = new DeskPages();
const SUBSCRIBING = new Pages(new MemoryPorts());
const posts = (routes: readonly { readonly method: string; readonly path: string }[]) =>
  routes.filter(({ method }) => method === 'POST').map(({ path }) => path);

test.each(posts(DESK.routes))('a stranger’s body over the bounds is refused at the desk: POST %s', async (path) => {
  for (const [body, type] of Object.values(OVER)) {
    const event = { ...eventOf('POST', filled(path), body, type), cookies: [] };
    const answer = await DESK.handler(event as never, A_CONTEXT); // Middy's type forbids what the event leaves out
    expect(answer).toMatchObject({ statusCode: 413 });
  }
});

test.each(posts(SUBSCRIBING.routes))('a stranger’s body over the bounds is refused: POST %s', async (path) => {
  for (const [body, type] of Object.values(OVER))
    expect(await SUBSCRIBING.ask('POST', filled(path), body, type)).toMatchObject({ statusCode: 413 });
});

test('what is too large is said in the visitor’s language, and to a program in JSON', async () => {
  const page = await SUBSCRIBING.ask('POST', `${posts(SUBSCRIBING.routes)[0]}?lang=fr`, OVER.bytes[0]);
  expect(page.text).toContain('Ce formulaire est trop volumineux');
  const program = await SUBSCRIBING.ask('POST', '/v1/sign-ups', OVER['bytes of JSON'][0], 'application/json');
  expect(JSON.parse(program.text)).toMatchObject({ error: { code: 'too-large' } });
});

test('a member is known before a body is parsed', async () => {
  const pages = new DeskPages();
  const looks = await pages.member('0c0c0c0c-1111-4222-8333-444444444444', 'Ana', []);
  expect(await looks.post('/desk/write', OVER.fields[0])).toMatchObject({ statusCode: 403 });
});

test.each(['publish', 'preview', 'withdraw', 'addressees'] as const)(
  'a body over the bounds is refused by the API: %s',
  async (route) => {
    const api = new Api();
    const { keyText } = await api.aKey();
    const codeOf = async (body: string, key: string | undefined = keyText) => {
      const { statusCode, json } = await api.ask(route, { key, body });
      return [statusCode, (json as { error: { code: string } }).error.code];
    };
    expect(await codeOf(`"${'x'.repeat(6_000_000)}"`)).toEqual([413, 'too-large']);
    expect(await codeOf(`[${'0,'.repeat(20_001)}0]`)).toEqual([413, 'too-large']);
    expect(await codeOf(`{${'"a":0,'.repeat(20_001)}"a":0}`)).toEqual([413, 'too-large']);
    expect(await codeOf('['.repeat(101))).toEqual([400, 'malformed-json']);
    expect(await codeOf('['.repeat(4_000_000), 'aa_none')).toEqual([401, 'unauthorized']);
  },
);

test('the longest appeal in four languages with the largest image is not too large for the API', async () => {
  const api = new Api();
  const { keyText } = await api.aKey();
  const text = 'Ana was taken away. '.repeat(17_000);
  const data = 'A'.repeat((MAX_IMAGE_BYTES * 4) / 3);
  const translations = ['fr', 'es', 'ar'].map((language) => ({ language, title: 'x', body: { text } }));
  const body = JSON.stringify({ title: 'x', datedOn: '2024-03-14', body: { text }, translations, image: { data } });
  expect(await api.ask('publish', { key: keyText, body })).toMatchObject({ statusCode: 422 }); // this image is none
});
