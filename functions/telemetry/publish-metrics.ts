import { metrics } from './metrics.ts';

/** Middy middleware that writes out what was counted, whether the handler answered or failed. */
export function publishMetrics(): { after: () => void; onError: () => void } {
  const publish = () => {
    // Powertools warns about each invocation that counted nothing, and most count nothing.
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  };
  return { after: publish, onError: publish };
}
