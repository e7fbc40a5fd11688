import type { MultipartFile } from '@fastify/multipart';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A file that came with a form. `name` has no folders; `type` is what the browser claims. */
export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export type PostedValue = string | UploadedFile | readonly (string | UploadedFile)[];
/** A form as it was sent: its fields by name, empty ones left out, repeated ones as lists. */
export type PostedFields = Readonly<Record<string, PostedValue>>;

const ownFields = new Set(['_csrf', '_form']);

/** The fields of the posted form, urlencoded or with files, as `submit` takes them. */
export const Posted = createParamDecorator((_: unknown, context: ExecutionContext): Promise<PostedFields> =>
  postedFields(context.switchToHttp().getRequest<FastifyRequest>()),
);

export async function postedFields(request: FastifyRequest): Promise<PostedFields> {
  const fields = new Map<string, PostedValue>();
  const pairs = request.isMultipart() ? await multipartPairs(request) : bodyPairs(request.body);
  for (const [name, value] of pairs) {
    if (value === '' || ownFields.has(name)) continue;
    const before = fields.get(name);
    fields.set(name, before === undefined ? value : [...(isList(before) ? before : [before]), value]);
  }
  return Object.freeze(Object.fromEntries(fields));
}

/** The fields of a form without its files, as they were sent. Of one with files no more is read than `most` characters. */
export async function formPairs(
  request: FastifyRequest,
  most: number,
): Promise<{ readonly pairs: [string, string][]; readonly hadFile: boolean }> {
  if (!request.isMultipart()) return { pairs: bodyPairs(request.body), hadFile: false };
  const pairs: [string, string][] = [];
  let hadFile = false;
  for await (const part of request.parts({ limits: { fieldSize: most } })) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
    else {
      hadFile ||= part.filename !== '';
      part.file.resume();
    }
  }
  return { pairs, hadFile };
}

function bodyPairs(body: unknown): [string, string][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item): item is string | number | boolean =>
        ['string', 'number', 'boolean'].includes(typeof item),
      )
      .map((item): [string, string] => [name, String(item)]),
  );
}

async function multipartPairs(request: FastifyRequest): Promise<[string, string | UploadedFile][]> {
  const pairs: [string, string | UploadedFile][] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
    else pairs.push(...(await fileOf(part)));
  }
  return pairs;
}

async function fileOf(part: MultipartFile): Promise<[string, UploadedFile][]> {
  const bytes = await part.toBuffer();
  const empty = part.filename === '' && bytes.length === 0;
  return empty ? [] : [[part.fieldname, { name: part.filename, type: part.mimetype, bytes }]];
}

function isList(value: PostedValue): value is readonly (string | UploadedFile)[] {
  return Array.isArray(value);
}
