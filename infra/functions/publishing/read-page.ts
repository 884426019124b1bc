import { AppFunction } from '../../constructs/app-function.ts';
import type { ServiceParts } from '../../service-parts.ts';

/**
 * Reads publishers' pages, which may be made to break what parses them. It has no grant: a page that takes it over finds no table, no key,
 * no secret, no queue and no mail.
 */
export function defineReadPage({ scope, stage, codeOf }: ServiceParts): void {
  new AppFunction(scope, {
    name: 'read-page',
    stage,
    codeOf,
    environment: {
      READ_WITHIN_MS: String(stage.reading.withinMs),
      READ_HEAP_MEGABYTES: String(stage.reading.heapMegabytes),
    },
    // One whole processor. https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
    memoryMegabytes: 1769,
    runsNoText: true,
  });
}
