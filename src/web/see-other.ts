/** Success answers a form with a redirect, so that reloading the page sends nothing twice. */
export class SeeOther {
  constructor(
    readonly location: string,
    readonly notice: string | null,
  ) {}
}

/**
 * Leads to another page of the app.
 * @param location a path below `/`
 * @param notice key of a text that the next page shows once, such as `cases.notices.submitted`
 */
export function seeOther(location: string, notice: string | null = null): SeeOther {
  return new SeeOther(localPath(location), notice);
}

/**
 * Keeps redirects within the app: anything that is not a path of it becomes `/`. Of the signs a header may carry only the
 * visible ones pass: browsers drop tabs, and then read `/<tab>/elsewhere` as another host.
 */
export function localPath(location: unknown): string {
  return typeof location === 'string' && /^\/(?![/\\])[!-[\]-~]*$/.test(location) ? location : '/';
}
