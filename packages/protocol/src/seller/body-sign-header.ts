/** Reading the header Body-Sign (3.4). No hashing in here: pages read it too. */

/** Tolerates blanks around `=` and `,`, as the samples disagree on them; undefined when it does not parse. */
export function parseBodySign(header: string): { signType: string; signature: string } | undefined {
  // Bounded pieces without overlap, so that a hostile header cannot make the match slow.
  const found =
    /^\s*sign_type\s*=\s*"([A-Za-z0-9-]{1,32})"\s*,\s*signature\s*=\s*"([A-Za-z0-9+/=]{1,200})"\s*$/i.exec(
      header.slice(0, 512),
    );
  return found ? { signType: found[1]!, signature: found[2]! } : undefined;
}
