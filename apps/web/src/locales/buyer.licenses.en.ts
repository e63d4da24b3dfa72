import type zh from './buyer.licenses.zh-CN.ts';

const license: typeof zh = {
  code: 'Authorisation code',
  codeNote: {
    GENERATED: 'Claim it first, then activate it in the seller’s software.',
    CLAIMED: 'Claimed: enter it in the seller’s software to activate it.',
    ALIVE: 'Activated in the seller’s software.',
    EXPIRED: 'The service is frozen; renewing brings the code back.',
    RELEASED: 'The service was released; the code is of no use any more.',
  },
  claim: 'Claim',
  claimAsk: 'Claim this code?',
  claimText:
    'A code is activated only after it was claimed; after claiming, no negotiated refund is possible.',
  activated: 'Activated',
  applications: 'Licenses',
  applicationsNote: 'Apply for one per device; what the seller makes is fetched here.',
  apply: 'Apply for a License',
  applyText: 'Valid until the end of your service. The seller makes the License, usually within minutes.',
  device: 'Device fingerprint',
  deviceHint:
    'Only for Licenses that are bound to hardware; the seller says how to get it. Otherwise leave it empty.',
  anyDevice: 'Any device',
  asked: 'Applied for',
  until: 'Valid until',
  noEnd: 'Without an end',
  none: 'No License was applied for',
  noneText: 'When you have applied, the License from the seller appears here.',
  show: 'Show',
  download: 'Download',
  text: 'License',
  recorded: 'That you looked at it was written down.',
  seen: 'Done',
};
export default license;
