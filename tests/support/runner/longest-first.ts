import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The journeys, which one worker runs to their end, and then what loads the CDK, so that the other worker alone does.
 * All others go as vitest has them.
 */
const FIRST = ['journeys', 'infra'];

/** What takes longest begins first. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ project }: TestSpecification) => FIRST.toReversed().indexOf(project.name);
    return sorted.toSorted((one, other) => rank(other) - rank(one));
  }
}
