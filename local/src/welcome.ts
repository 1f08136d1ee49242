import type { Demo } from './demo-file.ts';
import { addressOf } from './settings.ts';
import type { Settings } from './settings.ts';

/** What a person sees once everything is ready. */
export function welcome(demo: Demo, { endpoints, dataFolder }: Settings): string {
  const addresses = [
    ['web and REST', demo.gateway],
    ['API docs', `${demo.gateway}/docs`],
    ['live channel', demo.realtime],
    ['gRPC', `${addressOf(endpoints.grpc)} (appointments), ${addressOf(endpoints.analyticsGrpc)} (analytics)`],
    ...(['gateway', 'appointments', 'notifications', 'analytics', 'analyticsWorker'] as const).map((name) => [
      endpoints[`${name}Admin`].purpose,
      `http://${addressOf(endpoints[`${name}Admin`])}/readyz`,
    ]),
  ];
  const logins = demo.logins.map(({ role, email, password }) => [role, email, password]);
  return [
    table(addresses),
    ...(logins.length > 0 ? [table([['login as', 'e-mail', 'password'], ...logins])] : []),
    `  Data and logs are in ${dataFolder}. Ctrl-C stops everything.\n` +
      '  npm run demo tells the story of one appointment; npm start -- --reset begins anew.',
  ].join('\n\n');
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n');
}
