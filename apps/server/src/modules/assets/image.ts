import { crc32 } from 'node:zlib';

export type ImageFormat = 'PNG' | 'JPEG';

export interface ImageSides {
  readonly width: number;
  readonly height: number;
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_HEAD = Buffer.from([0xff, 0xd8, 0xff]);

/** What the first bytes say, whatever the file is called. */
export function formatOf(content: Buffer): ImageFormat | undefined {
  if (content.subarray(0, PNG_HEAD.length).equals(PNG_HEAD)) return 'PNG';
  if (content.subarray(0, JPEG_HEAD.length).equals(JPEG_HEAD)) return 'JPEG';
  return undefined;
}

/** Width and height in pixels; undefined when the picture is cut off or damaged. Nothing is decompressed. */
export function sidesOf(content: Buffer, format: ImageFormat): ImageSides | undefined {
  return format === 'PNG' ? pngSides(content) : jpegSides(content);
}

/** Chunks: length, type, data, checksum; IHDR first, IEND last. */
function pngSides(content: Buffer): ImageSides | undefined {
  let sides: ImageSides | undefined;
  let hasPixels = false;
  for (let at = PNG_HEAD.length; at + 12 <= content.length; ) {
    const length = content.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > content.length) return undefined;
    const type = content.toString('latin1', at + 4, at + 8);
    if (crc32(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4)) return undefined;
    if (!sides) {
      if (type !== 'IHDR' || length !== 13) return undefined;
      sides = { width: content.readUInt32BE(at + 8), height: content.readUInt32BE(at + 12) };
    } else if (type === 'IDAT') hasPixels = true;
    else if (type === 'IEND') return hasPixels ? sides : undefined;
    at = end;
  }
  return undefined;
}

// Start of frame, C0 to CF without DHT (C4), JPG (C8) and DAC (CC).
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segments up to the pixels (SOS); the end mark must stand behind them, not only in an embedded preview. */
function jpegSides(content: Buffer): ImageSides | undefined {
  let sides: ImageSides | undefined;
  for (let at = 2; at + 4 <= content.length; ) {
    if (content[at] !== 0xff) return undefined;
    const marker = content.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1; // A fill byte.
      continue;
    }
    const length = content.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > content.length) return undefined;
    if (isFrame(marker)) {
      if (length < 8) return undefined;
      sides = { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    }
    if (marker === 0xda) return content.indexOf(Buffer.from([0xff, 0xd9]), end) === -1 ? undefined : sides;
    at = end;
  }
  return undefined;
}
