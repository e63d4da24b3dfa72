import { timingSafeEqual } from 'node:crypto';
import { defineRefusal } from '@jishi/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { World } from '../platform/world/world.ts';

export const MetricsClosed = defineRefusal({
  code: 'METRICS_CLOSED',
  kind: 'forbidden',
  text: {
    'zh-CN': '监控数据只给本机，或带 METRICS_TOKEN 的请求',
    en: 'The figures are for this machine only, or for requests that bear METRICS_TOKEN',
  },
});

/**
 * `/metrics` in Prometheus' text format. With a token: whoever bears it. Without: this machine only, and what came
 * through a proxy is not this machine's.
 */
export function serveMetrics(app: FastifyInstance, world: World, token: string | undefined): void {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!(token ? bears(request, token) : isFromHere(request))) throw new MetricsClosed();
    reply.type(world.metrics.registry.contentType).header('cache-control', 'no-store');
    return world.metrics.registry.metrics();
  });
}

function bears(request: FastifyRequest, token: string): boolean {
  const [given, wanted] = [Buffer.from(request.headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function isFromHere({ headers, socket }: FastifyRequest): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  return /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}
