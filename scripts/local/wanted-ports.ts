import { findFreePort, requirePort } from './ports.ts';
import type { LocalPorts } from './stack.ts';

/** Each port's setting, and the port that is taken when it is not set and the port is free. */
const SETTINGS = {
  front: { setting: 'FRONT_PORT', preferred: 8080 },
  inbox: { setting: 'INBOX_PORT', preferred: 8005 },
  cloud: { setting: 'CLOUD_PORT', preferred: 4566 },
} as const satisfies Record<keyof LocalPorts, { setting: string; preferred: number }>;

export class PortSettingError extends Error {
  override readonly name = 'PortSettingError';
}

/**
 * The ports that the environment asks for; where it does not, the usual ones or, when those are taken, any.
 * @throws {PortTakenError} when another program has a port that was asked for.
 * @throws {PortSettingError} when a setting is no port.
 */
export async function choosePorts(environment: NodeJS.ProcessEnv): Promise<LocalPorts> {
  const choose = ({ setting, preferred }: { setting: string; preferred: number }) => {
    const wanted = environment[setting];
    return wanted === undefined ? findFreePort(preferred) : requirePort(portFrom(wanted, setting), setting);
  };
  return {
    front: await choose(SETTINGS.front),
    inbox: await choose(SETTINGS.inbox),
    cloud: await choose(SETTINGS.cloud),
  };
}

function portFrom(text: string, setting: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new PortSettingError(`${setting} is "${text}", which is no port: use a number from 1 to 65535.`);
}
