import { resolve } from 'node:path';

/** Everything the administrator may set, read once at start from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** PostgreSQL of the administrator's; without it an embedded one is started in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string;
  readonly logLevel: string;
  readonly trustProxy: boolean;
  readonly requestsPerMinute: number;
  readonly poolSize: number;
  /** Bearer token for `/metrics`; without it only the machine itself is answered. */
  readonly metricsToken: string | undefined;
  /** Seed the demo world when the database is empty. */
  readonly demo: boolean;
  /** Private addresses that sellers may use: CIDRs or host:port, comma-separated. */
  readonly allowPrivate: readonly string[];
  readonly allowHttp: boolean;
  /** Sandbox worlds that may be open at once in this process; idle ones are closed for others. */
  readonly sandboxesOpen: number;
  /** Seconds without a request after which a sandbox is closed. */
  readonly sandboxIdleSeconds: number;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly s3:
    | { endpoint: string; region: string; bucket: string; accessKeyId: string; secretAccessKey: string }
    | undefined;
}

export class ConfigError extends Error {}

function number(env: NodeJS.ProcessEnv, name: string, standard: number, min: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === '') return standard;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError(
      `${name}=${text}: must be a whole number from ${min} to ${max} / 须为 ${min} 到 ${max} 的整数`,
    );
  }
  return value;
}

export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const port = number(env, 'PORT', 8080, 0, 65535);
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError('DATABASE_URL must begin with postgres:// / DATABASE_URL 须以 postgres:// 开头');
  }
  const demo = env.JISHI_DEMO !== '0';
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl,
    publicUrl: (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, ''),
    logLevel: env.LOG_LEVEL || 'warn',
    trustProxy: env.TRUST_PROXY === '1',
    requestsPerMinute: number(env, 'REQUESTS_PER_MINUTE', 1200, 10, 10_000_000),
    poolSize: number(env, 'POOL_SIZE', 24, 4, 200),
    metricsToken: env.METRICS_TOKEN || undefined,
    demo,
    // The demo seller lives on loopback; a marketplace without it allows nothing private.
    allowPrivate: (env.ALLOW_PRIVATE ?? (demo ? '127.0.0.0/8' : ''))
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean),
    allowHttp: env.ALLOW_HTTP ? env.ALLOW_HTTP === '1' : demo,
    sandboxesOpen: number(env, 'SANDBOXES_OPEN', 16, 1, 200),
    sandboxIdleSeconds: number(env, 'SANDBOX_IDLE_SECONDS', 300, 5, 86_400),
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || 'Jishi <no-reply@jishi.local>',
    s3: env.S3_BUCKET
      ? {
          endpoint: env.S3_ENDPOINT ?? '',
          region: env.S3_REGION ?? 'us-east-1',
          bucket: env.S3_BUCKET,
          accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
        }
      : undefined,
  };
}
