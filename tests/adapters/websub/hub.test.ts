import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { HubPingError, makeHub } from '../../../functions/adapters/websub/websub.ts';

const FEED = 'https://alerts.example.org/feeds/appeals.atom?place=RU&lang=en';

/** A hub on this machine that answers with one status, and what it was told. */
async function aHub(statusCode: number, headers = {}) {
  const told: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      told.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`);
      if (statusCode === 0) return;
      response.writeHead(statusCode, headers).end('x'.repeat(1_000));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return { told, url: `http://127.0.0.1:${port}/publish` };
}

/** Unlike the usual one it reaches this machine. */
const reachesAnything = () => new Agent();

test.each([200, 202, 204])('a hub that answers %i was told of the feed, by both names of it', async (statusCode) => {
  const { told, url } = await aHub(statusCode);
  await makeHub(url, reachesAnything()).ping(FEED);
  const feed = encodeURIComponent(FEED);
  expect(told).toEqual([
    `POST /publish application/x-www-form-urlencoded hub.mode=publish&hub.url=${feed}&hub.topic=${feed}`,
  ]);
});

test.each([400, 404, 429, 503])('a hub that answers %i was not told', async (statusCode) => {
  const { url } = await aHub(statusCode);
  await expect(makeHub(url, reachesAnything()).ping(FEED)).rejects.toThrow(`the hub answered ${statusCode}`);
});

test('a redirect is not followed', async () => {
  const elsewhere = await aHub(204);
  const { url } = await aHub(307, { location: elsewhere.url });
  await expect(makeHub(url, reachesAnything()).ping(FEED)).rejects.toThrow('the hub answered 307');
  expect(elsewhere.told).toEqual([]);
});

test('a hub that does not answer is given up', async () => {
  const { url } = await aHub(0);
  await expect(makeHub(url, reachesAnything(), 50).ping(FEED)).rejects.toThrow(HubPingError);
});

test('no private network is reached, by number or by name', async () => {
  const { told, url } = await aHub(204);
  for (const hubUrl of [url, url.replace('127.0.0.1', 'localhost'), 'http://169.254.169.254/latest/meta-data/'])
    await expect(makeHub(hubUrl).ping(FEED)).rejects.toThrow('the hub did not answer');
  expect(told).toEqual([]);
});
