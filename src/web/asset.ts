/** Bytes that a browser loads beside a page. */
export interface Asset {
  readonly bytes: Buffer;
  readonly type: string;
}
