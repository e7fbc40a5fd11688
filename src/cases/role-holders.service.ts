import { Injectable } from '@nestjs/common';
import type { GrantedRole } from '../auth/granted-role.js';
import { Statement } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';

export interface RoleHolder {
  readonly personId: string;
  readonly email: string;
  readonly language: 'zh' | 'en';
  readonly role: GrantedRole;
  /** Of `hr`: the departments covered; empty means all. */
  readonly departments: readonly string[];
}

type HolderRow = Omit<RoleHolder, 'departments'> & { readonly departments: string };

const holders = new Statement(
  `SELECT a."person_id" AS "personId", a."email" AS "email", a."language" AS "language", r."role" AS "role",
     r."departments" AS "departments"
   FROM "account_role" r JOIN "account" a ON a."id" = r."account_id"
   WHERE a."locked_at" IS NULL AND a."person_id" IS NOT NULL
   ORDER BY r."account_id", r."role"`,
);

/** The people who hold a granted role and can sign in. */
@Injectable()
export class RoleHolders {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(): Promise<RoleHolder[]> {
    return this.unitOfWork.remembered('role holders', ['account', 'account_role'], () => this.read());
  }

  private async read(): Promise<RoleHolder[]> {
    const rows = await holders.rows<HolderRow>(this.unitOfWork.entities(), {});
    return rows.map(({ departments, ...row }) => ({
      ...row,
      departments: JSON.parse(departments) as string[],
    }));
  }
}

/** Whether a holder acts as HR for a department. */
export function coversAsHr({ role, departments }: RoleHolder, department: string): boolean {
  return role === 'hr' && (departments.length === 0 || departments.includes(department));
}
