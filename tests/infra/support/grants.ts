import type { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import type { FunctionName } from '../../../functions/contract/env.ts';
import { functionNameOf } from '../../../infra/constructs/app-function.ts';
import type { Stage } from '../../../infra/stages/schema.ts';

const oneOrMany = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);
const Statement = z.object({
  Action: oneOrMany(z.string()),
  Resource: oneOrMany(z.unknown()),
  Effect: z.enum(['Allow', 'Deny']),
  // Any other condition would have to be put into words here first.
  Condition: z
    .union([
      z
        .strictObject({ StringEquals: z.strictObject({ 'kms:EncryptionContext:purpose': z.string() }) })
        .transform(({ StringEquals }) => ` for ${StringEquals['kms:EncryptionContext:purpose']}`),
      z
        .strictObject({
          'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': z.array(z.string()) }),
          Null: z.strictObject({ 'dynamodb:LeadingKeys': z.literal('false') }),
        })
        .transform((it) => ` for partitions ${it['ForAllValues:StringLike']['dynamodb:LeadingKeys'].join(', ')}`),
      z
        .strictObject({ 'ForAnyValue:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': z.array(z.string()) }) })
        .transform((it) => ` for any partition of ${it['ForAnyValue:StringLike']['dynamodb:LeadingKeys'].join(', ')}`),
    ])
    .default(''),
});
const Policy = z.object({
  Properties: z.object({
    PolicyDocument: z.object({ Statement: z.array(Statement) }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
});
const LambdaFunction = z.object({
  Properties: z.looseObject({
    FunctionName: z.string(),
    Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
});

/** One function as the template has it. */
export function functionIn(template: Template, stage: Stage, name: FunctionName) {
  const functions = Object.values(template.findResources('AWS::Lambda::Function')).map((it) =>
    LambdaFunction.parse(it),
  );
  const found = functions.find(({ Properties }) => Properties.FunctionName === functionNameOf(stage, name));
  if (!found) throw new Error(`The template has no function ${functionNameOf(stage, name)}`);
  return found.Properties;
}

/** Everything that a function may do, as sorted sentences: `kms:Encrypt on SealingKey for sign-up-request`. */
export const grantsOf = (template: Template, stage: Stage, name: FunctionName): string[] =>
  statementsOf(template, stage, name, 'Allow');

/** Everything that a function may not do under any grant, as sorted sentences. */
export const refusalsOf = (template: Template, stage: Stage, name: FunctionName): string[] =>
  statementsOf(template, stage, name, 'Deny');

function statementsOf(template: Template, stage: Stage, name: FunctionName, effect: 'Allow' | 'Deny'): string[] {
  const role = functionIn(template, stage, name).Role['Fn::GetAtt'][0];
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .map((it) => Policy.parse(it).Properties)
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === effect)
    .flatMap(({ Action, Resource, Condition }) =>
      Action.flatMap((action) => Resource.map((it) => `${action} on ${wordsFor(it)}${Condition}`)),
    )
    .toSorted();
}

const Reference = z.union([
  z.object({ 'Fn::ImportValue': z.string() }).transform((it) => nameOfExport(it['Fn::ImportValue'])),
  z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((it) => withoutHash(it['Fn::GetAtt'][0])),
  z.object({ Ref: z.string() }).transform((it) => (it.Ref.startsWith('AWS::') ? it.Ref : withoutHash(it.Ref))),
  z.string(),
]);
const Joined = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(Reference)]) });

/** A resource as the template refers to it, in words: `Table`, `Table/index/due-work`, `identity/<domain>`. */
function wordsFor(resource: unknown): string {
  const joined = Joined.safeParse(resource);
  if (!joined.success) return Reference.parse(resource);
  const whole = joined.data['Fn::Join'][1].join('');
  return whole
    .replace(/^arn:.*:ses:.*AWS::AccountId:/, '')
    .replace(/^arn:[^/]*?:(?=identity|configuration-set|template)/, '')
    .replace(/^arn:.*:lambda:.*:function:/, '');
}

/** `AppealAlertsData-prod:ExportsOutputFnGetAttTableCD117FA1ArnE2C8C204` is the ARN of `Table`. */
function nameOfExport(exportName: string): string {
  const [, name = exportName, attribute = ''] =
    /FnGetAtt(\w+?)[0-9A-F]{8}(Arn|StreamArn|Id)[0-9A-F]{8}$/.exec(exportName) ?? [];
  return attribute === 'StreamArn' ? `${name} stream` : name;
}

const withoutHash = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '');
