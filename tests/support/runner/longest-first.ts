import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Projects that one worker each runs to their end. By the size of its file, which only imports others, each would begin last. */
const FIRST = ['journeys', 'infra', 'handlers'];

/** What takes longest begins first. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ project }: TestSpecification) => FIRST.toReversed().indexOf(project.name);
    return sorted.toSorted((one, other) => rank(other) - rank(one));
  }
}
