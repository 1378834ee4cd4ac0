/** Words inside a PNG file: an iTXt chunk (PNG specification, 11.3.4.5) behind its header. */

/** The signature of 8 bytes and the header chunk of 25. */
const headerEnd = 33;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The file with texts by keyword ("Title", "Description", …) added. */
export function withPngText(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const chunks = Object.entries(texts).map(([keyword, text]) =>
    // keyword, not compressed, in no language, without a translated keyword
    chunk('iTXt', new Uint8Array([...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)])),
  );
  const added = chunks.reduce((sum, { length }) => sum + length, 0);
  const file = new Uint8Array(png.length + added);
  file.set(png.subarray(0, headerEnd));
  let at = headerEnd;
  for (const bytes of chunks) {
    file.set(bytes, at);
    at += bytes.length;
  }
  file.set(png.subarray(headerEnd), at);
  return file;
}
