/** An answer whose JSON text is made already: the server sends the bytes and looks at no schema. */
export class ReadyAnswer {
  readonly json: Buffer;

  constructor(json: Buffer) {
    this.json = json;
  }
}

/**
 * Answers of public reads, kept as bytes together with the version of the data that they were made from. Whoever asks
 * reads the version first, in the database and every time: a kept answer is never stale, on any number of machines.
 * Bounded by bytes; what was not asked for the longest goes first.
 */
export class KeptAnswers {
  private readonly kept = new Map<string, { readonly version: string; readonly answer: ReadyAnswer }>();
  private readonly making = new Map<string, Promise<ReadyAnswer>>();
  private readonly maxBytes: number;
  private bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** The answer kept under this key at this version, or the one that `make` gives now: once for all who wait for it. */
  async answer(key: string, version: string, make: () => Promise<unknown>): Promise<ReadyAnswer> {
    const known = this.kept.get(key);
    if (known?.version === version) {
      // To the end of the line.
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.answer;
    }
    const name = `${version} ${key}`;
    let making = this.making.get(name);
    if (!making) {
      making = this.make(key, version, make).finally(() => this.making.delete(name));
      this.making.set(name, making);
    }
    return making;
  }

  private async make(key: string, version: string, make: () => Promise<unknown>): Promise<ReadyAnswer> {
    const answer = new ReadyAnswer(Buffer.from(JSON.stringify(await make())));
    this.keep(key, version, answer);
    return answer;
  }

  private keep(key: string, version: string, answer: ReadyAnswer): void {
    this.forget(key);
    if (answer.json.length > this.maxBytes / 10) return;
    this.kept.set(key, { version, answer });
    this.bytes += answer.json.length;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.maxBytes) return;
      this.forget(oldest);
    }
  }

  private forget(key: string): void {
    const old = this.kept.get(key);
    if (!old) return;
    this.kept.delete(key);
    this.bytes -= old.answer.json.length;
  }
}

/** Kept answers per owner (a world: its database and its clock), made when first asked for. */
export function keptPerOwner<Owner extends object>(maxBytes: number): (owner: Owner) => KeptAnswers {
  const all = new WeakMap<Owner, KeptAnswers>();
  return (owner) => {
    let mine = all.get(owner);
    if (!mine) {
      mine = new KeptAnswers(maxBytes);
      all.set(owner, mine);
    }
    return mine;
  };
}
