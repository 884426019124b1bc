import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { INVITATION_PATH } from '../../../functions/contract/page-paths.ts';
import { RefusedError } from '../../program/run-program.ts';

export interface LinkAsker {
  /** @returns the link, as it was pasted. @throws {RefusedError} when the input ends without one. */
  ask(address: string): Promise<string>;
  close(): void;
}

/** Asks the operator for links that were mailed to them, line by line. */
export function makeLinkAsker(publicUrl: string, input: Readable, tell: (text: string) => void): LinkAsker {
  const { origin } = new URL(publicUrl);
  const reader = createInterface({ input });
  const lines = reader[Symbol.asyncIterator]();
  const used = new Set<string>();
  const isLink = (text: string) => {
    const url = URL.parse(text);
    return url?.origin === origin && url.pathname.startsWith(`${INVITATION_PATH}/`);
  };
  return {
    async ask(address) {
      tell(`An invitation was mailed to ${address}. Copy the address of its button, and paste it here:`);
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new RefusedError('No link came, so that no practice member could join.');
        const text = value.trim();
        if (used.has(text)) tell('That link was pasted before, and works once: paste the one of this mail.');
        else if (isLink(text)) {
          used.add(text);
          return text;
        } else if (text !== '') tell(`That is no link of an invitation: it begins with ${origin}${INVITATION_PATH}/`);
      }
    },
    close: () => reader.close(),
  };
}
