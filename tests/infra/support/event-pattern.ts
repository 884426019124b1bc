const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value) || value === null;

/**
 * Whether EventBridge hands an event to a rule with this pattern, as far as patterns of plain values go: every field of the pattern is in the
 * event, at the same place, and has one of its values; where the event has an array, one element of it is enough.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern.html
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns-arrays.html
 * @throws {TypeError} for a pattern with anything else, such as `{"prefix": "a"}`: it must not seem to match.
 */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(pattern)) {
    if (!pattern.every(isPlain)) throw new TypeError('Only patterns of plain values are known here');
    return (Array.isArray(event) ? event : [event]).some((value) => pattern.includes(value));
  }
  if (!isObject(pattern)) throw new TypeError('A pattern is an object, or an array of values');
  if (Array.isArray(event)) return event.some((element) => matchesPattern(pattern, element));
  return (
    isObject(event) &&
    Object.entries(pattern).every(([name, part]) => Object.hasOwn(event, name) && matchesPattern(part, event[name]))
  );
}
