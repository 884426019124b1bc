import fc from 'fast-check';

// Property tests that name no number of runs of their own look twenty times as long.
fc.configureGlobal({ numRuns: 2_000 });
