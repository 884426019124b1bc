import { runTogether } from '../support/runner/together.ts';
import { worksOnStackOfRun } from '../support/stack/stack-of-worker.ts';
// Its browser is the worker's, and no group's.
import '../support/visiting/browser.ts';

// One worker takes all journeys, on one stack, while the others run all other tests: a second stack would be deployed, and its functions
// started cold, for nothing.

await worksOnStackOfRun();
runTogether(import.meta.dirname);
