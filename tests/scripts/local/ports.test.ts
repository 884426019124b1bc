import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { findFreePort, LOOPBACK, PortTakenError, requirePort } from '../../../scripts/local/ports.ts';
import { choosePorts, PortSettingError } from '../../../scripts/local/wanted-ports.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function takenPort(): Promise<number> {
  const port = await findFreePort();
  const server = createServer().listen(port, LOOPBACK);
  servers.push(server);
  await once(server, 'listening');
  return port;
}

test('a preferred port that is free is taken', async () => {
  const free = await findFreePort();
  expect(await findFreePort(free)).toBe(free);
});

test('a preferred port that another program has gives way to a free one', async () => {
  const taken = await takenPort();
  const found = await findFreePort(taken);
  expect(found).not.toBe(taken);
  expect(await findFreePort(found)).toBe(found);
});

test('a port that was asked for and is taken is named, with the setting that asked for it', async () => {
  const taken = await takenPort();
  await expect(requirePort(taken, 'FRONT_PORT')).rejects.toThrow(
    new PortTakenError(
      `Port ${taken} (FRONT_PORT) is taken by another program. Stop that one, choose another port, or leave FRONT_PORT out to have any free one.`,
    ),
  );
});

test('each port of the stack is the one that its setting asks for', async () => {
  const [front, inbox, cloud] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const settings = { FRONT_PORT: String(front), INBOX_PORT: String(inbox), CLOUD_PORT: String(cloud) };
  expect(await choosePorts(settings)).toEqual({ front, inbox, cloud });
});

test.each(['http', '0', '65536', '80.5', ''])('a setting of "%s" is refused as no port', async (text) => {
  await expect(choosePorts({ FRONT_PORT: text })).rejects.toThrow(
    new PortSettingError(`FRONT_PORT is "${text}", which is no port: use a number from 1 to 65535.`),
  );
});
