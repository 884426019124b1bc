import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { PREVIEW_PATH, PUBLISH_PATH, RELEASES_PATH } from '../../../functions/contract/api.ts';
import { ADDRESSEES_PATH } from '../../../functions/contract/requests/addressee-book.ts';
import { DRAFTS_PATH } from '../../../functions/contract/requests/drafts-api.ts';
import { WITHDRAWALS_PATH } from '../../../functions/contract/requests/withdrawal-api.ts';
import { type Dispatch, NO_COUNTS, type SliceCounts } from '../../../functions/domain/dispatch/dispatches.ts';
import { Api } from '../../support/publishing/api.ts';

/** The API over HTTP, with everything in memory: for the command line's tests. */
export interface ApiServer {
  readonly url: string;
  readonly api: Api;
  readonly publisherId: string;
  readonly keyText: string;
  /** What a dispatch's looks show, one after the other; the last one stays. */
  looks: readonly Look[];
  close(): Promise<void>;
}

interface Look {
  readonly status: Dispatch['status'];
  readonly counts?: Partial<SliceCounts>;
}

/** So that a command need not wait. */
const SENT: Look = { status: 'finished', counts: { accepted: 2 } };

export async function startApiServer(): Promise<ApiServer> {
  const api = new Api();
  const { publisherId, keyText } = await api.aKey();
  const server = createServer((request, response) => {
    void answer(request).then(({ statusCode, json }) => {
      response.writeHead(statusCode ?? 500, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const apiServer: ApiServer = {
    url: `http://127.0.0.1:${port}`,
    api,
    publisherId,
    keyText,
    looks: [SENT],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  let look = 0;
  function showDispatch(dispatchId: string): void {
    const isKnown = api.appeals.dispatches.some((one) => one.dispatchId === dispatchId);
    const { status, counts } = apiServer.looks[Math.min(look, apiServer.looks.length - 1)] ?? { status: 'planned' };
    look += 1;
    api.dispatches.splice(0);
    api.slices.splice(0);
    if (!isKnown) return;
    const [version] = api.appeals.versions;
    api.dispatches.push({
      kind: 'alert',
      reach: 'matching',
      isUrgent: false,
      waitsFor: [],
      uncertain: 'leave-in-doubt',
      dispatchId,
      appealId: version?.appealId ?? '',
      version: 1,
      publisherId,
      lane: 'urgent',
      status,
      publishedAtMs: 1_000,
      createdAtMs: 1_000,
      closedSlices: status === 'finished' ? 1 : 0,
      ...(status === 'planned' ? {} : { sliceBits: 0 }),
      ...(status === 'finished' ? { finishedAtMs: 4_240 } : {}),
    });
    api.slices.push({
      dispatchId,
      bits: '',
      status: status === 'finished' ? 'closed' : 'open',
      fence: 1,
      leasedUntilMs: 0,
      counts: { ...NO_COUNTS, ...counts },
      lateResults: 0,
    });
  }

  async function answer(request: IncomingMessage) {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await text(request);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    if (pathname === WITHDRAWALS_PATH) return api.ask('withdraw', { headers, body });
    if (pathname === PUBLISH_PATH) return api.ask('publish', { headers, body });
    if (pathname === PREVIEW_PATH) return api.ask('preview', { headers, body });
    if (pathname === DRAFTS_PATH) return api.ask('drafts', { headers });
    if (pathname.startsWith(`${DRAFTS_PATH}/`))
      return api.ask('drafts', { headers, pathParameters: { draftId: pathname.slice(DRAFTS_PATH.length + 1) } });
    if (pathname === RELEASES_PATH) return api.ask('releases', { headers });
    if (pathname.startsWith(`${RELEASES_PATH}/`)) {
      const [, releaseId = ''] = pathname.slice(RELEASES_PATH.length).split('/');
      return api.ask('releases', { headers, path: pathname, pathParameters: { releaseId } });
    }
    if (pathname.startsWith(ADDRESSEES_PATH)) {
      const [, entry] = pathname.slice(ADDRESSEES_PATH.length).split('/');
      const pathParameters = entry === undefined ? {} : { pathParameters: { entry } };
      const sent = request.method === 'POST' && entry === undefined ? { body } : {};
      return api.ask('addressees', { headers, method: request.method ?? 'GET', ...sent, ...pathParameters });
    }
    const dispatchId = decodeURIComponent(pathname.split('/').at(-1) ?? '');
    showDispatch(dispatchId);
    return api.ask('dispatch', { headers, pathParameters: { dispatchId } });
  }

  return apiServer;
}
