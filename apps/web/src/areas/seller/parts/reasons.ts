import { useTranslation } from 'react-i18next';

const NETWORK = [
  'DNS',
  'CONNECT',
  'TLS',
  'TIMEOUT',
  'CLOSED',
  'PRIVATE_ADDRESS',
  'BLOCKED_PORT',
  'BAD_URL',
  'REDIRECT',
  'HTTP_5XX',
];
const SIGNATURE = ['BODY_SIGN_WRONG', 'BODY_SIGN_MISSING', 'RESULT_CODE_000001'];

export interface Reason {
  /** A few words for a list. */
  readonly short: string;
  /** How to mend it. */
  readonly mend: string;
  readonly kind: 'network' | 'signature' | 'answer';
}

/** Each reason in words: each is mended elsewhere. A code we have no words for keeps its name. */
export function useReason(): (code: string) => Reason {
  const { t, i18n } = useTranslation('seller');
  return (code) => {
    const key = i18n.exists(`seller:reasons.${code}.short`)
      ? code
      : code.startsWith('RESULT_CODE_')
        ? 'RESULT_CODE'
        : 'OTHER';
    return {
      short: t(`reasons.${key}.short`, { code: code.replace('RESULT_CODE_', '') }),
      mend: t(`reasons.${key}.mend`),
      kind: NETWORK.includes(code) ? 'network' : SIGNATURE.includes(code) ? 'signature' : 'answer',
    };
  };
}
