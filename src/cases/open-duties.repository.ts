import { Injectable } from '@nestjs/common';
import { Brackets } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../web/viewer.js';
import { CaseDutyRow } from './case-duty.entity.js';
import { ViewerParts } from './viewer-parts.service.js';

/** Roles whose duties somebody with that role owes; a second person is HR or a ratifier. */
const rolesOf = { hr: ['hr', 'secondPerson'], ratifier: ['ratifier', 'secondPerson'] } as const;

/** Open duties by person: their own, those of people whom they stand in for, those of their roles. */
@Injectable()
export class OpenDuties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly parts: ViewerParts,
  ) {}

  /** By deadline; a duty of a role may still not be theirs, if they have a part in the case: ask the case. */
  async of(viewer: Viewer): Promise<CaseDutyRow[]> {
    const { personId } = viewer;
    if (personId === null) return [];
    const people = [personId, ...(await this.parts.standsInFor(viewer))];
    return this.unitOfWork
      .entities()
      .createQueryBuilder(CaseDutyRow, 'duty')
      .where(
        new Brackets((any) => {
          any.where('duty.personId IN (:...people)', { people });
          if (viewer.roles.includes('ratifier')) {
            any.orWhere('duty.role IN (:...ratifierRoles)', { ratifierRoles: rolesOf.ratifier });
          }
          if (viewer.roles.includes('hr')) any.orWhere(ofHr(viewer));
        }),
      )
      .orderBy('duty.since', 'ASC')
      .addOrderBy('duty.id', 'ASC')
      .getMany();
  }
}

function ofHr({ hrDepartments }: Viewer): Brackets {
  return new Brackets((all) => {
    all.where('duty.role IN (:...hrRoles)', { hrRoles: rolesOf.hr });
    if (hrDepartments !== 'all') {
      all.andWhere('duty.department IN (:...departments)', { departments: [...hrDepartments, ''] });
    }
  });
}
