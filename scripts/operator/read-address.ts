import { text as readLine } from 'node:stream/consumers';
import { isCancel, text } from '@clack/prompts';
import { type AddressRefusal, parseAddress } from '../../functions/domain/subscriber/subscriber.ts';
import { message } from '../../functions/locales/messages.ts';
import { RefusedError } from '../program/run-program.ts';

const wordsFor = (reason: AddressRefusal) => message('en', `page.error.email-${reason}`);

/**
 * An address, asked for at the terminal or, without one, read from standard input: as an argument it would stay in the shell's history
 * and be seen in the list of processes. No message repeats it.
 * @returns undefined when the operator gave up.
 * @throws {RefusedError} when what was read is no address.
 */
export async function readAddress(): Promise<string | undefined> {
  const entered = process.stdin.isTTY === true ? await askForAddress() : await readLine(process.stdin);
  if (entered === undefined) return undefined;
  const reading = parseAddress(entered);
  if (reading.kind === 'refused') throw new RefusedError(`${wordsFor(reading.reason)} It is read from standard input.`);
  return reading.address;
}

async function askForAddress(): Promise<string | undefined> {
  const answer = await text({
    message: 'Which address?',
    // What a command writes may go to a file.
    output: process.stderr,
    validate: (entered = '') => {
      const reading = parseAddress(entered);
      return reading.kind === 'refused' ? wordsFor(reading.reason) : undefined;
    },
  });
  return isCancel(answer) ? undefined : answer;
}
