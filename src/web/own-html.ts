/** Markup that was made from the project's own files. Nothing that people typed may get into one. */
export class OwnHtml {
  constructor(readonly html: string) {}
}
