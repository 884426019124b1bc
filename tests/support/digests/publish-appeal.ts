import { randomUUID } from 'node:crypto';
import { publishAndWait } from '../stack/publisher-api.ts';

/** Publishes an invented appeal about lawyers and waits for the end of its alert. @returns the id of its dispatch. */
export async function publish(title: string, countries: readonly string[], given: object = {}): Promise<string> {
  const body = {
    title,
    datedOn: new Date().toISOString().slice(0, 10),
    body: { text: `Three lawyers of Kathmandu were taken from their offices. Case ${randomUUID()}.` },
    countries,
    themes: ['lawyers'],
    ...given,
  };
  return (await publishAndWait(body)).dispatchId;
}
