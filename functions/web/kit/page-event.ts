import type { APIGatewayProxyEventV2 } from 'aws-lambda';

export type PageEvent = APIGatewayProxyEventV2;

export function pathParameter(event: PageEvent, name: string): string {
  return event.pathParameters?.[name] ?? '';
}

/** Fields of a posted form, by name and repeated ones as arrays; the body itself when it was no urlencoded form. */
export function postedFields(event: PageEvent): unknown {
  return event.body;
}

/** A header as it was sent, by its name in small letters. */
export const sentHeader = ({ headers }: PageEvent, wanted: string): string | undefined =>
  Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
