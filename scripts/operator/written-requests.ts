import type { EraseAddressPorts, StoredOfAddressPorts } from '../../functions/domain/account/account.ts';
import { eraseAddress, readStoredOfAddress } from '../../functions/domain/account/account.ts';
import { EXIT } from '../program/exit-codes.ts';
import { RefusedError } from '../program/run-program.ts';
import { agrees } from '../terminal/agrees.ts';
import { printJson } from '../terminal/print-json.ts';
import { findAsker, terminalWidth } from '../terminal/terminal.ts';
import { wrap } from '../terminal/wrap.ts';
import { describeErasure, NOT_KNOWN } from './describe-erasure.ts';
import { readAddress } from './read-address.ts';

/**
 * Asks for an address, and prints what is stored about its owner.
 * @returns what the command ends with.
 * @throws {RefusedError} when nothing is.
 */
export async function printRecord(findPeople: () => Promise<StoredOfAddressPorts>): Promise<number> {
  const people = await findPeople();
  const address = await readAddress();
  if (address === undefined) return giveUp('Nothing was looked up.');
  const record = await readStoredOfAddress(address, people, Date.now());
  if (!record) throw new RefusedError(wrap(NOT_KNOWN, terminalWidth()).join('\n'));
  printJson(record);
  return EXIT.ok;
}

/**
 * Asks for an address and whether to erase, and erases all that is stored about its owner.
 * @param isAgreed - they said so beforehand: do not ask.
 * @returns what the command ends with.
 */
export async function eraseAsAsked(isAgreed: boolean, findPeople: () => Promise<EraseAddressPorts>): Promise<number> {
  const asker = isAgreed ? undefined : findAsker(process.stdin.isTTY !== true);
  if (!isAgreed && !asker)
    return giveUp('Nothing was erased: there is no terminal to ask at. Say yes beforehand with --yes.');
  const people = await findPeople();
  const address = await readAddress();
  if (address === undefined || (asker && !(await agrees(QUESTION, asker)))) return giveUp('Nothing was erased.');
  console.log(describeErasure(await eraseAddress(address, people, Date.now()), terminalWidth()));
  return EXIT.ok;
}

const QUESTION = 'Erase all that is stored about this address? It can’t be undone.';

function giveUp(because: string): number {
  console.error(because);
  return EXIT.notAsked;
}
