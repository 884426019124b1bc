import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import type { FunctionName } from '../../../functions/contract/env.ts';

let loads = 0;

/** A handler module as Lambda loads it at a cold start: its state is new. What it takes from packages is loaded once a process. */
export function loadFreshHandler<Module>(name: FunctionName): Promise<Module> {
  const { href } = pathToFileURL(join(inject('handlersFolder'), `${name}.mjs`));
  loads += 1;
  return import(`${href}?load=${loads}`);
}
