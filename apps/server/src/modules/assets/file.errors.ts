import { defineRefusal } from '@jishi/protocol';

export const FileNotFound = defineRefusal({
  code: 'FILE_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个文件', en: 'There is no such file' },
});
export const FileTypeNotAllowed = defineRefusal({
  code: 'FILE_TYPE_NOT_ALLOWED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '只能上传 .png、.jpg、.jpeg 文件，换一个再传',
    en: 'Only .png, .jpg and .jpeg files can be uploaded; choose another',
  },
});
export const FileTypeMismatch = defineRefusal({
  code: 'FILE_TYPE_MISMATCH',
  kind: 'rule_broken',
  text: {
    'zh-CN': '文件内容和扩展名 {extension} 不符。用图片软件另存为 PNG 或 JPG 再传，改名不行',
    en: 'The content of this file does not match its extension {extension}. Save the picture again as PNG or JPG; renaming it is not enough',
  },
});
export const FileTooLarge = defineRefusal({
  code: 'FILE_TOO_LARGE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '文件有 {megabytes} MB，最大 {limit} MB。缩小后再传',
    en: 'The file has {megabytes} MB; the limit is {limit} MB. Make it smaller and upload it again',
  },
});
export const ImageUnreadable = defineRefusal({
  code: 'IMAGE_UNREADABLE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '图片不完整或已损坏。从图片软件重新导出后再传',
    en: 'The picture is cut off or damaged. Export it again and upload the new file',
  },
});
export const ImageSize = defineRefusal({
  code: 'IMAGE_SIZE',
  kind: 'rule_broken',
  text: {
    'zh-CN': '图片是 {width} × {height} 像素，每边须在 {minSide} 到 {maxSide} 之间。调整尺寸后再传',
    en: 'The picture has {width} × {height} pixels; each side must be between {minSide} and {maxSide}. Resize it and upload it again',
  },
});
export const FileSpaceUsed = defineRefusal({
  code: 'FILE_SPACE_USED',
  kind: 'rule_broken',
  text: {
    'zh-CN': '已上传的文件占满了 {limit} MB。用一张传过的图片，或请平台加大空间',
    en: 'Your uploads have filled their {limit} MB. Use a picture uploaded before, or ask the platform for more room',
  },
});
export const FileStorageUnavailable = defineRefusal({
  code: 'FILE_STORAGE_UNAVAILABLE',
  kind: 'unavailable',
  text: {
    'zh-CN': '文件没有存下来，什么都没有改。几分钟后再传一次',
    en: 'The file could not be stored; nothing was changed. Upload it again in a few minutes',
  },
});
