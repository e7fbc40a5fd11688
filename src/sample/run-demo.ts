import { serve } from '../server.js';
import { isPlayed, playSample, sampleConfiguration, servedSample } from './demo.js';
import type { Say } from './sample-company.js';

/** Plays the sample company unless it was played before, and serves it. */
export async function runDemo(serving: boolean, say: Say): Promise<void> {
  const configuration = sampleConfiguration();
  if (isPlayed(configuration)) say('The sample company is there already.');
  else await playSample(configuration, say);
  if (!serving) return;
  await serve(configuration, await servedSample(configuration));
  say(`Sign in as anybody with one click: ${configuration.publicUrl}/sign-in/sample`);
}
