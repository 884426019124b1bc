import { IDENTITY_RETURN_PATH } from '../../../functions/contract/deployment/identity-provider.ts';
import type { Check } from '../check.ts';
import { fault, ok } from '../finding.ts';

export const IDENTITY_PROVIDER_CHECKS: readonly Check[] = [
  {
    id: 'identity-provider.secret',
    asks: 'Can the desk prove itself to the identity provider?',
    look: async ({ stage, secret }) => {
      if (!stage.identityProvider) return ok('the stage has none');
      const { clientSecretArn, issuer } = stage.identityProvider;
      const facts = await secret(clientSecretArn);
      if (facts?.hasCurrentVersion && !facts.isBeingDeleted)
        return ok(
          `its secret is there; at ${issuer} browsers must be sent back to ${stage.publicUrl}${IDENTITY_RETURN_PATH}`,
        );
      return fault(
        `${clientSecretArn} is not there, or is empty`,
        `put the client’s secret there, as docs/deploying.md says: aws secretsmanager put-secret-value --region ${stage.region} --secret-id ${clientSecretArn} --secret-string file://client-secret.txt`,
      );
    },
  },
];
