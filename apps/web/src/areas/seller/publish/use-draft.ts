import type { Problem } from '@jishi/protocol';
import { JishiError } from '@jishi/sdk';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePage } from '../../../app/context.ts';
import type { Content, MyProduct } from './draft.ts';

const QUIET_MS = 900;
const AGAIN_MS = 5000;

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** No answer; tried again by itself. */
  | { readonly kind: 'offline' }
  /** Somebody else saved a newer version; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

export interface Draft {
  readonly content: Content;
  readonly version: number;
  readonly save: SaveState;
  readonly edit: (change: (content: Content) => Content) => void;
  /** Saves what is not saved yet; answers the version, or null when it could not be saved. */
  readonly flush: () => Promise<number | null>;
  /** After a conflict: puts mine over the newer version. */
  readonly overwrite: () => void;
}

/** The form as it is written, saved by itself a moment after each change, one save at a time. */
export function useDraft(productId: string, loaded: MyProduct): Draft {
  const { api } = usePage();
  const start = loaded.open ?? loaded.live;
  const [content, setContent] = useState<Content>(() => (start?.content as Content | undefined) ?? {});
  const [save, setSave] = useState<SaveState>({ kind: 'saved', at: loaded.open?.savedAt ?? null });
  const [version, setVersion] = useState(loaded.open?.version ?? 0);
  // What a timer or an answer must see as it is now, not as it was when the timer was set.
  const now = useRef({ content, version, isDirty: false, isStopped: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const under = useRef<Promise<number | null>>(null);

  const send = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current);
    if (under.current) await under.current;
    if (!now.current.isDirty) return now.current.version;
    const sent = now.current.content;
    now.current.isDirty = false;
    setSave({ kind: 'saving' });
    const running = (async () => {
      try {
        const { revision } = await api.sellerProducts.saveDraft({
          params: { productId },
          body: { version: now.current.version, content: sent },
        });
        now.current.version = revision.version;
        setVersion(revision.version);
        setSave(now.current.isDirty ? { kind: 'unsaved' } : { kind: 'saved', at: revision.savedAt });
        return revision.version;
      } catch (error) {
        now.current.isDirty = true;
        if (!(error instanceof JishiError) || error.status >= 500) {
          setSave({ kind: 'offline' });
          timer.current = setTimeout(() => void send(), AGAIN_MS);
          return null;
        }
        now.current.isStopped = error.code === 'DRAFT_CONFLICT';
        setSave({ kind: now.current.isStopped ? 'conflict' : 'refused', problem: error.problem });
        return null;
      } finally {
        under.current = null;
      }
    })();
    under.current = running;
    return running;
  }, [api, productId]);

  const edit = useCallback(
    (change: (content: Content) => Content) => {
      const next = change(now.current.content);
      now.current.content = next;
      now.current.isDirty = true;
      setContent(next);
      if (now.current.isStopped) return;
      setSave((before) => (before.kind === 'saving' ? before : { kind: 'unsaved' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), QUIET_MS);
    },
    [send],
  );

  const overwrite = useCallback(() => {
    if (save.kind !== 'conflict') return;
    now.current.version = Number(save.problem.facts?.currentVersion ?? now.current.version);
    now.current.isStopped = false;
    now.current.isDirty = true;
    void send();
  }, [save, send]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (now.current.isDirty || under.current) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
      clearTimeout(timer.current);
      if (now.current.isDirty && !now.current.isStopped) void send();
    };
  }, [send]);

  return { content, version, save, edit, flush: send, overwrite };
}
