import fc from 'fast-check';

// The first case that fails is enough: a shorter one is looked for by no one here.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
