import { TableMigration } from '../table-migration.js';
import { day, identifier, integer, moment, optional, text, varchar } from '../tables.js';

const ofCycle = { columns: ['cycle_id'], table: 'cycle' } as const;
const ofPerson = { columns: ['person_id'], table: 'person' } as const;

export class CyclesMigration extends TableMigration {
  constructor() {
    super('0007-cycles', [
      {
        name: 'cycle',
        columns: {
          id: identifier,
          name: varchar(120),
          state: varchar(10),
          framework_version: varchar(64),
          departments: optional(text),
          calendar: text,
          policies: text,
          nominations_open_on: day,
          release_on: day,
          effective_on: day,
          ends_on: day,
          opened_at: optional(moment),
          ended_at: optional(moment),
          snapshot: text,
          machine_version: integer,
          version: integer,
          created_at: moment,
        },
        primaryKey: ['id'],
        indexes: [{ columns: ['state'] }],
        references: [{ columns: ['framework_version'], table: 'framework_version', to: ['version'] }],
        checks: { state: `"state" IN ('draft', 'open', 'closed', 'cancelled')` },
      },
      {
        name: 'cycle_amendment',
        columns: {
          cycle_id: identifier,
          number: integer,
          reason: text,
          changes: text,
          actor: varchar(80),
          made_at: moment,
        },
        primaryKey: ['cycle_id', 'number'],
        references: [ofCycle],
        checks: { number: '"number" > 0' },
        refuses: ['UPDATE', 'DELETE'],
      },
      {
        name: 'cycle_member',
        columns: {
          cycle_id: identifier,
          person_id: identifier,
          manager_id: optional(identifier),
          manager_since: optional(day),
          line_above_id: optional(identifier),
          department: varchar(200),
          level: varchar(64),
          level_since: day,
          added_by: optional(integer),
          removed_by: optional(integer),
        },
        primaryKey: ['cycle_id', 'person_id'],
        indexes: [{ columns: ['person_id'] }],
        references: [ofCycle, ofPerson],
      },
      {
        name: 'cycle_in_charge',
        columns: { cycle_id: identifier, level: varchar(64), person_id: identifier },
        primaryKey: ['cycle_id', 'level', 'person_id'],
        references: [ofCycle, ofPerson],
      },
      {
        name: 'cycle_appeal_person',
        columns: { cycle_id: identifier, person_id: identifier },
        primaryKey: ['cycle_id', 'person_id'],
        references: [ofCycle, ofPerson],
      },
      {
        name: 'committee',
        columns: {
          id: identifier,
          cycle_id: identifier,
          name: varchar(120),
          facilitator_id: identifier,
          levels: text,
          created_at: moment,
        },
        primaryKey: ['id'],
        indexes: [{ columns: ['cycle_id', 'name'], unique: true }],
        references: [ofCycle, { columns: ['facilitator_id'], table: 'person' }],
      },
      {
        name: 'committee_member',
        columns: {
          committee_id: identifier,
          person_id: identifier,
          office: varchar(10),
          number: integer,
          rank: integer,
        },
        primaryKey: ['committee_id', 'person_id'],
        indexes: [{ columns: ['person_id'] }],
        references: [{ columns: ['committee_id'], table: 'committee', onDelete: 'CASCADE' }, ofPerson],
        checks: {
          office: `"office" IN ('chair', 'deputy', 'member', 'alternate')`,
          number: '"number" > 0',
          rank: '"rank" >= 0',
        },
      },
    ]);
  }
}
