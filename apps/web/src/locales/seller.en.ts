import type zh from './seller.zh-CN.ts';

const en: typeof zh = {
  title: 'seller',
};
export default en;
