import { join } from 'node:path';
import { type Part, startPart } from './part.ts';
import { LOOPBACK } from './ports.ts';
import { COMMANDS_FOLDER, ownCommandsFirst } from './project-paths.ts';
import type { StateFolder } from './state-folder.ts';

/** Starts the inbox that all mail ends in, which stands in for SES. */
export function startInbox(port: number, state: StateFolder): Promise<Part> {
  return startPart({
    name: 'The local inbox (aws-ses-v2-local)',
    command: join(COMMANDS_FOLDER, 'aws-ses-v2-local'),
    args: ['--host', LOOPBACK, '--port', String(port)],
    env: { ...process.env, PATH: ownCommandsFirst() },
    logFile: join(state.logs, 'inbox.log'),
    healthUrl: `http://${LOOPBACK}:${port}/health-check`,
  });
}
