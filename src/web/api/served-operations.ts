import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type AccessEntry, accessEntryKey } from '../access.js';
import { type ApiOperation, operationOf } from './operation.js';

/** An operation where the server answers to it. */
export interface ServedOperation {
  readonly operation: ApiOperation;
  /** In small letters. */
  readonly method: string;
  /** As the description writes it: `/api/cases/{id}`. */
  readonly path: string;
  readonly openToAnyone: boolean;
}

type Controller = abstract new (...parameters: never[]) => object;

/** All operations of the running application, found where they are served: none can be forgotten in the description. */
@Injectable()
export class ServedOperations {
  constructor(private readonly modules: ModulesContainer) {}

  all(): ServedOperation[] {
    const controllers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    return controllers
      .flatMap(({ metatype }) => (typeof metatype === 'function' ? operationsOf(metatype as Controller) : []))
      .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  }
}

function operationsOf(controller: Controller): ServedOperation[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const operation = handler && operationOf(handler);
    if (!handler || !operation) return [];
    const entry = (Reflect.getMetadata(accessEntryKey, handler) ??
      Reflect.getMetadata(accessEntryKey, controller)) as AccessEntry | undefined;
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    return {
      operation,
      method: method.toLowerCase(),
      path: pathOf(controller, handler),
      openToAnyone: entry !== undefined && 'openTo' in entry && entry.openTo === 'anyone',
    };
  });
}

function pathOf(controller: object, handler: object): string {
  const [prefix, rest] = [controller, handler].map((from) =>
    String(Reflect.getMetadata(PATH_METADATA, from) ?? ''),
  );
  const path = `/${prefix}/${rest}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
  return path.replaceAll(/:([a-zA-Z]+)/g, '{$1}');
}
