import {
  type CaptureFormat,
  type Diagnosis,
  type DoctorInput,
  decodeBody,
  diagnose,
  parseCaptured,
} from '@jishi/protocol/doctor/index.ts';

/** What was typed into the page, beside the message itself. */
export interface Asked
  extends Pick<DoctorInput, 'keys' | 'scheme' | 'receivedAt' | 'computed' | 'seenNonces'> {
  readonly pasted: string;
}

export interface Examined {
  readonly format: CaptureFormat | undefined;
  /** What could not be read or may differ from what was sent, in both languages. */
  readonly problems: readonly { readonly zh: string; readonly en: string }[];
  /** Missing when no message could be read. */
  readonly diagnosis?: Diagnosis;
}

/** Reads what was pasted and explains its signature; may take seconds for a long body. */
export async function examine({ pasted, ...known }: Asked): Promise<Examined> {
  const { format, request, answer, message, problems } = parseCaptured(pasted);
  // Of a request and its answer, the one that the chosen signature belongs to.
  const chosen = known.scheme && (known.scheme === 'BODY_SIGN' ? answer : request);
  const examined = chosen ?? message;
  if (!examined) return { format, problems };
  const decoded = await decodeBody(examined);
  return {
    format,
    problems: [...problems, ...decoded.problems],
    diagnosis: diagnose({ ...known, message: decoded.message }),
  };
}
