import { type Asked, examine } from './examine.ts';

/** Keeps the page answering while ways of signing are tried; has no other way out than this answer. */
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  examine(data).then(
    (examined) => self.postMessage(examined),
    () => self.postMessage(undefined),
  );
});
