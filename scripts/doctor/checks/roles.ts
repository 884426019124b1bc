import { isOnThisMachine } from '../../../infra/stages/schema.ts';
import type { Check } from '../check.ts';
import { counted, faultIfAny } from '../finding.ts';
import { type Grant, grantsIn } from '../grants.ts';
import { resolverOf } from '../resolve.ts';
import { revertCommand, stackNamesOf } from './deployed.ts';

export const ROLE_CHECKS: readonly Check[] = [
  {
    id: 'roles.grants',
    asks: 'May each function do what this checkout grants it?',
    look: async (ports) => {
      const [, service] = stackNamesOf(ports);
      const resolve = await resolverOf(ports);
      const all = grantsIn(await ports.ownTemplate(service));
      // The local cloud's simulation is told nothing of a request that a condition could look at.
      const asked = isOnThisMachine(ports.stage) ? all.filter(isUnconditional) : all;
      const lacking = await Promise.all(
        asked.map(async ({ role, actions, resource, context }) => {
          const question = { roleName: resolve.roleName(role), actions, resourceArn: resolve.arn(resource), context };
          const denied = await ports.deniedActions(question);
          return denied.map((action) => `${question.roleName} lacks ${action} on ${question.resourceArn}`);
        }),
      );
      const skipped = all.length - asked.length;
      return faultIfAny(
        [...new Set(lacking.flat())],
        `${counted(asked.length, 'grant')} hold${skipped === 0 ? '' : `; ${skipped} with conditions are not checkable here`}`,
        revertCommand(ports.stage),
      );
    },
  },
];

const isUnconditional = ({ context }: Grant) => Object.keys(context).length === 0;
