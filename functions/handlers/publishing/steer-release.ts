import { makeTable } from '../../adapters/table/open-table.ts';
import { releaseRoutes } from '../../api/routes/release-routes.ts';
import { readEnv } from '../../contract/env.ts';
import { makeReleasingPorts } from '../settings/releasing-ports.ts';

const env = readEnv('steer-release', process.env);

export const handler = releaseRoutes(env.PUBLIC_URL, makeReleasingPorts(makeTable(env.TABLE_NAME), env));
