import { join } from 'node:path';
import { COMMANDS_FOLDER, ownCommandsFirst } from '../program/project-paths.ts';
import { type Part, startPart } from './part.ts';
import { LOOPBACK } from './ports.ts';
import type { StateFolder } from './state-folder.ts';

/** What the inbox says of its account: nothing of a local deployment has to wait for a quota. */
const ACCOUNT = {
  DedicatedIpAutoWarmupEnabled: false,
  Details: {
    AdditionalContactEmailAddresses: [],
    ContactLanguage: 'EN',
    MailType: 'TRANSACTIONAL',
    ReviewDetails: { CaseId: 'local', Status: 'GRANTED' },
    UseCaseDescription: 'local',
    WebsiteURL: 'https://example.org',
  },
  EnforcementStatus: 'HEALTHY',
  ProductionAccessEnabled: true,
  SendingEnabled: true,
  SendQuota: { Max24HourSend: 1_000_000, MaxSendRate: 500, SentLast24Hours: 0 },
  SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
};

export function startInbox(port: number, state: StateFolder): Promise<Part> {
  return startPart({
    name: 'The local inbox (aws-ses-v2-local)',
    command: join(COMMANDS_FOLDER, 'aws-ses-v2-local'),
    args: ['--host', LOOPBACK, '--port', String(port)],
    env: { ...process.env, PATH: ownCommandsFirst(), AWS_SES_ACCOUNT: JSON.stringify(ACCOUNT) },
    logFile: join(state.logs, 'inbox.log'),
    healthUrl: `http://${LOOPBACK}:${port}/health-check`,
  });
}
