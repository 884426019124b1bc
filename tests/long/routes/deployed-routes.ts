import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DESK_RIGHTS } from '../../../functions/web/desk/kit/desk-rights.ts';
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
    .flatMap(({ Properties }) => {
      const [method = '', template = ''] = RouteProperties.parse(Properties)
        .RouteKey.replace('$default', ' ')
        .split(' ');
      return method === 'ANY' ? routesBehind(template) : [{ method, template }];
    });
}

/** An organisation's own way in, which the stage of tests has none of. */
const OF_PROVIDERS = /\/identity\b/;

/** What the desk answers below an address whose every request is led to it. @param template - `/desk/team/{proxy+}` */
function routesBehind(template: string): DeployedRoute[] {
  const below = template.replace('{proxy+}', '');
  const routes = Object.entries(DESK_RIGHTS).filter(([path]) => path.startsWith(below) && !OF_PROVIDERS.test(path));
  if (routes.length === 0) throw new Error(`No route of the desk lies behind ${template}`);
  return routes.flatMap(([path, rights]) => Object.keys(rights).map((method) => ({ method, template: path })));
}
