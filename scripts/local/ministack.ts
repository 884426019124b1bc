import { join } from 'node:path';
import { type CloudEnvironment, environmentForPart } from '../deployment/cloud-environment.ts';
import { ownCommandsFirst, PROJECT_FOLDER } from '../program/project-paths.ts';
import { type Part, startPart } from './part.ts';
import { LOOPBACK } from './ports.ts';
import type { StateFolder } from './state-folder.ts';

const PYTHON = join(PROJECT_FOLDER, '.venv', 'bin', 'python');
const CLOUD = join(PROJECT_FOLDER, 'scripts', 'local', 'cloud.py');

/**
 * Starts the local cloud on a port, with IAM enforced and nothing kept from an earlier run.
 * Functions run on the project's Node, and find in their environment what this process is given: the cloud's address and the inbox's.
 */
export function startMinistack(port: number, cloud: CloudEnvironment, state: StateFolder): Promise<Part> {
  return startPart({
    name: 'The local cloud (ministack)',
    command: PYTHON,
    args: [CLOUD],
    env: {
      ...environmentForPart(cloud),
      PATH: ownCommandsFirst(),
      GATEWAY_PORT: String(port),
      BIND_HOST: LOOPBACK,
      AUTH: 'true',
      // It would listen on a fixed port of its own for things that no part here has.
      IOT_MTLS_ENABLED: '0',
      PERSIST_STATE: '0',
      STATE_DIR: join(state.scratch, 'state'),
      S3_DATA_DIR: join(state.scratch, 's3'),
      // It leaves the code of every function that it ran behind.
      TMPDIR: state.scratch,
    },
    logFile: join(state.logs, 'cloud.log'),
    healthUrl: `http://${LOOPBACK}:${port}/_ministack/health`,
  });
}
