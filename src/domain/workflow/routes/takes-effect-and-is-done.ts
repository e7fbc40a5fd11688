import type { Route } from '../policy.js';
import { isWindowOver } from '../appeal-window.js';
import { takesEffect } from './takes-effect.js';

export const takesEffectAndIsDone: Route = {
  readsPayload: false,
  holds: ({ context, event }) => takesEffect.holds({ context, event }) && isWindowOver(context, event.now),
};
