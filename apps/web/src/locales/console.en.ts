import buyer from './buyer.en.ts';
import common from './common.en.ts';
import operator from './operator.en.ts';
import sandbox from './sandbox.en.ts';
import seller from './seller.en.ts';

/** The consoles' catalogues by namespace: one per area, and what they share. */
export default { common, buyer, seller, operator, sandbox };
