import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { checkFramework } from '../../domain/framework/check-framework.js';
import type { Framework } from '../../domain/framework/framework.js';
import { Refused } from '../../domain/refusal.js';
import { filesOfDocuments } from './uploaded-files.js';

const largestContent = 8 * 1024 * 1024;

/** A checked draft on its way through the pages: nothing of it is stored before it is published, so the form carries it. */
export function packDraft({ content }: Framework): string {
  return deflateRawSync(Buffer.from(content, 'utf8')).toString('base64');
}

/**
 * The draft of a form, checked anew: whoever sends it can have written anything.
 * @throws Refused draft-lost
 */
export function openDraft(packed: string): Framework {
  const checked = checkFramework(filesOfDocuments(documentsOf(packed)));
  if (!checked.ok) throw new Refused({ code: 'draft-lost' });
  return checked.framework;
}

function documentsOf(packed: string): Record<string, unknown> {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: largestContent });
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new Refused({ code: 'draft-lost' });
  }
}
