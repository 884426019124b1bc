import type { Finding } from './finding.ts';
import type { Ports } from './ports/ports.ts';

/** One question about a deployment. */
export interface Check {
  /** Never changes: programs read it. */
  readonly id: `${string}.${string}`;
  /** The question, as the documentation has it. */
  readonly asks: string;
  /** Reads only. A rejection is told as a look that failed. */
  readonly look: (ports: Ports) => Promise<Finding>;
}

/** A check with what it found. */
export interface Examined {
  readonly check: Check;
  readonly finding: Finding;
}
