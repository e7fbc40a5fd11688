import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CannotStart } from '../config/cannot-start.js';
import type { Configuration } from '../config/configuration.js';

type Address = Pick<Configuration, 'host' | 'port'>;

/** Takes requests on the address from now on. @throws CannotStart where it can't be had */
export async function listen(app: NestFastifyApplication, { host, port }: Address): Promise<void> {
  try {
    // Nest's own `listen` would log the failure with its stack before it throws it.
    await app.getHttpAdapter().getInstance().listen({ host, port });
  } catch (error) {
    throw new CannotStart(`Rungs can't listen on ${host}, port ${port}: ${whyNot(error)}`, { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program has the port. Stop it, or choose another port with PORT.',
  EACCES: 'this user may not open the port. Choose one from 1024 on with PORT.',
  EADDRNOTAVAIL: 'it is no address of this machine. Correct HOST.',
  ENOTFOUND: 'nobody knows this name. Correct HOST.',
};

function whyNot(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? `${message}. Correct HOST and PORT.`;
}
