/** A document without what it says of itself: the part that decides whether two are the same. */
export type Unidentified<Document> = Document extends unknown ? Omit<Document, 'identity'> : never;
