import type zh from './seller.reasons.zh-CN.ts';

const en: typeof zh = {
  INSTANCE_CHANGED: {
    short: 'The two calls named different instances',
    mend: 'A repeated call for the same order line must bring the same instance id: look for the instance of the order line first, create only when there is none.',
  },
  DNS: {
    short: 'Name cannot be resolved',
    mend: 'Check the A or AAAA record of the name; try again once it is effective.',
  },
  CONNECT: {
    short: 'Address cannot be reached',
    mend: 'See that the service runs, the port is open, and the address answers from outside.',
  },
  TLS: {
    short: 'TLS handshake failed',
    mend: 'Use a certificate that is in date, fits the name and has its whole chain; offer TLS 1.2.',
  },
  TIMEOUT: {
    short: 'No complete answer in 5 s',
    mend: 'Answer first and do slow work afterwards: a purchase may answer 000004 and is queried again.',
  },
  CLOSED: {
    short: 'Connection closed midway',
    mend: 'Look into your log for a crash or restart; proxies must wait longer than 5 s.',
  },
  TOO_LARGE: {
    short: 'Answer above 64 KB',
    mend: 'Answer with the published members only, without pages or debugging output.',
  },
  REDIRECT: {
    short: 'Answer is a redirect',
    mend: 'Redirects are not followed; register the final address.',
  },
  PRIVATE_ADDRESS: {
    short: 'Points to a private address',
    mend: 'Resolve the name to a public address; private and reserved ones are not called.',
  },
  BLOCKED_PORT: { short: 'Port not allowed', mend: 'Use 443 or another common https port.' },
  BAD_URL: { short: 'Not a valid address', mend: 'Delete it and add an https address with a domain name.' },
  HTTP_5XX: { short: 'Server error', mend: 'Look into your log, mend it and verify again.' },
  HTTP_STATUS: {
    short: 'HTTP status is not 200',
    mend: 'Put the result into resultCode and always answer HTTP 200. See whether a gateway stops the request.',
  },
  NOT_JSON: {
    short: 'Answer is not JSON',
    mend: 'Write one JSON object in UTF-8 and nothing else, no BOM and no page.',
  },
  NO_RESULT_CODE: {
    short: 'resultCode is missing',
    mend: 'Add resultCode as a string; success is "000000".',
  },
  BODY_SIGN_WRONG: {
    short: 'Answer signature does not fit',
    mend: 'Sign all bytes as finally written with HMAC-SHA256, then Base64. Use the key bound to this address, as it is. See that no line break follows and nothing changes the body after signing.',
  },
  BODY_SIGN_MISSING: {
    short: 'Body-Sign header is missing',
    mend: 'Send Body-Sign: sign_type="HMAC-SHA256", signature="…". See whether a gateway removes it.',
  },
  ANSWER_SHAPE: {
    short: 'Answer breaks the table',
    mend: 'Check the members named above against the specification: presence, type, length.',
  },
  STILL_PROCESSING: {
    short: 'Answered “being processed”',
    mend: 'Only a purchase may answer 000004; this interface must finish and answer 000000.',
  },
  NOT_READY: {
    short: 'Still being opened',
    mend: 'Nothing to mend. Once opened, answer the query with this instance.',
  },
  INSTANCE_ID_TAKEN: {
    short: 'Instance id in use',
    mend: 'Give every order its own instance id, and the same one when an order is repeated.',
  },
  ADDRESS_UNUSABLE: {
    short: 'No usable key',
    mend: 'Bind an active key to this production address under Addresses and keys, then restart.',
  },
  RESULT_CODE_000001: {
    short: 'You answered: authentication failed',
    mend: 'Compare your check with the four parts under Request signature: key as it is, body as raw bytes, timestamp in milliseconds, case ignored.',
  },
  RESULT_CODE_000002: {
    short: 'You answered: illegal parameter',
    mend: 'Compare the body under Request with the specification. Unknown members are to be ignored, not refused.',
  },
  RESULT_CODE_000003: {
    short: 'You answered: no such instance',
    mend: 'See whether this is the instance id you answered when opening, and whether it was deleted.',
  },
  RESULT_CODE_000005: {
    short: 'You answered: internal error',
    mend: 'Look into your log, mend it and restart.',
  },
  RESULT_CODE_000100: {
    short: 'You answered: nothing to allocate',
    mend: 'Add capacity and restart, or hide the product for now.',
  },
  RESULT_CODE: {
    short: 'You answered {{code}}',
    mend: 'Your interface understood and refused. Act on the meaning of the code, then restart.',
  },
  OTHER: {
    short: 'The call failed',
    mend: 'See the answer and timing, look into your log, mend it and restart.',
  },
};
export default en;
