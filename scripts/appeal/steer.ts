import type { SteeringAction } from '../../functions/contract/api.ts';
import { describeSteering } from '../deployment/describe-steering.ts';
import { waitUntilQuiet } from '../deployment/wait-until-quiet.ts';
import { EXIT } from '../program/exit-codes.ts';
import type { ApiClient } from './api-client.ts';

/** Pauses, resumes or cancels a dispatch, and waits until no call of it is under way. @returns what the command ends with. */
export async function steer(
  action: SteeringAction,
  dispatchId: string,
  { json }: { readonly json?: boolean },
  api: Pick<ApiClient, 'steerDispatch' | 'showDispatch'>,
): Promise<number> {
  const askedAtMs = performance.now();
  const steered = await api.steerDispatch(dispatchId, action);
  if (action === 'resume') {
    const text = `${describeSteering(action, { seen: steered, isQuiet: true, afterMs: 0 })} Follow it with:\n\n  npm run appeal -- show ${dispatchId}\n`;
    console.log(json ? JSON.stringify(steered, undefined, 2) : text);
    return EXIT.ok;
  }
  const quiet = await waitUntilQuiet(askedAtMs, steered, () => api.showDispatch(dispatchId));
  const { seen, isQuiet, afterMs } = quiet;
  const facts = { ...seen, quietAfterMs: isQuiet ? Math.round(afterMs) : undefined };
  console.log(json ? JSON.stringify(facts, undefined, 2) : describeSteering(action, quiet));
  return isQuiet ? EXIT.ok : EXIT.stillSending;
}
