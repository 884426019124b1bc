import { styleText } from 'node:util';

/** Says what is being done, for people who wait. */
export interface Progress {
  step(what: string): void;
  finish(): void;
}

/** Rewrites one line in a terminal, and writes a line for each step elsewhere, each with the seconds since the start. */
export function showProgress(output: NodeJS.WriteStream): Progress {
  const startedMs = performance.now();
  const line = (what: string) => `${styleText('dim', secondsSince(startedMs))}  ${what}`;
  if (!output.isTTY) {
    return { step: (what) => void output.write(`${line(what)}\n`), finish: () => {} };
  }

  let current: string | undefined;
  const draw = () => current !== undefined && output.write(`\r\u001b[K${line(`${current} ...`)}`);
  const ticking = setInterval(draw, 1000).unref();
  return {
    step(what) {
      current = what;
      draw();
    },
    finish() {
      clearInterval(ticking);
      if (current !== undefined) output.write('\r\u001b[K');
      current = undefined;
    },
  };
}

const secondsSince = (startedMs: number) => `${Math.floor((performance.now() - startedMs) / 1000)} s`.padStart(5);
