import { Injectable } from '@nestjs/common';
import type { ZodType } from 'zod';

/**
 * Bodies that are known only once the features have registered what they take: their operations read them loosely and check them
 * themselves, and the description tells them whole.
 */
@Injectable()
export class ApiBodies {
  private readonly bodies = new Map<string, () => ZodType>();

  /** @param operationId of the operation whose body it is */
  describe(operationId: string, body: () => ZodType): void {
    this.bodies.set(operationId, body);
  }

  of(operationId: string): ZodType | undefined {
    return this.bodies.get(operationId)?.();
  }
}
