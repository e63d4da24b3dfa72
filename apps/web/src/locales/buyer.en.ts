import type zh from './buyer.zh-CN.ts';

const en: typeof zh = {
  title: 'buyer',
};
export default en;
