import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, expect, test } from 'vitest';
import { STAGE_NAMES, type StageName, type StageValues } from '../../infra/stages/schema.ts';
import { type Finding, lint } from '../infra/support/cfn-lint.ts';
import { BEHIND_A_CDN, synthesized } from '../infra/support/synthesized.ts';

/** Warnings and notes of cfn-lint that we leave as they are, each with its reason. No error may be. */
const LEFT_AS_IT_IS = {
  I1022: 'The CDK writes Fn::Join where a person would write Fn::Sub.',
  W3005:
    'The CDK has each function depend on its role and on the role’s policy by name. The policy is why; the role comes with it.',
  W6001: 'Commands read every output of a deployment from the service stack, those of the data stack too.',
} as const satisfies Record<`W${number}` | `I${number}`, string>;

/** Each stage as its file has it, and what an operator may choose in addition. */
const DEPLOYMENTS: Readonly<Record<string, readonly [StageName, Partial<StageValues>]>> = {
  ...Object.fromEntries(STAGE_NAMES.map((name) => [name, [name, {}] as const])),
  'prod-on-its-own-host': [
    'prod',
    { certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-1234-1234-123456789012' },
  ],
  'prod-behind-a-cdn': ['prod', BEHIND_A_CDN],
};

let findings: Finding[];
beforeAll(() => {
  const inRegion = new Map<string, Map<string, Template>>();
  for (const [deployment, [name, overrides]] of Object.entries(DEPLOYMENTS)) {
    const { stage, data, service } = synthesized(name, overrides);
    const templates = inRegion.get(stage.region) ?? new Map<string, Template>();
    inRegion.set(stage.region, templates.set(`${deployment} data`, data).set(`${deployment} service`, service));
  }
  findings = [...inRegion].flatMap(([region, templates]) => lint(templates, region));
}, 300_000);

test.each(Object.keys(DEPLOYMENTS))('cfn-lint finds nothing in %s that is not left as it is for a reason', (name) => {
  const found = findings.filter(
    ({ template, rule }) =>
      [`${name} data`, `${name} service`].includes(template) && !Object.hasOwn(LEFT_AS_IT_IS, rule),
  );
  expect(found).toEqual([]);
});

test('every rule that is left as it is still finds something', () => {
  const found = new Set(findings.map(({ rule }) => rule));
  expect(Object.keys(LEFT_AS_IT_IS).filter((rule) => !found.has(rule))).toEqual([]);
});
