import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { ReadStream } from 'node:tty';
import { expect, test } from 'vitest';
import { dropTypedAhead } from '../../../scripts/terminal/typed-ahead.ts';

const LONGER_THAN_IT_WAITS_MS = 120;

test('what was typed before a question is dropped, though the machine had no time to read it', async () => {
  const { keyboard, terminal, close } = await aTerminal();
  keyboard.write('y');
  const dropping = dropTypedAhead(terminal);
  const since = performance.now();
  while (performance.now() - since < LONGER_THAN_IT_WAITS_MS);
  expect(await dropping).toBe(true);
  const read: string[] = [];
  terminal.on('data', (typed) => read.push(String(typed))).resume();
  keyboard.write('n');
  await once(terminal, 'data');
  expect(read).toEqual(['n']);
  close();
});

/** Node can't make a terminal: a socket keeps what was written to it as well. */
async function aTerminal(): Promise<{ keyboard: Socket; terminal: ReadStream; close: () => void }> {
  const server = createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const keyboard = connect(port, '127.0.0.1');
  const [socket] = (await once(server, 'connection')) as [Socket];
  const terminal: ReadStream = Object.assign(socket, { isRaw: false, setRawMode: () => terminal }) as never;
  return {
    keyboard,
    terminal,
    close: () => [keyboard, socket, server].map((end) => ('destroy' in end ? end.destroy() : end.close())),
  };
}
