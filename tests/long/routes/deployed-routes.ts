import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inject } from '../../support/stack/stack-of-worker.ts';

/** One route of the deployed API: `GET` and `/unsubscribe/{token}`; both are empty for what has no route. */
export interface DeployedRoute {
  readonly method: string;
  readonly template: string;
}

const Template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })),
});
const RouteProperties = z.object({ RouteKey: z.string() });

/** Every route of the template that was deployed, so that no test has a list that a new route could be missing from. */
export async function deployedRoutes(): Promise<DeployedRoute[]> {
  const file = join(inject('logsFolder'), '..', 'assembly', 'AppealAlertsService-test.template.json');
  const { Resources } = Template.parse(JSON.parse(await readFile(file, 'utf8')));
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
    .map(({ Properties }) => {
      const [method = '', template = ''] = RouteProperties.parse(Properties)
        .RouteKey.replace('$default', ' ')
        .split(' ');
      return { method, template };
    });
}
