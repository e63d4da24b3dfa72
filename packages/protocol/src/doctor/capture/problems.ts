import type { Words } from '../../seller/model.ts';

export const problems = {
  empty: { zh: '没有内容。', en: 'There is nothing to read.' },
  unknown: {
    zh: '认不出格式。请粘贴curl命令、HTTP报文、HAR条目（JSON）或URL。',
    en: 'Unknown form. Paste a curl command, an HTTP message, a HAR entry (JSON) or a URL.',
  },
  urlWithoutBody: {
    zh: '只有URL，没有请求体；按空请求体计算。',
    en: 'Only a URL: its body is unknown and counts as empty.',
  },
  noUrl: { zh: '命令中没有URL。', en: 'The command has no URL.' },
  unclosedQuote: {
    zh: '引号没有闭合，命令可能不完整。',
    en: 'A quote is not closed; the command may be cut.',
  },
  bodyFromFile: {
    zh: '请求体来自文件（@…），这里读不到；请改为粘贴内容。',
    en: 'The body comes from a file (@…), which cannot be read here; paste its content instead.',
  },
  multipart: {
    zh: '表单上传（-F）的请求体由curl生成，这里无法还原。',
    en: 'The body of a form upload (-F) is made by curl and cannot be rebuilt here.',
  },
  windowsQuotes: {
    zh: '这是Windows cmd格式的curl；请复制为bash格式，以免引号被改变。',
    en: 'This is curl for Windows cmd; copy it as bash, so that quotes stay as they were.',
  },
  badHar: {
    zh: '这段JSON不是HAR条目：缺少request或response。',
    en: 'This JSON is no HAR entry: it has neither request nor response.',
  },
  badJson: { zh: 'JSON不完整或有语法错误。', en: 'The JSON is cut or has a syntax error.' },
  harEntries: {
    zh: 'HAR中有多个条目，只读取了第一个。',
    en: 'The HAR has several entries; only the first was read.',
  },
  bodyMissing: {
    zh: '记录中没有正文内容；按空正文计算。',
    en: 'The record has no body text; it counts as empty.',
  },
  chunked: {
    zh: '分块传输的正文按粘贴的内容读取；若其中含有分块长度行，请去掉。',
    en: 'The chunked body is read as pasted; take out chunk sizes if they stand in it.',
  },
  compressed: {
    zh: '正文经过压缩，而这里只有文本；解码后的字节可能与线上不同。',
    en: 'The body was compressed and only text is here; the bytes on the wire were others.',
  },
  decodeFailed: {
    zh: '无法解压正文（Content-Encoding）；按原始字节计算。',
    en: 'The body could not be decoded (Content-Encoding); its bytes are taken as they are.',
  },
  decodedTooLong: {
    zh: '解压后的正文超过10 MB，未继续读取。',
    en: 'The decoded body is longer than 10 MB and was not read.',
  },
} as const satisfies Record<string, Words>;

/** The pasted body is not the one that was counted: often a line break that copying added or lost. */
export const lengthDiffers = (said: number, found: number): Words => ({
  zh: `Content-Length为${said}字节，而粘贴的正文为${found}字节；粘贴的内容可能与实际发送的不同。`,
  en: `Content-Length says ${said} bytes, the pasted body has ${found}; it may not be what was really sent.`,
});

export const badHeaderLine = (line: number): Words => ({
  zh: `第${line}行不是“名称: 值”，已忽略。`,
  en: `Line ${line} is no "name: value" and was left out.`,
});
