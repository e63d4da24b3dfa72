import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Names that never reach a log line, wherever they stand. */
const SECRET_PATHS = [
  'password',
  'secret',
  'authorization',
  'cookie',
  'token',
  'signature',
  'sk',
  'sealed',
  'initialPassword',
  'newPassword',
];

/** Structured log, one JSON line each; secrets are cut out by name at three depths. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const paths = SECRET_PATHS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = { level, redact: { paths, censor: '[redacted]' }, base: undefined };
  return destination ? pino(options, destination) : pino(options);
}
