/** Asks each question once, however many checks want its answer. */
export function remembering<Args extends readonly unknown[], Answer>(
  ask: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...args) => {
    const question = JSON.stringify(args);
    const known = answers.get(question) ?? ask(...args);
    answers.set(question, known);
    return known;
  };
}
