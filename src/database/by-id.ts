/** Rows by the one id each has. */
export function byId<Row>(rows: readonly Row[], idOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [idOf(row), row]));
}

/** Rows by an id that many may share; each of the ids has a list, empty or not, in the order of the rows. */
export function listsById<Row>(
  ids: readonly string[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Map<string, Row[]> {
  const lists = new Map(ids.map((id): [string, Row[]] => [id, []]));
  for (const row of rows) lists.get(idOf(row))?.push(row);
  return lists;
}
