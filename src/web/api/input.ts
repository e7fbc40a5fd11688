import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ZodType } from 'zod';
import { Refused } from '../../domain/refusal.js';
import { inputRefusal } from '../input-problems.js';
import { nested } from '../nested.js';
import { postedFields, type UploadedFile } from '../posted.js';
import { operationOf } from './operation.js';

interface ReadBody {
  readonly value: unknown;
  readonly file: UploadedFile | undefined;
}

const bodies = new WeakMap<FastifyRequest, Promise<ReadBody>>();

/** The body of a call; of a form its fields, and the file beside them. A stream is read once, however often it is asked for. */
export function readBody(request: FastifyRequest): Promise<ReadBody> {
  const known = bodies.get(request) ?? freshBody(request);
  bodies.set(request, known);
  return known;
}

async function freshBody(request: FastifyRequest): Promise<ReadBody> {
  if (!request.isMultipart()) return { value: request.body ?? {}, file: undefined };
  const { file, ...fields } = await postedFields(request);
  const isFile = typeof file === 'object' && 'bytes' in file;
  return { value: nested(fields), file: isFile ? file : undefined };
}

/** The body as the operation's schema reads it. */
export const Input = createParamDecorator(async (_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const schema = schemaOf(context, ({ body }) => body);
  const { value } = await readBody(request);
  return parsed(schema, value);
});

/** The file that came with a form. */
export const Attached = createParamDecorator(
  async (_: unknown, context: ExecutionContext): Promise<UploadedFile | undefined> =>
    (await readBody(context.switchToHttp().getRequest<FastifyRequest>())).file,
);

/** What stands behind the question mark, as the operation's schema reads it. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext) =>
  parsed(
    schemaOf(context, ({ query }) => query),
    context.switchToHttp().getRequest<FastifyRequest>().query,
  ),
);

type Operation = NonNullable<ReturnType<typeof operationOf>>;

function schemaOf(context: ExecutionContext, of: (operation: Operation) => ZodType | undefined): ZodType {
  const operation = operationOf(context.getHandler());
  const schema = operation && of(operation);
  if (!schema) throw new Error(`${context.getHandler().name} has no schema for what it takes.`);
  return schema;
}

function parsed(schema: ZodType, value: unknown): unknown {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new Refused(inputRefusal(result.error));
  return result.data;
}
