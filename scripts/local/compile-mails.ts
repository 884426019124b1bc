import { join } from 'node:path';
import { COMMANDS_FOLDER, ownCommandsFirst, PROJECT_FOLDER } from '../program/project-paths.ts';
import { runTool } from '../program/run-tool.ts';
import type { StateFolder } from './state-folder.ts';

/** Compiles the mails that the functions are bundled with, where they have changed. */
export async function compileMailsIn(state: StateFolder, signal: AbortSignal): Promise<void> {
  await runTool({
    what: 'Compiling the mails',
    command: join(COMMANDS_FOLDER, 'node'),
    args: [join(PROJECT_FOLDER, 'emails', 'compile', 'main.ts')],
    env: { ...process.env, PATH: ownCommandsFirst() },
    logFile: join(state.logs, 'mails.log'),
    signal,
  });
}
