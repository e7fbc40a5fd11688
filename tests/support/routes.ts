import { Injectable, Module, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { HttpAdapterHost, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AccessEntry, accessEntryKey } from '../../src/web/access.js';
import { pageKey } from '../../src/web/page.js';

export interface ServedRoute {
  readonly method: string;
  readonly path: string;
}

/** Import it into an app to learn what its server really answers to, whoever registered it. */
@Injectable()
export class ServedRoutes {
  readonly routes: ServedRoute[] = [];

  constructor({ httpAdapter }: HttpAdapterHost) {
    const server = (httpAdapter as ReturnType<NestFastifyApplication['getHttpAdapter']>).getInstance();
    server.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) this.routes.push({ method: one, path: url });
    });
  }
}

@Module({ providers: [ServedRoutes] })
export class ServedRoutesModule {}

export interface EnteredRoute extends ServedRoute {
  /** Class and method, for messages. */
  readonly handler: string;
  readonly entry: AccessEntry | undefined;
  /** The template that it fills, such as `cases/case`; undefined for what is no page. */
  readonly page: string | undefined;
}

/** The routes of all controllers, each with its entry. */
export function controllerRoutes(app: NestFastifyApplication): EnteredRoute[] {
  const modules = [...app.get(ModulesContainer).values()];
  return modules
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype as ControllerClass) : []));
}

type ControllerClass = (new (...parameters: never[]) => object) & { readonly prototype: object };

function routesOf(controller: ControllerClass): EnteredRoute[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (!handler || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const entry = (Reflect.getMetadata(accessEntryKey, handler) ??
      Reflect.getMetadata(accessEntryKey, controller)) as AccessEntry | undefined;
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    return pathsOf(controller, handler).map((path) => ({
      method,
      path,
      handler: `${controller.name}.${name}`,
      entry,
      page: Reflect.getMetadata(pageKey, handler) as string | undefined,
    }));
  });
}

function pathsOf(controller: object, handler: object): string[] {
  const read = (from: object) => [Reflect.getMetadata(PATH_METADATA, from) as string | string[]].flat();
  return read(controller).flatMap((prefix) =>
    read(handler).map((path) => `/${prefix}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')),
  );
}
