import buyer from './buyer.zh-CN.ts';
import common from './common.zh-CN.ts';
import operator from './operator.zh-CN.ts';
import sandbox from './sandbox.zh-CN.ts';
import seller from './seller.zh-CN.ts';

/** The consoles' catalogues by namespace: one per area, and what they share. */
export default { common, buyer, seller, operator, sandbox };
