import { InvalidInput } from '@jishi/protocol';
import Type from 'typebox';
import { free, get, type Route } from '../../platform/http/route.ts';
import { IdText, line } from '../../platform/http/shapes.ts';
import { NotASeller, SellerNotActive } from '../sellers/index.ts';
import {
  FileNotFound,
  FileSpaceUsed,
  FileStorageUnavailable,
  FileTooLarge,
  FileTypeMismatch,
  FileTypeNotAllowed,
  ImageSize,
  ImageUnreadable,
} from './file.errors.ts';
import { getFile, openContent, uploadFile } from './file.service.ts';
import { FILE_PURPOSES, fileUrl } from './file.ts';

/** 5 MB are 6.7 MB of base64; a little more, so that what is only just too large is told so by its own name. */
const BODY_LIMIT = 7 * 1024 * 1024;

export const fileRoutes: readonly Route[] = [
  free('POST', '/api/seller/files', {
    id: 'sellerFiles.upload',
    summary: 'Upload a picture: PNG or JPG, at most 5 MB, each side 48 to 4096 pixels',
    description:
      'What a file is, its bytes say; a name with another extension is refused (FILE_TYPE_MISMATCH). The same bytes again answer the same file. Put `fileId` into `content.logo` of a draft. Files are public at `url`.',
    permission: 'seller.product.publish',
    status: 201,
    body: Type.Object(
      {
        purpose: Type.Enum([...FILE_PURPOSES]),
        name: line(1, 200, 'Name of the file with its extension'),
        contentBase64: Type.String({ minLength: 1, maxLength: BODY_LIMIT, description: 'Standard base64' }),
      },
      { additionalProperties: false },
    ),
    bodyLimit: BODY_LIMIT,
    rateLimit: { max: 30, windowSeconds: 60 },
    reply: Type.Object({
      fileId: Type.String(),
      url: Type.String({ description: 'Path on this host' }),
      width: Type.Integer(),
      height: Type.Integer(),
      bytes: Type.Integer(),
    }),
    errors: [
      InvalidInput,
      FileTypeNotAllowed,
      FileTypeMismatch,
      FileTooLarge,
      ImageUnreadable,
      ImageSize,
      FileSpaceUsed,
      FileStorageUnavailable,
      NotASeller,
      SellerNotActive,
    ],
    handle: async (ctx, { body }) => {
      const { file, width, height } = await uploadFile(ctx, body);
      return { fileId: file.id, url: fileUrl(file.id), width, height, bytes: file.bytes };
    },
  }),
  get('/files/:fileId', {
    id: 'files.get',
    summary: 'The bytes of a file',
    permission: 'public',
    hidden: true,
    params: Type.Object({ fileId: IdText }),
    reply: Type.Unknown(),
    errors: [FileNotFound],
    // A list of products asks for many pictures at once; they count apart from the reader's other requests.
    rateLimit: { max: 6000, windowSeconds: 60 },
    handle: async (ctx, { params, request, reply }) => {
      const file = await getFile(ctx, params.fileId);
      const etag = `"${file.sha256}"`;
      // A file never changes: another picture has another id.
      const forEver = { etag, 'cache-control': 'public, max-age=31536000, immutable' };
      if (isKnown(request.headers['if-none-match'], etag)) {
        reply.status(304).headers(forEver);
        return null;
      }
      const stream = await openContent(ctx, file);
      reply.headers({
        ...forEver,
        'content-type': file.contentType,
        'content-length': file.bytes,
        'content-disposition': 'inline',
        'x-content-type-options': 'nosniff',
        // Whatever hides in the bytes: opened by itself, it may do nothing.
        'content-security-policy': "default-src 'none'; sandbox",
      });
      return stream;
    },
  }),
];

/** Weak and strong tags are the same here: the bytes are. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
