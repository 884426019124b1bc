/**
 * In a bundle this takes the place of the SDK's chain of credential providers: Lambda gives a function the credentials of its role in its environment, and
 * nowhere else. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
