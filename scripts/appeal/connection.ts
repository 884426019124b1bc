import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PUBLISHER_FILE } from '../deployment/local-files.ts';
import { CommandError } from './command-error.ts';

export interface Connection {
  /** Without a slash at its end. */
  readonly apiUrl: string;
  readonly key: string;
}

export interface ConnectionSettings {
  readonly api?: string;
  readonly key?: string;
}

const PublisherFile = z.object({ apiUrl: z.string(), key: z.string() });

/**
 * What the options say, else the environment, else what `npm start` left.
 * @param filePath - of what `npm start` left.
 * @throws {CommandError} when one of the two is not known, or the key would travel in the open.
 */
export async function findConnection(
  options: ConnectionSettings,
  environment: Readonly<Record<string, string | undefined>>,
  filePath = PUBLISHER_FILE,
): Promise<Connection> {
  const local = await readPublisherFile(filePath);
  const apiUrl = options.api ?? environment.APPEAL_ALERTS_API ?? local?.apiUrl;
  if (apiUrl === undefined)
    throw new CommandError('no-api', 'There is no API to publish to.', {
      hint: 'Start a local stack with: npm start. Or name one with --api or APPEAL_ALERTS_API.',
    });
  const url = checkedUrl(apiUrl);
  // The local stack's key goes to the local stack alone.
  const localKey = local && checkedUrl(local.apiUrl) === url ? local.key : undefined;
  const key = options.key ?? environment.APPEAL_ALERTS_KEY ?? localKey;
  if (key === undefined)
    throw new CommandError('no-key', `There is no key to publish with at ${url}.`, {
      hint: 'Give it with APPEAL_ALERTS_KEY or --key. Operators make one with: npm run publisher -- add-key <publisher> --stage <stage>',
    });
  return { apiUrl: url, key: key.trim() };
}

const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

function checkedUrl(text: string): string {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new CommandError('no-api', `"${text}" is no address of an API.`, {
      hint: 'Write it with its scheme, like https://alerts.example.org',
    });
  if (url.protocol === 'http:' && !LOOPBACK_HOSTS.includes(url.hostname))
    throw new CommandError('no-api', `${text} is not encrypted: the key could be read on its way.`, {
      hint: `Use https://${url.host}`,
    });
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

async function readPublisherFile(path: string) {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return PublisherFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new CommandError('no-api', `What npm start wrote of its stack can’t be read: ${path}`, {
      hint: 'Stop it with Ctrl-C, then start it again: npm start. Or name an API with --api and APPEAL_ALERTS_KEY.',
      cause,
    });
  }
}
