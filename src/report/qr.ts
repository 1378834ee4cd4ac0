/** The link as a picture that a phone can read. */
import { renderSVG } from 'uqr';

/** Most bytes that a QR code of the largest kind holds at the lowest correction. */
const mostBytes = 2953;

/** The code as SVG, or a sentence that says why there is none. */
export function qrOf(link: string): { readonly svg: string } | { readonly sentence: string } {
  const bytes = new TextEncoder().encode(link).length;
  if (bytes > mostBytes) {
    return {
      sentence: `The link has ${bytes.toLocaleString('en')} bytes; a QR code holds at most ${mostBytes.toLocaleString('en')}, so there is none.`,
    };
  }
  return { svg: renderSVG(link, { ecc: 'L', border: 2, whiteColor: '#fff', blackColor: '#000' }) };
}
