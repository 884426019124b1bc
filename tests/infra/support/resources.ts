import type { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  DependsOn: z.array(z.string()).optional(),
});
export type Resource = z.infer<typeof Resource>;

/** Every resource of a type, as pairs of logical id and resource. */
export function resourcesOf(template: Template, type: string): [logicalId: string, resource: Resource][] {
  return Object.entries(template.findResources(type)).map(([logicalId, it]) => [logicalId, Resource.parse(it)]);
}

/** Every resource of a stack, as pairs of logical id and resource. */
export const everyResourceOf = (template: Template): [logicalId: string, resource: Resource][] =>
  Object.entries(template.toJSON().Resources).map(([logicalId, it]) => [logicalId, Resource.parse(it)]);

/** The properties of every resource of a type. */
export const propertiesOf = (template: Template, type: string) =>
  resourcesOf(template, type).map(([, { Properties }]) => Properties);
