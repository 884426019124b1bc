import { z } from 'zod';
import type { Template } from './ports/facts.ts';

export interface Grant {
  readonly role: string;
  readonly actions: readonly string[];
  /** As the template has it: words, or a function of CloudFormation. */
  readonly resource: unknown;
  /** What a request must say for the grant's conditions to hold. */
  readonly context: Readonly<Record<string, string>>;
}

const oneOrMany = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);

const Statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany(z.string()),
  Resource: oneOrMany(z.unknown()),
  Condition: z.record(z.string(), z.record(z.string(), oneOrMany(z.string()))).default({}),
});

const Policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(Statement) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});

/** Every grant of a template's roles, one for each resource. A denial is none: what it is about is granted to no work of the function. */
export function grantsIn({ Resources }: Template): Grant[] {
  return Object.values(Resources)
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .map(({ Properties }) => Policy.parse(Properties))
    .flatMap(({ Roles, PolicyDocument }) =>
      Roles.flatMap(({ Ref }) =>
        PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action, Resource, Condition }) =>
          Resource.map((resource) => ({ role: Ref, actions: Action, resource, context: requestThatMeets(Condition) })),
        ),
      ),
    );
}

/** The first value that each condition lets in; that a key must be there is met by its value. */
function requestThatMeets(conditions: z.infer<typeof Statement>['Condition']): Record<string, string> {
  const values = Object.entries(conditions)
    .filter(([operator]) => operator !== 'Null')
    .flatMap(([, keys]) => Object.entries(keys).map(([key, allowed]) => [key, (allowed[0] ?? '').replace('*', 'x')]));
  return Object.fromEntries(values);
}
