import { Injectable } from '@nestjs/common';
import type { CaseEventType } from '../domain/workflow/case-event.js';

/** The case, as far as an address needs it. */
export interface ActionTarget {
  readonly caseId: string;
  readonly sessionId: string | null;
}

/** Events with a page of their own. All others have the plain form on the case page. */
@Injectable()
export class CaseActionPages {
  private readonly pages = new Map<CaseEventType, (target: ActionTarget) => string>();

  register(type: CaseEventType, href: (target: ActionTarget) => string): void {
    this.pages.set(type, href);
  }

  has(type: CaseEventType): boolean {
    return this.pages.has(type);
  }

  /** Where the event is sent: its page, or its form on the page of the case. */
  href(type: CaseEventType, target: ActionTarget): string {
    return this.pages.get(type)?.(target) ?? `/cases/${target.caseId}#event-${type}`;
  }
}
