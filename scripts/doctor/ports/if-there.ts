/** The answer, or undefined where AWS says by one of these errors that there is no such thing. */
export async function ifThere<Answer>(asked: Promise<Answer>, ...errorNames: string[]): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && errorNames.includes(error.name)) return undefined;
    throw error;
  }
}
