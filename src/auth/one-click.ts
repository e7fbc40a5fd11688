import type { FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);
const loopbackAddress = /^(::ffff:)?127\.|^::1$/;

/**
 * Whether a click signs in without a password: in the sample company alone, served on loopback, for a browser on the
 * same machine that asked for a loopback host by name, and through no proxy that could carry others in.
 */
export function isOneClickAllowed(configuration: Configuration, request: FastifyRequest): boolean {
  const { host, 'x-forwarded-for': forwardedFor, forwarded } = request.headers;
  return (
    configuration.sample &&
    loopbackHosts.has(configuration.host) &&
    loopbackAddress.test(request.socket.remoteAddress ?? '') &&
    loopbackHosts.has((host ?? '').replace(/:\d+$/, '')) &&
    forwardedFor === undefined &&
    forwarded === undefined
  );
}
