import { transactionalSource } from '../../platform/due/due.ts';
import * as applications from './application.repository.ts';
import { giveUpApplication } from './deliver.ts';

/** Applications for which nothing was uploaded in time. */
const timeOuts = transactionalSource({
  name: 'licenses.applications',
  earliest: applications.earliestDue,
  async batch(ctx) {
    const due = await applications.claimDue(ctx, 50);
    for (const application of due) await giveUpApplication(ctx, application, 'TIMED_OUT');
    return due.length;
  },
});

export const licenseSources = [timeOuts];
