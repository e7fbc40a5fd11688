/** The place above a page: where its first line leads back to, and which entry of the navigation is lit. */
export interface Place {
  readonly href: string;
  /** Key of its name. */
  readonly title: string;
  /** Address of the entry; null for none. */
  readonly within: string | null;
}

/** A model says it itself, or in the head of the case that it is about; others stand where their address says. */
export interface PlacedModel {
  readonly place?: Place;
  readonly head?: { readonly place?: Place };
}
