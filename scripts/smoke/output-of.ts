import type { Deployment } from '../deployment/find-deployment.ts';
import { RefusedError } from '../program/run-program.ts';

/** What a deployment tells of itself. @throws {RefusedError} when it does not. */
export function outputOf(outputs: Deployment['outputs'], name: string): string {
  const told = outputs[name];
  if (told === undefined) throw new RefusedError(`The deployment does not tell ${name}: deploy it once more.`);
  return told;
}
