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
      return faultIfAny(
        await complaintsOf(keys, ports.key, ({ state }) => (state === 'Enabled' ? undefined : `is ${state}`)),
        `${counted(keys.length, 'key')} enabled`,
        `at once: aws kms cancel-key-deletion --region ${ports.stage.region} --key-id ID, then enable-key; without it nothing sealed can be read`,
      );
    },
  },
  {
    id: 'keys.rotation',
    asks: 'Is every key rotated each year?',
    look: async (ports) => {
      const keys = await deployedOf(ports, KEY);
      return faultIfAny(
        await complaintsOf(keys, ports.key, ({ isRotated }) => (isRotated ? undefined : 'is not rotated')),
        `${counted(keys.length, 'key')} rotated`,
        revertCommand(ports.stage),
      );
    },
  },
  {
    id: 'keys.secrets',
    asks: 'Is every secret there?',
    look: async (ports) => {
      const secrets = await deployedOf(ports, 'AWS::SecretsManager::Secret');
      return faultIfAny(
        await complaintsOf(secrets, ports.secret, ({ isBeingDeleted, hasCurrentVersion }) => {
          if (isBeingDeleted) return 'is being deleted';
          return hasCurrentVersion ? undefined : 'has no current version';
        }),
        `${counted(secrets.length, 'secret')} there`,
        `at once: aws secretsmanager restore-secret --region ${ports.stage.region} --secret-id ARN; without it no link and no address is known`,
      );
    },
  },
];
