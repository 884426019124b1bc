import { expect, test } from 'vitest';
import { needsCode } from '../../../functions/domain/notices/gateway-guard.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const { networks } = new MemoryPorts();
const HOME = '192.0.2.1';
const GATEWAY = '198.51.100.9';
const MINUTE_MS = 60_000;

test.each([
  ['from another network, at once', GATEWAY, 0, true],
  ['from another network, just within a minute', GATEWAY, MINUTE_MS - 1, true],
  ['from another network, after a minute', GATEWAY, MINUTE_MS, false],
  ['from the network of the request, at once', HOME, 0, false],
  ['from the network of the request, later', HOME, 10 * MINUTE_MS, false],
])('a press %s', async (_, network, afterMs, isNeeded) => {
  const mail = { requestedFrom: await networks.hash(HOME, NOW_MS), mailedAtMs: NOW_MS };
  expect(await needsCode(mail, network, networks, NOW_MS + afterMs)).toBe(isNeeded);
});
