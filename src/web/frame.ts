import type { Refusal } from '../domain/refusal.js';
import type { Language } from './language.js';
import type { PostedFields } from './posted.js';
import type { PreviewMark } from './preview-page.js';
import type { Viewer } from './viewer.js';

export interface NavigationLink {
  readonly key: string;
  readonly href: string;
  readonly label: string;
  readonly icon: string;
  readonly current: boolean;
  /** A number beside the label, such as open duties; 0 shows nothing. */
  readonly count: number;
  /** Begins another part of the list: mine, the company's, what is looked up. */
  readonly opensGroup: boolean;
}

/** A form that was refused: which one, why, and what was typed. */
export interface RefusedForm {
  readonly action: string;
  readonly key: string;
  readonly refusal: Refusal;
  readonly typed: PostedFields;
}

/** What surrounds every page, and what the helpers need to know. Templates reach it as `@frame`. */
export interface Frame {
  readonly language: Language;
  readonly timeZone: string;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly viewer: Viewer | null;
  readonly path: string;
  /** Where a change of language or theme leads back to: this page, or the one its form was on. */
  readonly back: string;
  readonly requestId: string;
  readonly navigation: readonly NavigationLink[];
  /** On narrow screens: all of a short navigation, the first four of a long one. */
  readonly bottomBar: readonly NavigationLink[];
  /** What the bottom bar has no room for. */
  readonly bottomMore: readonly NavigationLink[];
  readonly banners: readonly string[];
  readonly notice: string | null;
  readonly refusedForm: RefusedForm | null;
  /** Set where the page is a preview with an invented model. */
  readonly preview?: PreviewMark;
  /** Whether a form of the page took the refusal; where none did, such as after the state moved on, it stands on top. */
  readonly refusalPlace: { taken: boolean; readonly onTop: boolean };
  /** Written into every form; making it may set a cookie, so it is made only when a page has a form. */
  readonly csrfToken: () => string;
}
