import type { EntityManager } from 'typeorm';
import { LogLineRow } from './log-line.entity.js';
import { LogParticularsRow } from './log-particulars.entity.js';
import type { FoundLine } from './verify.js';

const pageSize = 1000;

/** Every line of the log, or of the streams given, stream after stream and each in order; a page at a time in memory. */
export async function* foundLines(
  entities: EntityManager,
  streams: readonly string[] | null = null,
): AsyncGenerator<FoundLine> {
  let page = await pageAfter(entities, streams, '', 0);
  for (;;) {
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    page = await pageAfter(entities, streams, last.stream, last.sequence);
  }
}

async function pageAfter(
  entities: EntityManager,
  streams: readonly string[] | null,
  stream: string,
  sequence: number,
): Promise<FoundLine[]> {
  const query = entities
    .createQueryBuilder(LogLineRow, 'line')
    .where('(line.stream > :stream OR (line.stream = :stream AND line.sequence > :sequence))', {
      stream,
      sequence,
    })
    .orderBy('line.stream')
    .addOrderBy('line.sequence')
    .limit(pageSize);
  if (streams) query.andWhere('line.stream IN (:...streams)', { streams });
  const lines = await query.getMany();
  const particulars = await particularsBetween(entities, lines);
  return lines.map((line) => ({ ...line, particulars: particulars.get(placeOf(line)) ?? null }));
}

/** Of the streams on the page, from the page's first line on. */
async function particularsBetween(
  entities: EntityManager,
  lines: readonly LogLineRow[],
): Promise<Map<string, LogParticularsRow>> {
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (!first || !last) return new Map();
  const rows = await entities
    .createQueryBuilder(LogParticularsRow, 'row')
    .where('(row.stream > :from OR (row.stream = :from AND row.sequence >= :first))', {
      from: first.stream,
      first: first.sequence,
    })
    .andWhere('(row.stream < :to OR (row.stream = :to AND row.sequence <= :last))', {
      to: last.stream,
      last: last.sequence,
    })
    .getMany();
  return new Map(rows.map((row) => [placeOf(row), row]));
}

function placeOf({ stream, sequence }: Pick<LogLineRow, 'stream' | 'sequence'>): string {
  return `${stream} ${sequence}`;
}
