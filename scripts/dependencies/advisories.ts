import { z } from 'zod';
import type { Package } from './sbom.ts';

const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'] as const;
const Severity = z.enum(SEVERITIES);

const Advisory = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: Severity,
  range: z.string(),
});
/** What `npm audit --json` says once its source has answered; `via` names another package where the fault is that one's. */
const Report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), Advisory])) })),
});
const Failure = z.object({ message: z.string() });

export interface Finding extends z.output<typeof Advisory> {
  /** Whether `npm run check` fails for it: anything in what is deployed, and what is high or critical in a tool. */
  readonly fails: boolean;
}

export type AdvisoryLook =
  | { readonly kind: 'looked'; readonly findings: readonly Finding[] }
  /** No source answered, so that nothing is known. */
  | { readonly kind: 'not-reached'; readonly because: string };

/** @param output - of `npm audit --json`. @param errors - what it wrote beside that. */
export function readAudit(output: string, errors: string, packages: readonly Package[]): AdvisoryLook {
  const json = parsed(output);
  const report = Report.safeParse(json);
  if (!report.success) {
    const { message } = Failure.safeParse(json).data ?? { message: errors.trim() };
    return { kind: 'not-reached', because: message === '' ? 'npm audit gave no answer' : message };
  }
  const deployed = new Set(packages.filter(({ isTool }) => !isTool).map(({ name }) => name));
  const advisories = Object.values(report.data.vulnerabilities).flatMap(({ via }) =>
    via.filter((one) => typeof one !== 'string'),
  );
  const findings = advisories.map((advisory) => ({
    ...advisory,
    fails: deployed.has(advisory.name) || SEVERITIES.indexOf(advisory.severity) >= SEVERITIES.indexOf('high'),
  }));
  return { kind: 'looked', findings };
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
