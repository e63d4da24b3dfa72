import { randomBytes, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { InvalidInput, type Lang, langFrom, type Permission, Refusal } from '@jishi/protocol';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Actor, Edge, World } from '../world/world.ts';
import { reading, type WriteContext, writing } from '../world/world.ts';
import { gatewayAnswer, isPublishedPath, PUBLISHED_PREFIXES } from './gateway.ts';
import { firstAnswer, keepAnswer, mayBeRepeated } from './idempotency.ts';
import { fieldProblems, nulProblems } from './input-errors.ts';
import { ReadyAnswer } from './kept-answers.ts';
import {
  BodyTooLarge,
  IdempotencyKeyRequired,
  InternalFault,
  NotJson,
  NotPermitted,
  NotSignedIn,
  RouteNotFound,
  TooManyRequests,
  toProblem,
} from './problem.ts';
import type { Route } from './route.ts';
import { type Spooled, spool, unspool } from './spool.ts';

/** What the gatekeeper found out about a request. */
export interface Caller {
  readonly actor: Actor;
  readonly permissions: ReadonlySet<Permission>;
  readonly lang?: Lang;
}

/** Knows sessions and keys; given by the app, so that platform has no business words. */
export interface Gatekeeper {
  /** Who calls; throws a refusal for a forged or expired credential; a visitor otherwise. */
  identify(request: FastifyRequest, unsafe: boolean): Promise<Caller>;
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
    lang: Lang;
    /** The bytes of the body as received, for signatures. */
    rawBody?: Buffer;
    /** The body of a signed upload, on the disk. */
    spooled?: Spooled;
  }
  interface FastifyContextConfig {
    uploadLimit?: number;
    answerRefusal?: (refusal: Refusal) => { readonly status: number; readonly body: unknown };
  }
}

const VISITOR: Caller = { actor: { kind: 'VISITOR' }, permissions: new Set() };

/** The reader's language: cookie `lang`, then Accept-Language. */
function langOf(request: FastifyRequest): Lang {
  const chosen = request.cookies?.lang;
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  return langFrom(request.headers['accept-language']);
}

export interface ServerOptions {
  readonly world: World;
  readonly gatekeeper: Gatekeeper;
  readonly routes: readonly Route[];
  readonly version: string;
  readonly trustProxy: boolean;
  /** Requests a minute for one caller over all routes that name no limit of their own. */
  readonly requestsPerMinute: number;
}

/** Builds the HTTP server from route declarations: validation, permission, transaction, problem+json, OpenAPI. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { world, gatekeeper } = options;
  const app: FastifyInstance = Fastify({
    loggerInstance: world.log.child({ part: 'http' }) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy,
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : `req_${randomUUID()}`;
    },
    bodyLimit: 1_048_576,
    // Before any route is found: an address that cannot be read, or a part of it beyond all ids.
    frameworkErrors: (_error, request, reply) => {
      const lang = langFrom(request.headers['accept-language']);
      reply.header('x-request-id', request.id);
      answerRefusal(new RouteNotFound(), request as FastifyRequest, reply as FastifyReply, lang);
    },
    ajv: {
      customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: true, useDefaults: true },
      onCreate: (ajv) => {
        // JavaScript knows a year 0, PostgreSQL does not.
        const known = ajv.formats['date-time'] as { validate(text: string): boolean };
        ajv.addFormat('date-time', (text: string) => known.validate(text) && !text.startsWith('0000'));
      },
    },
  });

  app.decorateRequest('caller', null as unknown as Caller);
  app.decorateRequest('lang', 'zh-CN');
  app.decorateRequest('rawBody', undefined);
  app.decorateRequest('spooled', undefined);
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false, // The operator's TLS terminator says this; on http://localhost it locks people out.
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
  await app.register(rateLimit, {
    global: true,
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => {
      const actor = request.caller?.actor;
      return actor?.kind === 'USER' ? actor.userId : actor?.kind === 'PROGRAM' ? actor.keyId : request.ip;
    },
    hook: 'preValidation',
    allowList: (request) => request.url.startsWith('/assets/') || request.url === '/healthz',
    errorResponseBuilder: (_request, context) =>
      new TooManyRequests({ seconds: Math.ceil(context.ttl / 1000) }),
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Jishi 集市',
        version: options.version,
        description:
          'The API of a Jishi marketplace. Amounts are minor units as text, instants ISO 8601 UTC, errors application/problem+json. Writes that move money or create orders need an Idempotency-Key. Lists answer pages: pass `next` as `cursor`.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'jishi_session' },
          csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
          akSk: {
            type: 'apiKey',
            in: 'header',
            name: 'authorization',
            description: 'SDK-HMAC-SHA256 signature by access key',
          },
        },
      },
    },
  });

  // Kept raw: signatures are over bytes, and a body that is not JSON gets our own sentence.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    (request as FastifyRequest).rawBody = body as Buffer;
    if ((body as Buffer).length === 0) return done(null, undefined);
    try {
      done(null, JSON.parse((body as Buffer).toString('utf8')));
    } catch {
      done(new NotJson());
    }
  });

  app.addContentTypeParser('multipart/form-data', async (request: FastifyRequest) => {
    const limit = request.routeOptions.config.uploadLimit;
    if (limit === undefined) throw new NotJson();
    // Strangers fill no disk: without a signature the gatekeeper refuses before anything is read.
    if (!request.headers.authorization?.startsWith('SDK-HMAC-SHA256')) return undefined;
    const spooled = await spool(request.raw, limit);
    request.spooled = spooled;
    onceOver(request, () => void unspool(spooled));
    return undefined;
  });

  const overs = new WeakMap<FastifyRequest, () => void>();
  const onceOver = (request: FastifyRequest, then: () => void) => overs.set(request, then);
  app.addHook('onRequest', async (request, reply) => {
    request.lang = langOf(request);
    request.caller = VISITOR;
    // Also when the caller hung up and no response was ever sent.
    if (request.routeOptions.config.uploadLimit) reply.raw.once('close', () => overs.get(request)?.());
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1000;
    world.metrics.httpSeconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      seconds,
    );
    if (reply.statusCode >= 500 || seconds > 1) {
      request.log.warn(
        { requestId: request.id, method: request.method, route, status: reply.statusCode, seconds },
        'request',
      );
    } else {
      request.log.debug(
        { requestId: request.id, method: request.method, route, status: reply.statusCode, seconds },
        'request',
      );
    }
  });

  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const refusal = asRefusal(error, request);
    const isFault = refusal.code === 'INTERNAL_FAULT';
    if (isFault) {
      request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'fault');
    } else if (refusal.logged) {
      request.log.info({ requestId: request.id, code: refusal.code, why: refusal.logged }, 'refused');
    }
    return answerRefusal(refusal, request, reply, request.lang);
  });
  for (const prefix of PUBLISHED_PREFIXES) {
    app.all(`${prefix}*`, { schema: { hide: true } }, () => {
      throw new RouteNotFound();
    });
  }
  for (const route of options.routes) addRoute(app, route, world, gatekeeper);
  return app;
}

/** In the form that the path promises: the gateway's, the route's own, else problem+json. */
function answerRefusal(refusal: Refusal, request: FastifyRequest, reply: FastifyReply, lang: Lang) {
  const path = request.url.split('?', 1)[0]!;
  const own = request.routeOptions?.config?.answerRefusal;
  const published = isPublishedPath(request.routeOptions?.url ?? path);
  const gateway = published ? gatewayAnswer(refusal, path, request.id, own !== undefined) : undefined;
  if (gateway) {
    return reply
      .status(gateway.status)
      .headers(gateway.headers)
      .type('application/json')
      .send(JSON.stringify(gateway.body));
  }
  const said = own?.(refusal);
  if (said) return reply.status(said.status).type('application/json').send(JSON.stringify(said.body));
  const problem = toProblem(refusal, lang, request.id);
  const status = refusal.code === 'INTERNAL_FAULT' ? 500 : problem.status;
  return reply
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, status }));
}

/** One nonce per answer, made when the policy is written and read again by the page renderer. */
function nonceOf(response: unknown): string {
  const answer = response as { cspNonce?: string };
  answer.cspNonce ??= randomBytes(16).toString('base64');
  return answer.cspNonce;
}

function asRefusal(error: FastifyError | Refusal, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (error.validation)
    return new InvalidInput(fieldProblems(error.validationContext ?? 'body', error.validation));
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new BodyTooLarge({ limit: request.routeOptions.bodyLimit });
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || error.code === 'FST_ERR_CTP_EMPTY_JSON_BODY')
    return new NotJson();
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500 && error.code?.startsWith('FST_'))
    return new NotJson();
  return new InternalFault({ requestId: request.id });
}

function addRoute(app: FastifyInstance, route: Route, world: World, gatekeeper: Gatekeeper): void {
  const { door } = route;
  const unsafe = route.method !== 'GET';
  const schema: Record<string, unknown> = {
    operationId: door.id,
    summary: door.summary,
    ...(door.description ? { description: door.description } : {}),
    tags: [door.id.split('.')[0]],
    hide: door.hidden ?? false,
    response: {
      [door.status ?? 200]: door.reply,
    },
    security: door.permission === 'public' ? [] : [unsafe ? { session: [], csrf: [] } : { session: [] }],
    'x-permission': door.permission,
    'x-errors': (door.errors ?? []).map((e) => e.definition.code),
    'x-idempotency': unsafe ? route.idempotency : undefined,
  };
  if (door.params) schema.params = door.params;
  if (door.query) schema.querystring = door.query;
  if (door.body) schema.body = door.body;

  app.route({
    method: route.method,
    url: route.path,
    schema,
    ...(door.bodyLimit ? { bodyLimit: door.bodyLimit } : {}),
    config: {
      ...(door.rateLimit
        ? { rateLimit: { max: door.rateLimit.max, timeWindow: door.rateLimit.windowSeconds * 1000 } }
        : {}),
      ...(door.answerRefusal ? { answerRefusal: door.answerRefusal } : {}),
      ...(door.uploadLimit ? { uploadLimit: door.uploadLimit } : {}),
    },
    // Who calls is asked before the input is looked at: a stranger learns nothing about shapes.
    preValidation: async (request) => {
      const caller = await gatekeeper.identify(request, unsafe);
      request.caller = caller;
      if (caller.lang && !request.cookies?.lang) request.lang = caller.lang;
      if (door.permission !== 'public') {
        if (caller.actor.kind === 'VISITOR') throw new NotSignedIn();
        if (door.permission !== 'signed-in' && !caller.permissions.has(door.permission)) {
          throw new NotPermitted({ permission: door.permission });
        }
      }
      const nul = nulProblems(request);
      if (nul.length > 0) throw new InvalidInput(nul);
    },
    handler: async (request, reply) => {
      const edge: Edge = { actor: request.caller.actor, requestId: request.id, lang: request.lang };
      const told = { params: request.params, query: request.query, body: request.body, request, reply };
      const status = door.status ?? 200;
      if (route.mode !== 'write') {
        // Before the handler, which may answer otherwise on published foreign paths.
        reply.status(status);
        const answer = await reading(world, edge, (ctx) => route.handle(ctx as never, told as never));
        if (!(answer instanceof ReadyAnswer)) return answer;
        reply.type('application/json; charset=utf-8');
        return answer.json;
      }
      const key = request.headers['idempotency-key'];
      if (
        route.idempotency === 'required' &&
        !(typeof key === 'string' && key.length >= 8 && key.length <= 100)
      ) {
        throw new IdempotencyKeyRequired();
      }
      reply.status(status);
      const handle = (ctx: WriteContext) => route.handle(ctx as never, told as never);
      if (typeof key !== 'string' || key.length < 8 || key.length > 100) return writing(world, edge, handle);
      const actor = request.caller.actor;
      const owner = 'accountId' in actor ? actor.accountId : `ip:${request.ip}`;
      const content = { params: request.params, query: request.query, body: request.body ?? null };
      const claim = { owner, key, route: door.id, content };
      try {
        return await writing(world, edge, async (ctx) => {
          const fresh = await handle(ctx);
          keepAnswer(ctx, claim, status, fresh);
          return fresh;
        });
      } catch (error) {
        const first = mayBeRepeated(error) ? await firstAnswer(world, claim) : undefined;
        if (!first) throw error;
        reply.header('idempotency-replayed', 'true');
        return first.answer;
      }
    },
  });
}
