import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type CdnSettings, ORIGIN_SECRET_HEADER, VIEWER_ADDRESS_HEADER } from '../contract/deployment/cdn.ts';

type Sent = Pick<APIGatewayProxyEventV2, 'headers' | 'requestContext'>;

/**
 * A request with the address of the person or program that sent it. Behind CloudFront, API Gateway sees CloudFront's address alone; what CloudFront
 * tells is believed only beside its secret, since any header can be written by hand.
 * @param event - its headers' names in lower case.
 * @param cdn - `undefined` where nothing stands before the API.
 * @returns `undefined` for a request that came past CloudFront, and is not to be answered.
 */
export function fromViewer<Event extends Sent>(event: Event, cdn: CdnSettings | undefined): Event | undefined {
  if (!cdn) return event;
  const { [ORIGIN_SECRET_HEADER]: secret = '', [VIEWER_ADDRESS_HEADER.toLowerCase()]: viewer } = event.headers;
  if (!cdn.secrets.some((one) => isSame(one, secret))) return cdn.takesDirect ? event : undefined;
  const sourceIp = addressOf(viewer ?? '');
  const { requestContext } = event;
  return { ...event, requestContext: { ...requestContext, http: { ...requestContext.http, sourceIp } } };
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();
const isSame = (expected: string, given: string) => timingSafeEqual(digestOf(expected), digestOf(given));

/** Without its port; an IPv6 address may come with brackets or without. */
const addressOf = (viewer: string) => viewer.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
