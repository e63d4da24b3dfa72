import type zh from './operator.zh-CN.ts';

const en: typeof zh = {
  title: 'operator',
};
export default en;
