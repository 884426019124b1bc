import { z } from 'zod';
import { dev } from './dev.ts';
import { local } from './local.ts';
import { prod } from './prod.ts';
import { isOnThisMachine, STAGE_NAMES, type Stage, type StageName, StageSchema, type StageValues } from './schema.ts';
import { test } from './test.ts';

const STAGES: Record<StageName, StageValues> = { local, test, dev, prod };

/** The stages that an operator names. Tests deploy `test`, and take it away again. */
export const OPERATED_STAGES = STAGE_NAMES.filter((name) => name !== 'test');

/** The values that only the program that starts a local stack knows, as CDK context. */
export interface StageContext {
  readonly stage?: unknown;
  readonly sesEndpoint?: unknown;
  readonly cloudEndpoint?: unknown;
  readonly publicUrl?: unknown;
  /** JSON text: a provider on this machine. */
  readonly identityProvider?: unknown;
}

/**
 * The stage that the context names, checked.
 * @throws {StageError} when there is no such stage, or naming every value that is wrong and why.
 */
export function readStage(context: StageContext): Stage {
  if (!isStageName(context.stage)) throw new StageError(noSuchStage(context.stage));
  const values = STAGES[context.stage];
  return checkStage(isOnThisMachine(values) ? { ...values, ...localValuesIn(context) } : values);
}

/** The region of a stage. Its other values may be wrong: they are not looked at. */
export const regionOf = (name: StageName): string => STAGES[name].region;

/** Operators whom the alarms of a stage mail. */
export const operatorEmailsOf = (name: StageName): readonly string[] => STAGES[name].operatorEmails;

/** Addresses and domains that a stage may mail. */
export const recipientAllowListOf = (name: StageName): string => STAGES[name].recipientAllowList;

/** For how many days a new key of a publisher opens, by the stage. */
export const keyDaysOf = (name: StageName): number => STAGES[name].publishing.keyDays;

/** What may be mailed of one publisher, by the stage. */
export const limitsOf = (name: StageName): Stage['publishing'] => STAGES[name].publishing;

/** How long what a member sends without a colleague waits, by the stage. */
export const aloneMsOf = (name: StageName): number => STAGES[name].offices.aloneSeconds * 1_000;

/** How long an office has to stop a recovery, by the stage. */
export const recoveryMsOf = (name: StageName): number => STAGES[name].offices.recoverySeconds * 1_000;

/**
 * A stage's values, checked.
 * @throws {StageError} naming every value that is wrong and why.
 */
export function checkStage(values: unknown): Stage {
  const parsed = StageSchema.safeParse(values, { error: plainWords });
  if (parsed.success) return parsed.data;
  const stage = z.object({ stage: z.string() }).safeParse(values).data?.stage ?? 'unknown';
  const faults = parsed.error.issues.map(
    (issue) => `  ${[...issue.path, ''].join('.').replace(/\.$/, ' ')}${issue.message}`,
  );
  throw new StageError(`Stage ${stage} (infra/stages/${stage}.ts) can't be used:\n${faults.join('\n')}`, parsed.error);
}

export class StageError extends Error {
  override readonly name = 'StageError';
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** What zod says of the two commonest faults, in the words of the other messages; of the rest it says what it says. */
function plainWords(issue: { code?: string; input?: unknown; keys?: string[] }): string | undefined {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'unrecognized_keys') return `${issue.keys?.join(', ')}: there is no such value`;
  return undefined;
}

export function isStageName(name: unknown): name is StageName {
  return STAGE_NAMES.some((known) => known === name);
}

function noSuchStage(name: unknown): string {
  const problem = name === undefined ? 'No stage was named' : `There is no stage ${JSON.stringify(name)}`;
  return `${problem}. Pass one of ${OPERATED_STAGES.join(', ')}, as in: npx cdk synth -c stage=prod`;
}

function localValuesIn(context: StageContext): Partial<Record<keyof StageContext, unknown>> {
  const { sesEndpoint, cloudEndpoint, publicUrl } = context;
  const identityProvider = z
    .string()
    .transform((text) => JSON.parse(text))
    .optional()
    .parse(context.identityProvider);
  const given = Object.entries({ sesEndpoint, cloudEndpoint, publicUrl, identityProvider }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(given);
}
