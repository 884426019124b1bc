import { readStage, StageError } from '../../infra/stages/index.ts';
import type { Stage, StageName } from '../../infra/stages/schema.ts';
import { MisuseError, RefusedError } from '../program/run-program.ts';
import type { ClientSettings } from './client-settings.ts';
import { type CloudEnvironment, clientSettingsOf } from './cloud-environment.ts';
import { readLocalStack } from './find-deployment.ts';

/** Where a deployment is. */
export interface Whereabouts {
  readonly stage: Stage;
  readonly settings: ClientSettings;
  /** SES's own address, where it is another. */
  readonly sesSettings?: ClientSettings;
}

/**
 * Where a stage's deployment is: what `npm start` runs for `local`, else the account of this shell, in the region of the stage.
 * @throws {MisuseError} for the stage of tests.
 * @throws {RefusedError} for a stage whose values can't be used.
 * @throws {NoDeploymentError} when no local stack runs.
 */
export async function findWhereabouts(stageName: StageName): Promise<Whereabouts> {
  if (stageName === 'local') {
    const { publicUrl, environment } = await readLocalStack();
    return whereaboutsOnThisMachine('local', publicUrl, environment);
  }
  if (stageName === 'test')
    throw new MisuseError('Tests deploy the stage test, and look at it themselves. Use local, dev or prod.');
  const stage = stageNamed({ stage: stageName });
  return { stage, settings: { region: stage.region } };
}

/** A stack on this machine: what stands in for SES has an address of its own. */
export function whereaboutsOnThisMachine(
  stageName: 'local' | 'test',
  publicUrl: string,
  environment: CloudEnvironment,
): Whereabouts {
  const { AWS_ENDPOINT_URL: cloudEndpoint, AWS_ENDPOINT_URL_SESV2: sesEndpoint } = environment;
  const settings = clientSettingsOf(environment);
  return {
    stage: stageNamed({ stage: stageName, publicUrl, cloudEndpoint, sesEndpoint }),
    settings,
    sesSettings: { ...settings, endpoint: sesEndpoint },
  };
}

function stageNamed(context: Parameters<typeof readStage>[0]): Stage {
  try {
    return readStage(context);
  } catch (error) {
    if (error instanceof StageError) throw new RefusedError(error.message, { cause: error });
    throw error;
  }
}
