import { isAppError } from '@maternity/errors';
import { connectPostgres, createLog } from '@maternity/kit';
import { loadAuditConfig } from './config.ts';
import { verifyAuditChain } from './postgres/audit-verification.ts';

/** Reads the whole audit and computes its chain anew. Exit code 0: it is whole. 1: it is not, or could not be read. */
async function run(): Promise<void> {
  const config = loadAuditConfig();
  const log = createLog('analytics-audit', config.LOG_LEVEL);
  const postgres = connectPostgres(
    { url: config.ANALYTICS_DATABASE_URL, poolSize: 1, applicationName: 'analytics-audit', statementTimeoutMs: 60_000 },
    log,
  );
  const [sequence = '', hash = ''] = config.AUDIT_ANCHOR?.split(':') ?? [];
  const anchor = hash === '' ? undefined : { sequence: Number(sequence), hash };
  const { seals, broken } = await verifyAuditChain(postgres, anchor).finally(() => postgres.stop());
  const fields = { 'maternity.audit.seals': seals };
  if (!broken) {
    log.info(fields, 'the audit is whole');
    return;
  }
  log.fatal({ ...fields, 'maternity.audit.broken_at': broken.sequence }, `the audit is not whole: ${broken.reason}`);
  process.exitCode = 1;
}

await run().catch((error: unknown) => {
  const log = createLog('analytics-audit', 'info');
  const fields = isAppError(error) ? { 'error.code': error.code } : { err: error };
  log.fatal(fields, isAppError(error) ? error.message : 'the audit could not be read');
  process.exitCode = 1;
});
