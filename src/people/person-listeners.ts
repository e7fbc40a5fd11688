import { Injectable } from '@nestjs/common';

/** What features that come after people have to know at once. Called inside the unit of the change. */
export interface PersonListener {
  /** The person left the company. */
  readonly left?: (personId: string, actor: string) => Promise<void>;
  /** The person has another manager. */
  readonly managerChanged?: (personId: string, managerId: string | null, actor: string) => Promise<void>;
}

/** Cases follow people through this, without people knowing cases. Filled while the application starts. */
@Injectable()
export class PersonListeners {
  private readonly listeners: PersonListener[] = [];

  register(listener: PersonListener): void {
    this.listeners.push(listener);
  }

  async left(personId: string, actor: string): Promise<void> {
    for (const listener of this.listeners) await listener.left?.(personId, actor);
  }

  async managerChanged(personId: string, managerId: string | null, actor: string): Promise<void> {
    for (const listener of this.listeners) await listener.managerChanged?.(personId, managerId, actor);
  }
}
