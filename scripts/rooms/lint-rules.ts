import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../program/project-paths.ts';
import { ADAPTER_FOLDERS, DESK_FOLDERS, DOMAIN_ROOMS, SHARED_BY_COMMANDS, WEB_FOLDERS } from './rooms.ts';

/** Imports that a place may not have, as globs of the path that is written, and what a person is told. */
interface Refused {
  readonly group: readonly string[];
  readonly message: string;
}

/** What each place may not import. Biome applies the last one that fits a file. https://biomejs.dev/linter/rules/no-restricted-imports/ */
export const biomeConfiguration = (): object => ({
  $schema: './node_modules/@biomejs/biome/configuration_schema.json',
  overrides: placesWithRules().map(({ files, refused }) => ({
    includes: files,
    linter: {
      rules: { style: { noRestrictedImports: { level: 'error', options: { patterns: refused } } } },
    },
  })),
});

const AWS = ['@aws-sdk/**', '@aws-lambda-powertools/**', '@middy/**', 'aws-cdk-lib', 'aws-cdk-lib/**'];
const layers = (...names: string[]): string[] => names.map((name) => `**/${name}/**`);

const PURE: Refused = {
  group: [...AWS, ...layers('adapters', 'handlers', 'web', 'telemetry')],
  message: 'domain/ is pure: it imports contract/ and itself, and is handed everything else.',
};

/** Of each folder, all files but its door. */
const behindDoors = (folders: readonly string[], within = ''): Refused[] =>
  folders.length === 0
    ? []
    : [
        {
          group: folders.flatMap((one) => [`**/${within}${one}/**`, `!**/${within}${one}/${one}.ts`]),
          message: 'A room has one door, the file of its name: import that.',
        },
      ];

const wholeFolders = (folders: readonly string[], message: string): Refused[] =>
  folders.length === 0 ? [] : [{ group: layers(...folders), message }];

const DOMAIN_DOORS = behindDoors(DOMAIN_ROOMS, 'domain/');

interface Place {
  readonly files: readonly string[];
  readonly refused: readonly Refused[];
}

function placesWithRules(): Place[] {
  return [
    {
      files: ['functions/contract/**'],
      refused: [
        {
          group: [
            ...['../../**', 'aws-*', '@aws-*/**', 'node:*'],
            ...layers('adapters', 'api', 'domain', 'handlers', 'locales', 'telemetry', 'web'),
          ],
          message: 'contract/ imports zod only.',
        },
      ],
    },
    {
      files: ['functions/domain/*.ts'],
      refused: [PURE, ...wholeFolders(DOMAIN_ROOMS, 'A loose file imports no room.')],
    },
    ...DOMAIN_ROOMS.map((room, index) => ({
      files: [`functions/domain/${room}/**`],
      refused: [
        PURE,
        ...behindDoors(DOMAIN_ROOMS.slice(0, index)),
        ...wholeFolders(
          DOMAIN_ROOMS.slice(index + 1),
          'A room imports those before it in scripts/rooms/rooms.ts, never those behind.',
        ),
      ],
    })),
    ...ADAPTER_FOLDERS.map((folder, index) => ({
      files: [`functions/adapters/${folder}/**`],
      refused: [
        {
          group: [...layers('handlers', 'web'), 'aws-cdk-lib', 'aws-cdk-lib/**'],
          message: "adapters/ implement the domain's ports; imports run handlers -> adapters -> domain.",
        },
        ...(folder === 'table'
          ? []
          : [
              {
                group: ['@aws-sdk/lib-dynamodb', '@aws-sdk/util-dynamodb'],
                message: 'adapters/table reads and writes: conditions, conflicts and sizes are dealt with there.',
              },
            ]),
        ...DOMAIN_DOORS,
        ...behindDoors(ADAPTER_FOLDERS.slice(0, index)),
        ...wholeFolders(
          ADAPTER_FOLDERS.slice(index + 1),
          'An adapter imports those before it in scripts/rooms/rooms.ts.',
        ),
      ],
    })),
    ...webPlaces(),
    { files: ['functions/{api,handlers,locales,telemetry}/**', 'emails/**'], refused: throughDoors() },
    commandPlace(),
    {
      files: ['infra/**'],
      refused: [
        {
          group: [
            ...['domain', 'adapters', 'handlers', 'web'].map((layer) => `**/functions/${layer}/**`),
            '**/scripts/**',
          ],
          message:
            'infra/ shares contract/ with the code and nothing more, and scripts/ build on infra/, not infra/ on them.',
        },
      ],
    },
    {
      files: ['infra/stages/**'],
      refused: [
        {
          group: ['**/functions/{domain,adapters,handlers,web}/**', '**/scripts/**', 'aws-cdk-lib', 'aws-cdk-lib/**'],
          message: 'Each command reads stages, and loading CDK takes longer than most commands run.',
        },
      ],
    },
  ];
}

const throughDoors = (): Refused[] => [
  ...DOMAIN_DOORS,
  ...behindDoors(ADAPTER_FOLDERS, 'adapters/'),
  ...behindDoors(WEB_FOLDERS, 'web/'),
];

function webPlaces(): Place[] {
  const [kit = 'kit', ...tasks] = WEB_FOLDERS;
  const others = (folders: readonly string[], own: string) => folders.filter((one) => one !== own);
  const SHARE = 'Folders of pages share through kit alone.';
  return [
    { files: [`functions/web/${kit}/**`], refused: [...DOMAIN_DOORS, ...wholeFolders(tasks, SHARE)] },
    ...tasks.map((task) => ({
      files: [`functions/web/${task}/**`],
      refused: [...DOMAIN_DOORS, ...behindDoors([kit]), ...wholeFolders(others(tasks, task), SHARE)],
    })),
    ...DESK_FOLDERS.map((task) => ({
      files: [`functions/web/desk/${task}/**`],
      refused: [
        ...DOMAIN_DOORS,
        ...behindDoors([kit]),
        ...wholeFolders(
          [...others(tasks, 'desk'), ...(task === 'home' ? [] : others(DESK_FOLDERS.slice(1), task))],
          SHARE,
        ),
      ],
    })),
  ];
}

function commandPlace(): Place {
  const commands = readdirSync(join(PROJECT_FOLDER, 'scripts'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !SHARED_BY_COMMANDS.includes(entry.name))
    .map(({ name }) => name);
  const message =
    'What several commands use is in program/, terminal/, deployment/, prices/ or local/: no command imports another.';
  const group = commands.map((one) => `../${one}/**`);
  return { files: ['scripts/**'], refused: [...throughDoors(), { group, message }] };
}
