import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/**
 * The figures of one process, served at /metrics in Prometheus' text format. A sandbox counts for itself and leaves
 * the process to the main world.
 */
export function createMetrics(of: 'process' | 'sandbox' = 'process') {
  const registry = new Registry();
  if (of === 'process') collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'jishi_http_request_seconds',
      help: 'Seconds from request to answer, by route and status',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    }),
    dueRuns: new Counter({
      name: 'jishi_due_handled_total',
      help: 'Rows handled by due sources',
      labelNames: ['source'] as const,
      registers: [registry],
    }),
    dueFailures: new Counter({
      name: 'jishi_due_failures_total',
      help: 'Batches of due sources that failed and were rolled back',
      labelNames: ['source'] as const,
      registers: [registry],
    }),
    outsideSeconds: new Histogram({
      name: 'jishi_outside_call_seconds',
      help: 'Seconds of calls to sellers, mail and storage, by party and outcome',
      labelNames: ['party', 'outcome'] as const,
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    deadNews: new Gauge({
      name: 'jishi_outbox_dead',
      help: 'Deliveries of news that were given up and wait for an operator',
      registers: [registry],
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
