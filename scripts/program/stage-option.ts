import { InvalidArgumentError, Option } from 'commander';
import { isStageName, OPERATED_STAGES } from '../../infra/stages/index.ts';
import type { StageName } from '../../infra/stages/schema.ts';

/** Names the deployment that a command is about. A stage that there is not is misuse, and answered with those that an operator has. */
export const stageOption = (fallback: StageName): Option =>
  new Option('--stage <stage>', `which deployment: ${listed}`).argParser(stageNameOf).default(fallback);

const listed = `${OPERATED_STAGES.slice(0, -1).join(', ')} or ${OPERATED_STAGES.at(-1)}`;

/** @throws {InvalidArgumentError} for what is no stage. */
function stageNameOf(text: string): StageName {
  if (!isStageName(text)) throw new InvalidArgumentError(`There is no such stage: name ${listed}.`);
  return text;
}
