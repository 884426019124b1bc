import { isOnThisMachine } from '../../infra/stages/schema.ts';
import { isUnknownOperation } from '../deployment/unknown-operation.ts';
import type { Check, Examined } from './check.ts';
import { deployCommand } from './checks/deployed.ts';
import { type Finding, notCheckableHere, notLooked } from './finding.ts';
import { NotCheckableHereError, NotDeployedError, type Ports } from './ports/ports.ts';

/** Looks at everything; one look that fails does not keep another from being made. In the order of the checks. */
export function examine(checks: readonly Check[], ports: Ports): Promise<Examined[]> {
  return Promise.all(checks.map(async (check) => ({ check, finding: await lookWith(check, ports) })));
}

async function lookWith({ look }: Check, ports: Ports): Promise<Finding> {
  try {
    return await look(ports);
  } catch (error) {
    return findingOf(error, ports);
  }
}

function findingOf(error: unknown, { stage }: Ports): Finding {
  const said = error instanceof Error ? error.message.split('\n', 1)[0]?.trim() || error.name : String(error);
  if (error instanceof NotDeployedError) return notLooked(said, deployCommand(stage));
  if (error instanceof NotCheckableHereError) return notCheckableHere(said);
  if (isOnThisMachine(stage) && isUnknownOperation(error))
    return notCheckableHere('what stands in for AWS on this machine does not know this operation');
  if (isDenied(error))
    return {
      state: 'look-failed',
      saw: said,
      todo: 'grant these credentials what docs/operations.md lists for doctor',
    };
  return { state: 'look-failed', saw: said, todo: 'run it again; if it stays, look by hand' };
}

const DENIALS = ['AccessDenied', 'AccessDeniedException', 'AuthorizationErrorException', 'UnauthorizedOperation'];

/** Each service has a name of its own for it. */
const isDenied = (error: unknown): boolean => error instanceof Error && DENIALS.includes(error.name);
