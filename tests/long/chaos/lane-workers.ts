import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FunctionName } from '../../../functions/contract/env.ts';
import type { LocalStack } from '../../../scripts/local/stack.ts';

const run = promisify(execFile);

/** Processes that run a function of this stack: the local cloud unpacks each into a folder with the function's name. */
export async function workersOf(
  { stateFolder }: Pick<LocalStack, 'stateFolder'>,
  name: FunctionName,
): Promise<number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,args=']);
  return stdout
    .split('\n')
    .filter((line) => line.includes(stateFolder) && line.includes(`ministack-lambda-AppealAlerts-test-${name}-`))
    .map((line) => Number.parseInt(line, 10));
}

/** Ends a process as a machine that goes up in smoke does; says whether it was still there. */
export function killAtOnce(processId: number): boolean {
  try {
    return process.kill(processId, 'SIGKILL');
  } catch {
    return false;
  }
}
