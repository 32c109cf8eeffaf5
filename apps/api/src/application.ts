import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import files from '@fastify/static';
import { RequestMethod, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { LIMITS } from '@lianban/contract';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config';
import { LiveAdapter } from './live/live.adapter';
import { Log } from './log';
import { from } from './store/origin';

/** JSON bodies; files have their own limit. */
const BODY_BYTES = 1024 * 1024;

/** The server with all its doors, not yet listening. */
export async function createApplication(
  module: DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const log = Log.at(config.logLevel);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: log });
  app.setGlobalPrefix('api', {
    exclude: ['health/*rest', '.well-known/*rest'].map((path) => ({ path, method: RequestMethod.GET })),
  });
  app.useWebSocketAdapter(new LiveAdapter(app, config.allowedOrigins));

  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, _, done) => {
    const agent = request.headers['user-agent']?.slice(0, 200);
    from({ address: request.ip, ...(agent && { agent }) }, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, url } = request;
    log.pino.debug({
      context: 'http',
      method,
      path: url.split('?')[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
  // What one person read is not kept for the next at a shared machine.
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      void reply.header('cache-control', 'no-store');
    }
    done(null, payload);
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: POLICY },
    strictTransportSecurity: false,
  });
  await app.register(compress, { threshold: 1024 });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: LIMITS.fileBytes, files: 1, fields: 10, fieldSize: 1024, parts: 12 },
    throwFileSizeLimit: true,
  });
  if (existsSync(join(config.webDir, 'index.html'))) await serveClient(server, config.webDir);
  describeApi(app);
  return app;
}

/** Nothing from outside, no script in a page; Ant Design writes its styles into the page itself. */
const POLICY = {
  defaultSrc: [`'self'`],
  scriptSrc: [`'self'`],
  styleSrc: [`'self'`, `'unsafe-inline'`],
  imgSrc: [`'self'`, 'data:'],
  connectSrc: [`'self'`],
  fontSrc: [`'self'`],
  objectSrc: [`'none'`],
  baseUri: [`'none'`],
  frameAncestors: [`'none'`],
  upgradeInsecureRequests: null,
};

/** The web client; an address that is no file is one of its pages. */
async function serveClient(server: FastifyInstance, webDir: string): Promise<void> {
  await server.register(files, {
    root: webDir,
    wildcard: false,
    // Built files carry a digest in their name; the page that names them is asked for anew each time.
    setHeaders: (reply, path) => {
      const forGood = path.includes('/assets/');
      void reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    if (/^\/(?:api|health|assets|\.well-known)(?:\/|$|\?)/.test(request.url)) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}

function describeApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('联办 Lianban')
    .setDescription(
      '方案任务的交办、办理、督办与销号。 Plans become tasks, and tasks are carried to their close.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/docs-json',
  });
}
