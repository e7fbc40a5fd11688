import { Client } from 'pg';

type Send = (this: object, ...parts: unknown[]) => unknown;

/**
 * Listens to every connection to PostgreSQL and notes who sends a statement while another one is on its way on the same
 * connection: pg queues it now, with a warning, and will refuse it from its next major version on.
 */
export class OverlappingQueries {
  /** Where the late statements came from. */
  readonly found: string[] = [];
  private readonly underWay = new WeakMap<object, number>();
  private readonly send = Reflect.get(Client.prototype, 'query') as Send;

  listen(): void {
    const { send, underWay, found } = this;
    const count = (client: object, change: number) =>
      underWay.set(client, (underWay.get(client) ?? 0) + change);
    const listening = function (this: object, ...parts: unknown[]): unknown {
      if ((underWay.get(this) ?? 0) > 0) found.push(new Error('overlapping').stack ?? '');
      const answer = send.apply(this, parts);
      if (answer instanceof Promise) {
        count(this, 1);
        const over = () => count(this, -1);
        answer.then(over, over);
      }
      return answer;
    };
    Object.assign(Client.prototype, { query: listening });
  }

  stop(): void {
    Object.assign(Client.prototype, { query: this.send });
  }
}
