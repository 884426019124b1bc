import { cpus, totalmem } from 'node:os';

export function machineFacts(): string {
  const [first] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${gigabytes} GB`;
}
