import BetterSqlite3 from 'better-sqlite3';

type Database = BetterSqlite3.Database;

/** What belongs to a team, parents first. `where` picks the team's rows where the table holds others as well. */
const tables = [
  { name: 'person', where: `"id" NOT IN ('boss', 'hr')` },
  { name: 'account', where: `"id" <> 'account-hr'` },
  { name: 'cycle_member', where: '1 = 1' },
  { name: 'promotion_case', where: '1 = 1' },
  { name: 'case_duty', where: '1 = 1' },
  { name: 'thesis', where: '1 = 1' },
  { name: 'evaluation', where: '1 = 1' },
  { name: 'log_line', where: `"stream" LIKE 'case:%'` },
  { name: 'log_particulars', where: `"stream" LIKE 'case:%'` },
] as const;

/** Persons of a team, and identifiers: what a copy of the team must have others for. */
const named = /\b(candidate-\d+|report-\d+|manager)\b/g;
const identifier = /\b([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4})-[0-9a-f]{12}\b/g;

/** Gives the manager of the crowd more reports, without cases, until there are so many. */
export function hireOthers(file: string, from: number, until: number): void {
  const database = new BetterSqlite3(file);
  for (let index = from; index < until; index++) {
    const renamed = (table: string, column: string) =>
      copyRows(
        database,
        table,
        `"${column}" = 'candidate-0' OR "${column}" = 'account-candidate-0'`,
        (text) => text.replaceAll('candidate-0', `report-${index}`),
      );
    renamed('person', 'id');
    renamed('account', 'id');
    renamed('cycle_member', 'person_id');
  }
  database.close();
}

/** Copies the one team so often, and people without cases until the company is as large as it should be. */
export function cloneTeams(file: string, copies: number, people: number): void {
  const database = new BetterSqlite3(file);
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  const teamSize = 9;
  const teams = Math.max(copies, Math.floor(people / teamSize) - 1);
  database.transaction(() => {
    for (const { name, where } of tables) {
      const staff = name === 'person' || name === 'account' || name === 'cycle_member';
      cloneTable(database, name, where, staff ? teams : copies);
    }
  })();
  database.exec('ANALYZE');
  database.close();
}

function cloneTable(database: Database, table: string, where: string, copies: number): void {
  const rows = rowsOf(database, table, where);
  const insert = insertInto(database, table, rows[0]);
  // Numbers go on from team to team: unique within the cycle.
  for (let copy = 1; copy <= copies; copy++) {
    for (const row of rows) {
      const values = Object.entries(row).map(([column, value]) =>
        table === 'promotion_case' && column === 'number'
          ? Number(value) + copy * rows.length
          : typeof value === 'string'
            ? ofCopy(value, copy)
            : value,
      );
      insert?.run(...values);
    }
  }
}

function ofCopy(text: string, copy: number): string {
  return text
    .replaceAll(named, (name) => `${name}.${copy}`)
    .replaceAll(identifier, (_, start: string) => `${start}-${String(copy).padStart(12, '0')}`);
}

function copyRows(database: Database, table: string, where: string, rename: (text: string) => string): void {
  for (const row of rowsOf(database, table, where)) {
    const values = Object.values(row).map((value) => (typeof value === 'string' ? rename(value) : value));
    insertInto(database, table, row)?.run(...values);
  }
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(database: Database, table: string, where: string): Row[] {
  return database.prepare<[], Row>(`SELECT * FROM "${table}" WHERE ${where}`).all();
}

function insertInto(database: Database, table: string, like: Row | undefined) {
  if (!like) return null;
  const columns = Object.keys(like);
  return database.prepare(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
  );
}
