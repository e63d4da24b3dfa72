import { defineRefusal } from '@jishi/protocol';

export const WorldNotFound = defineRefusal({
  code: 'WORLD_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这个沙箱世界：{name}', en: 'There is no sandbox world {name}' },
});
export const WorldNameTaken = defineRefusal({
  code: 'WORLD_NAME_TAKEN',
  kind: 'conflict',
  text: { 'zh-CN': '沙箱名 {name} 已被使用，换一个', en: 'The sandbox name {name} is taken; choose another' },
});
export const WorldLimit = defineRefusal({
  code: 'WORLD_LIMIT',
  kind: 'conflict',
  text: {
    'zh-CN': '一个账号最多有 {limit} 个沙箱。先删除一个再建',
    en: 'An account may have {limit} sandboxes; delete one first',
  },
});
export const WorldNotReady = defineRefusal({
  code: 'WORLD_NOT_READY',
  kind: 'conflict',
  text: {
    'zh-CN': '沙箱 {name} 现在是「{state}」，还不能用',
    en: 'The sandbox {name} is in state {state} and cannot be used',
  },
});
export const WorldsNotPossible = defineRefusal({
  code: 'WORLDS_NOT_POSSIBLE',
  kind: 'unavailable',
  text: {
    'zh-CN': '这里建不了沙箱：数据库用户没有建库权限。请运营在 PostgreSQL 执行 ALTER ROLE … CREATEDB',
    en: 'Sandboxes cannot be made here: the database user lacks CREATEDB. Ask the operator to run ALTER ROLE … CREATEDB',
  },
});
export const NoWorldsHere = defineRefusal({
  code: 'NO_WORLDS_HERE',
  kind: 'conflict',
  text: {
    'zh-CN': '沙箱世界只在主世界里建立和管理',
    en: 'Sandbox worlds are made and kept in the main world only',
  },
});
export const NoSuchPart = defineRefusal({
  code: 'NO_SUCH_PART',
  kind: 'rule_broken',
  text: {
    'zh-CN': '运营的沙箱里没有商家。可以在沙箱里注册账号、申请入驻',
    en: 'An operator’s sandbox has no seller; sign up inside it and apply to sell',
  },
});
export const RealTime = defineRefusal({
  code: 'REAL_TIME',
  kind: 'conflict',
  text: {
    'zh-CN': '主世界走真实时间，时钟和故障开关只在沙箱里',
    en: 'The main world has real time; clock and chaos switches are for sandboxes',
  },
});
export const NotYourClock = defineRefusal({
  code: 'NOT_YOUR_CLOCK',
  kind: 'forbidden',
  text: {
    'zh-CN': '只有从主世界进入这个沙箱的人能动时钟和故障开关',
    en: 'Only those who entered this sandbox from the main world may move its clock and its chaos switches',
  },
});
export const ClockBusy = defineRefusal({
  code: 'CLOCK_BUSY',
  kind: 'conflict',
  text: {
    'zh-CN': '时钟正在走（{runId}）。等它走完，或先取消',
    en: 'The clock is under way ({runId}); wait for it or cancel it',
  },
});
export const ClockRunNotFound = defineRefusal({
  code: 'CLOCK_RUN_NOT_FOUND',
  kind: 'not_found',
  text: { 'zh-CN': '没有这次时钟运行：{id}', en: 'There is no clock run {id}' },
});
export const TooManyWorldsOpen = defineRefusal({
  code: 'TOO_MANY_WORLDS_OPEN',
  kind: 'unavailable',
  text: {
    'zh-CN': '同时打开的沙箱太多（{limit} 个都在忙），过一会再试',
    en: 'Too many sandboxes are open (all {limit} are busy); try again shortly',
  },
});
