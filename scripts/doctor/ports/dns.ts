import { Resolver } from 'node:dns/promises';
import type { Ports } from './ports.ts';

const NOT_THERE = ['ENOTFOUND', 'ENODATA'];
const TRIES = { timeout: 3_000, tries: 2 };

type Resolves = Pick<Resolver, 'resolveCname' | 'resolveMx' | 'resolveTxt'>;

export const dnsPort = (resolver: Resolves = new Resolver(TRIES)): Ports['dns'] => {
  const ask = {
    CNAME: (name: string) => resolver.resolveCname(name),
    MX: async (name: string) =>
      (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`),
    // A text of more than 255 bytes comes in parts.
    TXT: async (name: string) => (await resolver.resolveTxt(name)).map((parts) => parts.join('')),
  };
  return async (type, name) => {
    try {
      return (await ask[type](name)).map((answer) => answer.toLowerCase().replace(/\.$/, ''));
    } catch (error) {
      if (error instanceof Error && 'code' in error && NOT_THERE.includes(String(error.code))) return [];
      throw error;
    }
  };
};
