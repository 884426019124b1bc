import { z } from 'zod';
import { copiesAmong, deletionOf } from '../../deployment/left-by-a-restore.ts';
import type { Check } from '../check.ts';
import { counted, type Finding, faultIfAny, ok, warning } from '../finding.ts';
import type { TableFacts } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { asFarAsMade, complaintsOf, deployedOf, mainTableOf, revertCommand, stackNamesOf, TABLE } from './deployed.ts';
import { unlessHeld } from './unless-held.ts';

export const TABLE_CHECKS: readonly Check[] = [
  {
    id: 'table.status',
    asks: 'Can every table be read and written?',
    look: (ports) => lookAt(ports, 'active', ({ status }) => (status === 'ACTIVE' ? undefined : `is ${status}`)),
  },
  {
    id: 'table.recovery',
    asks: 'Can every table be restored to any second of the last 35 days?',
    look: async (ports) =>
      asFarAsMade(
        ports,
        await lookAt(ports, 'as the stage asks', ({ hasRecovery }, wanted) =>
          wanted.hasRecovery && !hasRecovery ? 'has no point-in-time recovery' : undefined,
        ),
      ),
  },
  {
    id: 'table.expiry',
    asks: 'Does every table delete what is past its time?',
    look: async (ports) =>
      asFarAsMade(
        ports,
        await lookAt(ports, 'by its own attribute', ({ expiryAttribute }, wanted) =>
          expiryAttribute === wanted.expiryAttribute
            ? undefined
            : `deletes by ${expiryAttribute ?? 'no attribute'} instead of ${wanted.expiryAttribute ?? 'none'}`,
        ),
      ),
  },
  {
    id: 'table.stream',
    asks: 'Does the table tell of what is written?',
    look: (ports) =>
      lookAt(ports, 'as this checkout has it', ({ streamView }, wanted) =>
        streamView === wanted.streamView ? undefined : `has a stream of ${streamView ?? 'nothing'}`,
      ),
  },
  {
    id: 'table.deletion-protection',
    asks: 'Is every table protected from deletion?',
    look: (ports) =>
      lookAt(ports, 'as the stage asks', ({ isProtected }, wanted) =>
        wanted.isProtected && !isProtected ? 'can be deleted' : undefined,
      ),
  },
  {
    id: 'table.copies',
    asks: 'Is no table left of a restore or a rehearsal?',
    look: async (ports) => {
      const copies = copiesAmong(await ports.tableNames(), await mainTableOf(ports));
      if (copies.length === 0) return ok('none');
      const { region } = ports.stage;
      const deletions = copies.map((name) => deletionOf(name, region)).join('; ');
      const todo = `unless a restore or a rehearsal is under way, delete what it left, which costs money and has subscribers in it: ${deletions}`;
      return warning(copies.join(', '), await unlessHeld(ports, todo));
    },
  },
];

type Wanted = Omit<TableFacts, 'status'>;

async function lookAt(
  ports: Ports,
  right: string,
  complain: (facts: TableFacts, wanted: Wanted) => string | undefined,
): Promise<Finding> {
  const [tables, wanted] = [await deployedOf(ports, TABLE), await wantedTables(ports)];
  const told = await Promise.all(
    tables.map((table) => {
      const own = wanted.get(table.logicalId);
      return own ? complaintsOf([table], ports.table, (facts) => complain(facts, own)) : [];
    }),
  );
  return faultIfAny(told.flat(), `${counted(tables.length, 'table')}, ${right}`, revertCommand(ports.stage));
}

const TableProperties = z.object({
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string() }).optional(),
  Replicas: z.tuple([
    z.object({
      DeletionProtectionEnabled: z.boolean().default(false),
      PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }).optional(),
    }),
  ]),
});

async function wantedTables(ports: Ports): Promise<Map<string, Wanted>> {
  const [data] = stackNamesOf(ports);
  const own = Object.entries((await ports.ownTemplate(data)).Resources).filter(([, { Type }]) => Type === TABLE);
  return new Map(own.map(([logicalId, { Properties }]) => [logicalId, wantedFrom(TableProperties.parse(Properties))]));
}

function wantedFrom({
  StreamSpecification,
  TimeToLiveSpecification,
  Replicas: [replica],
}: z.infer<typeof TableProperties>) {
  return {
    isProtected: replica.DeletionProtectionEnabled,
    hasRecovery: replica.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled === true,
    streamView: StreamSpecification?.StreamViewType,
    expiryAttribute: TimeToLiveSpecification?.AttributeName,
  };
}
