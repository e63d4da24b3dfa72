/** The door of debugging: tried calls, saved cases, and what a product must have passed. */
export { checklist, productChecklist, saveCase } from './cases.service.ts';
export { sendDebugCall } from './debugging.service.ts';
export { dialDaysLimit } from './debugging.settings.ts';
export { DiagnosisView, toDiagnosisView } from './debugging.shapes.ts';
export { examine } from './doctor.ts';
export { casesOfSubmission } from './submission.ts';
export { caseOfUpgrade } from './upgrade-case.ts';
