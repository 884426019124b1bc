import { once } from 'node:events';
import { createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';

export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * A port that no program listens on: the preferred one, else any.
 * Another program may still take it before its user does, which then says so itself.
 */
export async function findFreePort(preferred = 0): Promise<number> {
  return (await tryPort(preferred)) ?? (await findFreePort());
}

/**
 * The wanted port itself.
 * @param setting - where the wish was written down, for the message.
 * @throws {PortTakenError} when another program listens on it.
 */
export async function requirePort(wanted: number, setting: string): Promise<number> {
  const port = await tryPort(wanted);
  if (port !== undefined) return port;
  throw new PortTakenError(
    `Port ${wanted} (${setting}) is taken by another program. Stop that one, choose another port, or leave ${setting} out to have any free one.`,
  );
}

async function tryPort(wanted: number): Promise<number | undefined> {
  const server = createServer();
  server.listen(wanted, LOOPBACK);
  try {
    await once(server, 'listening');
  } catch {
    return undefined;
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? address?.port : undefined;
}
