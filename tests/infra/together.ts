import { runTogether } from '../support/runner/together.ts';

// Two workers would each load the CDK and synthesize every stage.

runTogether(import.meta.dirname);
