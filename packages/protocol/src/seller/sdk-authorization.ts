/** Reading the header Authorization of SDK-HMAC-SHA256 (3.9). No hashing in here: pages read it too. */

export interface SdkAuthorization {
  readonly access: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

export function parseSdkAuthorization(value: string): SdkAuthorization | undefined {
  const found =
    /^SDK-HMAC-SHA256\s+Access=([^\s,]{1,128}),\s*SignedHeaders=([A-Za-z0-9_;-]{1,1024}),\s*Signature=([0-9A-Fa-f]{64})$/.exec(
      value.trim(),
    );
  if (!found) return undefined;
  const signedHeaders = found[2]!.split(';').filter((name) => name !== '');
  return { access: found[1]!, signedHeaders, signature: found[3]!.toLowerCase() };
}
