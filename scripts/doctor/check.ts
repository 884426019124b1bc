import type { Finding } from './finding.ts';
import type { Ports } from './ports/ports.ts';

export interface Check {
  /** Never changes: programs read it. */
  readonly id: `${string}.${string}`;
  readonly asks: string;
  /** Reads only. A rejection is told as a look that failed. */
  readonly look: (ports: Ports) => Promise<Finding>;
}

export interface Examined {
  readonly check: Check;
  readonly finding: Finding;
}
