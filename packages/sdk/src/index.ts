export {
  type Body,
  type CallOptions,
  type ClientOptions,
  createClient,
  type JishiClient,
  JishiError,
  type Reply,
} from './client.ts';
