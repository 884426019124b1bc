import { AppFunction } from '../../constructs/app-function.ts';
import {
  endedEnvironment,
  publicUrlEnvironment,
  publishingEnvironment,
  sealingEnvironment,
  tableEnvironment,
} from '../../environment.ts';
import type { ServiceParts } from '../../service-parts.ts';
import { mayPublish } from './may-publish.ts';

/** Lists, releases and takes back a publisher's appeals that wait for their time. */
export function defineSteerRelease(parts: ServiceParts): void {
  const { scope, stage, codeOf, api } = parts;
  const steerRelease = new AppFunction(scope, {
    name: 'steer-release',
    stage,
    codeOf,
    environment: {
      ...tableEnvironment(parts),
      ...endedEnvironment(parts),
      ...sealingEnvironment(parts),
      ...publicUrlEnvironment(parts),
      ...publishingEnvironment(parts),
    },
    memoryMegabytes: 1024,
  });
  mayPublish(steerRelease, parts);
  api.route(
    steerRelease,
    'GET /v1/releases',
    'POST /v1/releases/{releaseId}/cancel',
    'POST /v1/releases/{releaseId}/release',
  );
  api.makeRoomFor(
    'publishers',
    'GET /v1/releases',
    'POST /v1/releases/{releaseId}/cancel',
    'POST /v1/releases/{releaseId}/release',
  );
}
