import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FunctionName } from '../../functions/contract/env.ts';

const FOLDER = 'functions/handlers';
const files = readdirSync(fileURLToPath(new URL(`../../${FOLDER}`, import.meta.url)), {
  recursive: true,
  encoding: 'utf8',
});

/** The handler of a function, in whichever room it stands: a path of the repository. Without one, where bundling says that it is missing. */
export function handlerEntryOf(name: FunctionName): string {
  const file = `${name}.ts`;
  return join(FOLDER, files.find((path) => basename(path) === file) ?? file);
}
