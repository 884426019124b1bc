import { runTogether } from '../support/runner/together.ts';

// A second worker would load the SDK once more.

runTogether(import.meta.dirname);
