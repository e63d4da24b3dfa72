/** The signature doctor: why a signature does not fit. See README.md. */
export { decodeBody } from './capture/decode-body.ts';
export { type CaptureFormat, type CaptureReading, parseCaptured } from './capture/index.ts';
export { diagnose } from './diagnose.ts';
export { detectScheme } from './schemes/index.ts';
export type {
  Captured,
  Diagnosis,
  DoctorInput,
  Finding,
  HeaderList,
  KeyCandidate,
  SchemeName,
  ShownPart,
  Where,
} from './types.ts';
export { SCHEMES } from './types.ts';
export { FINDING_CODES, type FindingCode, words as findingWords } from './words/index.ts';
