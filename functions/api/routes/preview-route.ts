import { type PreviewPorts, type PublisherKeys, previewAppeal } from '../../domain/publishing/publishing.ts';
import { previewAnswer } from '../preview-answer.ts';
import { publisherBodyHandler } from '../publisher-handler.ts';
import { readAppealRequest } from '../read-appeal-request.ts';
import { faultyFields } from '../refusals.ts';

export interface PreviewRoutePorts extends PreviewPorts {
  readonly publishers: PublisherKeys;
}

/** `POST /v1/appeals/preview`. @param publicUrl - origin of the pages. */
export function previewRoute(publicUrl: string, ports: PreviewRoutePorts) {
  const { publishers, nowMs } = ports;
  return publisherBodyHandler({ scopes: ['appeals:write'], publishers, nowMs }, async (caller, body) => {
    const read = readAppealRequest(body);
    if (read.kind === 'refused') return faultyFields(read.faults);
    return previewAnswer(await previewAppeal(read.request, caller.publisherId, ports), publicUrl, read.request);
  });
}
