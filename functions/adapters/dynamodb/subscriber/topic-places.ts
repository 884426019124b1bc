import { caseOfTopic, caseTopic, type Topic } from '../../../domain/subscriber/subscriber.ts';
import { digestOfCase } from '../../../domain/tokens/tokens.ts';

/** Under which word the rows of a topic lie. Undefined for a case while there is no key of cases: then there are no rows of any. */
export type TopicPlaces = (topic: Topic) => Promise<string | undefined>;

/** Topics that the index has as they are, and those of cases by their keyed hash. */
export function makeTopicPlaces(caseKey: () => Promise<Uint8Array | undefined>): TopicPlaces {
  return async (topic) => {
    const appealId = caseOfTopic(topic);
    if (appealId === undefined) return topic;
    const key = await caseKey();
    return key && caseTopic(digestOfCase(appealId, key));
  };
}

/** For a caller that meets no case, and has no key of theirs. */
export const vocabularyPlaces: TopicPlaces = async (topic) => {
  if (caseOfTopic(topic) !== undefined) throw new TypeError('The topic of a case was met without the key of cases');
  return topic;
};
