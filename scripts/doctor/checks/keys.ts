import type { Check } from '../check.ts';
import { counted, faultIfAny } from '../finding.ts';
import { complaintsOf, deployedOf, revertCommand } from './deployed.ts';

const KEY = 'AWS::KMS::Key';

export const KEY_CHECKS: readonly Check[] = [
  {
    id: 'keys.enabled',
    asks: 'Can every key be used?',
    look: async (ports) => {
      const keys = await deployedOf(ports, KEY);
      const states = await Promise.all(
        keys.map(async (key) => ({ id: key.physicalId, state: (await ports.key(key.physicalId))?.state })),
      );
      return faultIfAny(
        await complaintsOf(keys, ports.key, ({ state }) => (state === 'Enabled' ? undefined : `is ${state}`)),
        `${counted(keys.length, 'key')} enabled`,
        `at once: ${states.flatMap(({ id, state }) => enabling(state, `--region ${ports.stage.region} --key-id ${id}`)).join('; ')}; without it nothing sealed can be read`,
      );
    },
  },
  {
    id: 'keys.secrets',
    asks: 'Is every secret there?',
    look: async (ports) => {
      const secrets = await deployedOf(ports, 'AWS::SecretsManager::Secret');
      const ending = await Promise.all(
        secrets.map(async ({ physicalId }) => ((await ports.secret(physicalId))?.isBeingDeleted ? [physicalId] : [])),
      );
      const restoring = ending
        .flat()
        .map((arn) => `aws secretsmanager restore-secret --region ${ports.stage.region} --secret-id ${arn}`);
      return faultIfAny(
        await complaintsOf(secrets, ports.secret, ({ isBeingDeleted, hasCurrentVersion }) => {
          if (isBeingDeleted) return 'is being deleted';
          return hasCurrentVersion ? undefined : 'has no current version';
        }),
        `${counted(secrets.length, 'secret')} there`,
        `at once: ${restoring.length > 0 ? restoring.join('; ') : revertCommand(ports.stage)}; without it no link and no address is known`,
      );
    },
  },
];

/** What makes a key usable again that is about to be deleted, or was switched off. https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html */
function enabling(state: string | undefined, options: string): string[] {
  if (state === undefined || state === 'Enabled') return [];
  const enable = `aws kms enable-key ${options}`;
  return state === 'PendingDeletion' ? [`aws kms cancel-key-deletion ${options}`, enable] : [enable];
}
