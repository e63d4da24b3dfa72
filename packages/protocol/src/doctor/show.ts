/** Canonical texts and differences for the eye of a person, keys taken out. */
import type { Redactor } from './redact.ts';
import { MASK } from './redact.ts';
import type { TextPart } from './schemes/scheme.ts';
import type { ShownPart, Where } from './types.ts';

const SHOWN_BYTES = 8192;
const DUMP_BYTES = 512;
const AROUND = 24;

export function showPart(part: TextPart, redact: Redactor): ShownPart {
  const bytes = redact.bytes(part.bytes);
  const value = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, SHOWN_BYTES));
  return {
    name: part.name,
    // A key that was changed by a mistake would not be found, so a part made of it is masked as a whole.
    value: part.isSecret && !value.includes(MASK) ? MASK : value,
    ...(part.isSecret ? {} : { byteLength: part.bytes.length }),
    hexdump: part.isSecret ? [] : hexdump(bytes.subarray(0, DUMP_BYTES)),
    isCut: bytes.length > SHOWN_BYTES,
  };
}

/** `00000000  7b 22 61 22 3a 31 7d                              {"a":1}` */
export function hexdump(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = [...bytes.subarray(at, at + 16)];
    const codes = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const letters = row
      .map((byte) => (byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : '.'))
      .join('');
    lines.push(`${at.toString(16).padStart(8, '0')}  ${codes.padEnd(47)}  ${letters}`);
  }
  return lines;
}

/** Where the text that was signed leaves the one that had to be; undefined when they are alike. */
export function firstDifference(
  right: readonly TextPart[],
  signed: readonly TextPart[],
  redact: Redactor,
): Where | undefined {
  for (const [i, part] of right.entries()) {
    const other = signed[i];
    if (!other || other.name !== part.name) return { part: part.name };
    const a = redact.bytes(part.bytes);
    const b = redact.bytes(other.bytes);
    const offset = differsAt(a, b);
    if (offset === undefined) {
      if (part.isSecret && differsAt(part.bytes, other.bytes) !== undefined) return { part: part.name };
      continue;
    }
    if (part.isSecret) return { part: part.name };
    return { part: part.name, offset, right: around(a, offset), signed: around(b, offset) };
  }
  return undefined;
}

function differsAt(a: Uint8Array, b: Uint8Array): number | undefined {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return i;
  return a.length === b.length ? undefined : shorter;
}

/** Control characters are shown as their escapes, since they are often the difference. */
function around(bytes: Uint8Array, offset: number): string {
  const piece = bytes.subarray(Math.max(0, offset - AROUND), offset + AROUND);
  return new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(piece)
    .replace(/[\p{Cc}\ufeff]/gu, (c) =>
      c === '\n'
        ? '\\n'
        : c === '\r'
          ? '\\r'
          : c === '\t'
            ? '\\t'
            : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
