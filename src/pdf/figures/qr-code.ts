import { createRequire } from 'node:module';
import type QrCode from 'qrcode';
import { escapeMarkup } from '../../figures/markup.js';

/** Loaded with the first document: it brings what draws PNGs. */
const load = (): typeof QrCode => createRequire(import.meta.url)('qrcode') as typeof QrCode;

/**
 * A QR code as SVG: one path of dark squares on a grid of a unit each, with the quiet zone of four that ISO/IEC 18004 asks
 * for. Error correction M: a fold or a stamp may cost 15 % of it.
 */
export function qrCodeSvg(content: string, description: string): string {
  const { modules } = load().create(content, { errorCorrectionLevel: 'M' });
  const quiet = 4;
  let squares = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    }
  }
  const side = modules.size + 2 * quiet;
  return (
    `<svg class="qr" role="img" aria-label="${escapeMarkup(description)}" viewBox="0 0 ${side} ${side}" ` +
    `shape-rendering="crispEdges"><path d="${squares}"/></svg>`
  );
}
