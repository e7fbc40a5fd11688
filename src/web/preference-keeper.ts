import type { Language } from './language.js';
import type { Viewer } from './viewer.js';

/** Keeps what a viewer prefers beyond one browser; the accounts supply it. */
export abstract class PreferenceKeeper {
  abstract keepLanguage(viewer: Viewer, language: Language): Promise<void>;
}
