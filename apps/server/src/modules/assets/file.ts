import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { type FileState, type Id, refuseField, type SellerId, wrongField } from '@jishi/protocol';
import {
  FileTooLarge,
  FileTypeMismatch,
  FileTypeNotAllowed,
  ImageSize,
  ImageUnreadable,
} from './file.errors.ts';
import { formatOf, type ImageSides, sidesOf } from './image.ts';

export const FILE_PURPOSES = ['PRODUCT_LOGO'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];
export type FileId = Id<'file'>;

export interface StoredFile {
  readonly id: FileId;
  readonly sellerId: SellerId;
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly state: FileState;
  readonly createdAt: Date;
}

/** What the upload policy says of each purpose (seller spec 2.3). */
export const UPLOAD_POLICY = {
  PRODUCT_LOGO: { maxBytes: 5 * 1024 * 1024, minSide: 48, maxSide: 4096 },
} as const satisfies Record<FilePurpose, { maxBytes: number; minSide: number; maxSide: number }>;

const FORMAT_OF_EXTENSION: Readonly<Record<string, 'PNG' | 'JPEG'>> = {
  '.png': 'PNG',
  '.jpg': 'JPEG',
  '.jpeg': 'JPEG',
};
export const CONTENT_TYPE = { PNG: 'image/png', JPEG: 'image/jpeg' } as const;

/** An upload that keeps to the policy. */
export interface AcceptedUpload extends ImageSides {
  readonly content: Buffer;
  readonly contentType: (typeof CONTENT_TYPE)[keyof typeof CONTENT_TYPE];
  readonly sha256: string;
}

/** Pure: the bytes decide what a file is; its name must agree with them. */
export function accept(upload: {
  readonly purpose: FilePurpose;
  readonly name: string;
  readonly contentBase64: string;
}): AcceptedUpload {
  const policy = UPLOAD_POLICY[upload.purpose];
  const extension = extname(upload.name).toLowerCase();
  const expected = FORMAT_OF_EXTENSION[extension];
  if (!expected) throw refuseField(FileTypeNotAllowed, 'body.name', { extension });

  const content = decoded(upload.contentBase64);
  if (content.length > policy.maxBytes) {
    throw refuseField(FileTooLarge, 'body.contentBase64', {
      bytes: content.length,
      megabytes: (Math.ceil((content.length / 1024 / 1024) * 10) / 10).toFixed(1),
      limit: policy.maxBytes / 1024 / 1024,
    });
  }
  const format = formatOf(content);
  if (format !== expected) {
    throw refuseField(FileTypeMismatch, 'body.name', { extension, found: format ?? null });
  }
  const sides = sidesOf(content, format);
  if (!sides) throw refuseField(ImageUnreadable, 'body.contentBase64');
  const { minSide, maxSide } = policy;
  const { width, height } = sides;
  if (Math.min(width, height) < minSide || Math.max(width, height) > maxSide) {
    throw refuseField(ImageSize, 'body.contentBase64', { width, height, minSide, maxSide });
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { content, contentType: CONTENT_TYPE[format], sha256, width, height };
}

function decoded(base64: string): Buffer {
  const content = Buffer.from(base64, 'base64');
  // Buffer skips what is not base64; only a text that comes out the same again was base64 as a whole.
  if (content.length === 0 || content.toString('base64') !== base64) {
    throw wrongField('body.contentBase64', 'base64', {
      'zh-CN': '文件内容须用 base64 编码：标准字母表，带补位，不换行',
      en: 'Encode the content as base64: standard alphabet, padded, without line breaks',
    });
  }
  return content;
}

/** Where browsers get a file, without the host. */
export function fileUrl(fileId: string): string {
  return `/files/${fileId}`;
}
