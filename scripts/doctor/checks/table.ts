import { EXPIRY_ATTRIBUTE } from '../../../functions/contract/table-keys.ts';
import type { Check } from '../check.ts';
import { counted, type Finding, faultIfAny, ok } from '../finding.ts';
import type { TableFacts, TemplateResource } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { complaintsOf, DEPLOY, deployedOf, stackNamesOf, TABLE } from './deployed.ts';

export const TABLE_CHECKS: readonly Check[] = [
  {
    id: 'table.status',
    asks: 'Can every table be read and written?',
    look: (ports) =>
      lookAt(
        ports,
        'active',
        ({ status }) => (status === 'ACTIVE' ? undefined : `is ${status}`),
        'see its page in the console',
      ),
  },
  {
    id: 'table.recovery',
    asks: 'Can every table be restored to any second of the last 35 days?',
    look: async (ports) => {
      if (!ports.stage.pointInTimeRecovery) return ok('this stage asks for none');
      return lookAt(
        ports,
        'on',
        ({ hasRecovery }) => (hasRecovery ? undefined : 'has no point-in-time recovery'),
        DEPLOY(ports.stage.stage),
      );
    },
  },
  {
    id: 'table.expiry',
    asks: 'Does every table delete what is past its time?',
    look: (ports) =>
      lookAt(
        ports,
        `by ${EXPIRY_ATTRIBUTE}`,
        ({ expiryAttribute }) =>
          expiryAttribute === EXPIRY_ATTRIBUTE ? undefined : `expires by ${expiryAttribute ?? 'nothing'}`,
        DEPLOY(ports.stage.stage),
      ),
  },
  {
    id: 'table.stream',
    asks: 'Does the table tell of what is written?',
    look: async (ports) => {
      const wanted = await ownStreams(ports);
      const tables = (await deployedOf(ports, TABLE)).filter(({ logicalId }) => wanted.get(logicalId) !== undefined);
      const complaints = await Promise.all(
        tables.map((table) =>
          complaintsOf([table], ports.table, ({ streamView }) =>
            streamView === wanted.get(table.logicalId) ? undefined : `has a stream of ${streamView ?? 'nothing'}`,
          ),
        ),
      );
      return faultIfAny(complaints.flat(), `${counted(tables.length, 'stream')} on`, DEPLOY(ports.stage.stage));
    },
  },
  {
    id: 'table.deletion-protection',
    asks: 'Is every table protected from deletion?',
    look: async (ports) => {
      if (!ports.stage.deletionProtection) return ok('this stage asks for none');
      return lookAt(
        ports,
        'on',
        ({ isProtected }) => (isProtected ? undefined : 'can be deleted'),
        DEPLOY(ports.stage.stage),
      );
    },
  },
];

async function lookAt(
  ports: Ports,
  right: string,
  complain: (facts: TableFacts) => string | undefined,
  todo: string,
): Promise<Finding> {
  const tables = await deployedOf(ports, TABLE);
  return faultIfAny(
    await complaintsOf(tables, ports.table, complain),
    `${counted(tables.length, 'table')}, ${right}`,
    todo,
  );
}

/** What each table's stream shows, by logical id. */
async function ownStreams(ports: Ports): Promise<Map<string, unknown>> {
  const [data] = stackNamesOf(ports);
  const { Resources } = await ports.ownTemplate(data);
  return new Map(Object.entries(Resources).map(([id, resource]) => [id, streamViewOf(resource)]));
}

function streamViewOf({ Properties }: TemplateResource): unknown {
  const stream = Properties?.StreamSpecification;
  return typeof stream === 'object' && stream !== null && 'StreamViewType' in stream
    ? stream.StreamViewType
    : undefined;
}
