/** 升级规则：有效期内能改成哪些规格、能加多少。 */
export default {
  title: '升级规则',
  lead: '买家在有效期内能改成哪些规格、能加多少；到期时间不变，差价按剩余期限算。',
  unsupported: '这个商品的接口版本没有升级接口，不能设置升级规则。',
  from: '原规格',
  targets: '可以改成',
  noTargets: '没有设置',
  scaleOut: '加量',
  noScaleOut: '不能加',
  step: '每次加 {{step}} {{unit}}',
  times: '{{times}} 倍步长（{{step}} {{unit}}）',
  edit: '设置',
  dialog: '「{{name}}」能升级成什么',
  dialogText: '只列出按周期计费、不比它便宜的在售规格。都不选就是不能升级。',
  none: '没有可选的规格',
  scaleOutLabel: '每次最少加多少',
  save: '保存',
  void: {
    WITHDRAWN: '已下架，失效',
    NOT_PERIOD: '没有相同周期的价格，失效',
    PRICE_INVERTED: '比原规格便宜，失效',
  },
};
