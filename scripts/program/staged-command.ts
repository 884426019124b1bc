/** What works on the deployment of a stage. */
type StagedScript = 'operator' | 'publisher' | 'doctor' | 'smoke';

/**
 * A command to type next, with the stage that it is about: without it the command works on the stack of this machine.
 * @example stagedCommand('operator', 'letters', 'prod') // 'npm run operator -- letters --stage prod'
 */
export const stagedCommand = (script: StagedScript, words: string, stage: string): string =>
  [`npm run ${script} --`, ...(words === '' ? [] : [words]), `--stage ${stage}`].join(' ');
