import { makeKeyring } from '../../adapters/kms/kms.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { releaseRoutes } from '../../api/routes/release-routes.ts';
import { readEnv } from '../../contract/env.ts';
import { releaseObserver } from '../../telemetry/release-observer.ts';
import { openPublishing } from '../composition/open-publishing.ts';

const env = readEnv('steer-release', process.env);
const table = makeTable(env.TABLE_NAME);
const publishing = openPublishing({ table, keyring: makeKeyring(table, env.SEALING_KEY_ARN) }, env);

export const handler = releaseRoutes(env.PUBLIC_URL, { ...publishing, releaseObserver });
