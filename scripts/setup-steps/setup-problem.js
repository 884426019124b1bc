/** Something that only the person at the keyboard can put right. Its message says what is missing and what to do. */
export class SetupProblem extends Error {
  name = 'SetupProblem';
}
