export { checkAppeal } from './check-appeal.ts';
export { type Finding, isTickable, unanswered } from './finding.ts';
export { IMAGE_FINDINGS } from './image-metadata.ts';
export { minorsIn } from './minors/minors.ts';
export { faultsOfReasons, isSameOrShorter, makeNameLookup, namesWithoutAnswer } from './names/answered-names.ts';
export { inWords, makePartFinder, type PartRun } from './names/part-finder.ts';
export { withNotWritten } from './names/unspelled.ts';
export { piecesOf } from './pieces.ts';
