import type { CallingRole, SimulatedGrants } from '../../ses-simulator/grants.ts';
import { ACCOUNT_ID, deployed, statementsOfRole } from './deployed.ts';
import type { synthesized } from './synthesized.ts';

interface Environment {
  readonly Variables: Readonly<Record<string, string>>;
}

/** The roles of a stage's functions, as the callers of SES. */
export function sesGrantsOf(stack: ReturnType<typeof synthesized>): SimulatedGrants {
  const deployment = deployed(stack);
  const roles = deployment.all('AWS::Lambda::Function').map(({ properties }): CallingRole => {
    const { CONFIGURATION_SET_NAME } = (properties.Environment as Environment).Variables; // every function has some
    return {
      name: String(properties.FunctionName),
      statements: statementsOfRole(deployment, String(properties.Role)),
      ...(CONFIGURATION_SET_NAME !== undefined && { configurationSet: CONFIGURATION_SET_NAME }),
    };
  });
  return {
    roles,
    mailDomain: stack.stage.mailDomain,
    account: { region: stack.stage.region, accountId: ACCOUNT_ID, isInSandbox: false },
  };
}
