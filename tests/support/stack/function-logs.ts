import { type FunctionLogLine, readEveryLogLine } from '../../../scripts/local/function-logs.ts';
import { inject } from './stack-of-worker.ts';

/** Every line that any function of the stack that journeys run on has logged so far. */
export const everyLogLine = (): Promise<FunctionLogLine[]> => readEveryLogLine(inject('environment'));
