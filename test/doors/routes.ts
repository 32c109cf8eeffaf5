import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { THREAD_KINDS } from '@lianban/contract';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { World } from '../support/world';

/** Every route of the running application, as `GET /tasks/:id`, in the order of its path. */
export function routesOf({ installation: { app } }: World): string[] {
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  const found = controllers.flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const bases = listed(Reflect.getMetadata(PATH_METADATA, metatype!));
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
      const method = prototype[name]!;
      if (!Reflect.hasMetadata(METHOD_METADATA, method)) return [];
      const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as number]!;
      return bases.flatMap((base) =>
        listed(Reflect.getMetadata(PATH_METADATA, method)).map(
          (path) => `${verb} /${[base, path].join('/').split('/').filter(Boolean).join('/')}`,
        ),
      );
    });
  });
  return found.flatMap(ofEachKind).sort(byPath);
}

/** The same from the description that the server gives of itself (OpenAPI). */
export async function describedRoutes(world: World): Promise<string[]> {
  const document = (await (await fetch(`${world.url}/api/docs-json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  return Object.entries(document.paths)
    .flatMap(([path, verbs]) =>
      Object.keys(verbs).map(
        (verb) => `${verb.toUpperCase()} ${path.replace(/^\/api/, '').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    )
    .flatMap(ofEachKind)
    .sort(byPath);
}

/** A thread is read by whoever reads what it is about: each kind has rows of its own. */
const ofEachKind = (route: string): string[] =>
  route.includes('/:kind/') ? THREAD_KINDS.map((kind) => route.replace(':kind', kind)) : [route];

const listed = (path: unknown): string[] => (Array.isArray(path) ? (path as string[]) : [String(path)]);

const byPath = (one: string, other: string): number => {
  const key = (route: string): string => route.split(' ').reverse().join(' ');
  return key(one) < key(other) ? -1 : 1;
};
