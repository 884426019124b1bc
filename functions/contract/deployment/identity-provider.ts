import * as z from 'zod';
import { isSafeAddress } from '../mail/safe-address.ts';

/** Where a browser comes back to from the identity provider: what an operator registers there, after the address of the pages. */
export const IDENTITY_RETURN_PATH = '/desk/identity';

/** Variables of the function that lets members in, where the stage has an identity provider. */
export const IDENTITY_VARIABLES = {
  issuer: 'IDENTITY_ISSUER',
  clientId: 'IDENTITY_CLIENT_ID',
  secretArn: 'IDENTITY_CLIENT_SECRET_ARN',
  name: 'IDENTITY_NAME',
} as const;

const IdentityVariables = z.object({
  [IDENTITY_VARIABLES.issuer]: z.url().refine(isSafeAddress),
  [IDENTITY_VARIABLES.clientId]: z.string().min(1),
  [IDENTITY_VARIABLES.secretArn]: z.string().min(1),
  [IDENTITY_VARIABLES.name]: z.string().min(1),
});

/** An organisation's own OpenID Connect provider, by which its members may sign in. */
export interface IdentityProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Of the secret that holds the client's secret, as plain text. */
  readonly secretArn: string;
  /** As the button says it. */
  readonly name: string;
}

/**
 * What a function is told of an identity provider. @returns `undefined` where the stage has none.
 * @throws {z.ZodError} when it is told a part of it.
 */
export function readIdentityProvider(
  variables: Readonly<Record<string, string | undefined>>,
): IdentityProviderSettings | undefined {
  if (variables[IDENTITY_VARIABLES.issuer] === undefined) return undefined;
  const read = IdentityVariables.parse(variables);
  return {
    issuer: read.IDENTITY_ISSUER,
    clientId: read.IDENTITY_CLIENT_ID,
    secretArn: read.IDENTITY_CLIENT_SECRET_ARN,
    name: read.IDENTITY_NAME,
  };
}
