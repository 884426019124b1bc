import { z } from 'zod';

const oneOrMany = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);
const words = oneOrMany(z.string());
/** By condition key; `true` of a template is the word. */
const conditionValues = z.record(z.string(), oneOrMany(z.union([z.string(), z.boolean().transform(String)])));

interface Principals {
  readonly AWS?: readonly string[] | undefined;
  readonly Service?: readonly string[] | undefined;
}

/**
 * One statement of a policy whose references are resolved. What this module does not know (`NotAction` and its like) does not parse, so
 * that no policy counts as understood that is not.
 */
export const Statement = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: words,
    Resource: words.default(['*']),
    Principal: z
      .union([
        z.literal('*').transform((): Principals => ({ AWS: ['*'] })),
        z.strictObject({ AWS: words.optional(), Service: words.optional() }),
      ])
      .optional(),
    Condition: z.record(z.string(), conditionValues).default({}),
  })
  .transform(({ Effect, Action, Resource, Principal, Condition }) => ({
    effect: Effect,
    actions: Action,
    resources: Resource,
    principals: Principal,
    conditions: Condition,
  }));
export type Statement = z.infer<typeof Statement>;

/** What a principal is about to do. */
export interface Access {
  /** `sqs:SendMessage` */
  readonly action: string;
  /** An ARN, or `*` for what is about no resource. */
  readonly resource: string;
  /** Values of condition keys; one that is missing is not in the request's context. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** Who asks a resource's own policy: a service by its name, or a role's ARN. */
export type Principal = { readonly service: string } | { readonly arn: string };

export type Decision = 'allowed' | 'denied' | 'not granted';

/**
 * How IAM decides: a Deny that fits wins, then an Allow that fits, and without either nothing is granted.
 * @param principal - for a policy of a resource; a role's own statements name no principal.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(statements: readonly Statement[], access: Access, principal?: Principal): Decision {
  const fitting = statements.filter((statement) => isFor(statement, principal) && fits(statement, access));
  if (fitting.some(({ effect }) => effect === 'Deny')) return 'denied';
  return fitting.length > 0 ? 'allowed' : 'not granted';
}

function fits({ actions, resources, conditions }: Statement, { action, resource, context = {} }: Access): boolean {
  return (
    actions.some((pattern) => isLike(action.toLowerCase(), pattern.toLowerCase())) &&
    resources.some((pattern) => isLike(resource, pattern)) &&
    Object.entries(conditions).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, valuesOf(context, key), wanted)),
    )
  );
}

function isFor({ principals }: Statement, principal: Principal | undefined): boolean {
  if (principals === undefined || principal === undefined) return principals === principal;
  if ('service' in principal) return principals.Service?.includes(principal.service) || isEverybody(principals.AWS);
  return isEverybody(principals.AWS) || principals.AWS?.includes(principal.arn) === true;
}

const isEverybody = (aws: readonly string[] | undefined) => aws?.includes('*') === true;

/** Names of condition keys have no case. */
const valuesOf = (context: NonNullable<Access['context']>, key: string) =>
  Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];

const OPERATORS: Readonly<Record<string, (value: string, pattern: string) => boolean>> = {
  StringEquals: (value, wanted) => value === wanted,
  StringLike: (value, pattern) => isLike(value, pattern),
  // Either may hold wildcards. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
  ArnEquals: (value, pattern) => isLike(value, pattern),
  ArnLike: (value, pattern) => isLike(value, pattern),
  Bool: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
};

/** @throws {Error} for an operator that this module has not been taught. */
function holds(operator: string, values: readonly string[] | undefined, wanted: readonly string[]): boolean {
  if (operator === 'Null') return String(values === undefined) === wanted[0];
  const [, quantifier, name = ''] = /^(?:(ForAllValues|ForAnyValue):)?(\w+)$/.exec(operator) ?? [];
  const matches = OPERATORS[name];
  if (!matches) throw new Error(`The condition ${operator} is not evaluated here yet`);
  const isWanted = (value: string) => wanted.some((pattern) => matches(value, pattern));
  // Of no value at all, "all" is true and "any" is not.
  return quantifier === 'ForAllValues' ? (values ?? []).every(isWanted) : (values ?? []).some(isWanted);
}

/** `*` stands for any letters, `?` for one. */
export function isLike(text: string, pattern: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
}
