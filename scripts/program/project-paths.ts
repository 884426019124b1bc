import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_FOLDER = fileURLToPath(new URL('../../', import.meta.url));

export const COMMANDS_FOLDER = join(PROJECT_FOLDER, 'node_modules', '.bin');

/** Every local stack has a folder of its own in here. */
export const STATES_FOLDER = join(PROJECT_FOLDER, '.local');

/** A search path on which the project's own commands come first. */
export const ownCommandsFirst = (path = process.env.PATH ?? '') => [COMMANDS_FOLDER, path].join(delimiter);
