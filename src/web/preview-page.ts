/** What tells a preview from the real page: as whom it is seen, and what else there is to see. */
export interface PreviewMark {
  /** Begins the addresses of a case that is not there. */
  readonly invented: string;
  /** Where a link to it leads instead, by what follows its beginning. */
  readonly leadTo: (rest: string) => string;
  /** Where the preview was opened. */
  readonly leave: string;
  readonly roles: readonly PreviewLink[];
  readonly pages: readonly PreviewLink[];
}

export interface PreviewLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** A real page with an invented model: shown below a banner, and its forms send nothing. */
export class PreviewPage {
  constructor(
    readonly model: object,
    readonly mark: PreviewMark,
  ) {}
}
