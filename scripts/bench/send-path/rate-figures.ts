import { measureRate } from '../../../tests/support/rate/simulation.ts';
import { atLeast, atMost, type Figure, type Section } from '../figure.ts';

const RATES = [14, 50, 500];
const WORKERS = [2, 4, 8];

export async function measureRateUse(): Promise<Section> {
  const figures: Figure[] = [];
  for (const mailsPerSecond of RATES) {
    const runs = [];
    for (const workers of WORKERS) runs.push(await measureRate(mailsPerSecond, workers));
    const shareUsed = Math.min(...runs.map((run) => run.shareUsed));
    const throttledCalls = runs.reduce((sum, run) => sum + run.throttledCalls, 0);
    const asksPerCall = Math.max(...runs.map((run) => run.asksPerCall));
    figures.push(
      {
        name: `share of the rate used at ${mailsPerSecond}/s`,
        value: `${(100 * shareUsed).toFixed(1)} %`,
        bar: atLeast(shareUsed, 0.97, '97 %'),
        note: `the least of ${WORKERS.join(', ')} workers; at most ${asksPerCall.toFixed(2)} questions a call`,
        raw: { shareUsed, asksPerCall },
      },
      {
        name: `throttled calls at ${mailsPerSecond}/s`,
        value: String(throttledCalls),
        bar: atMost(throttledCalls, 0),
        raw: { throttledCalls },
      },
    );
  }
  return { title: 'Rate: of 0.9 of what the account may send, in simulated time', figures };
}
