import {
  Button,
  Checkbox,
  ChoiceGroup,
  EmptyState,
  ErrorState,
  Field,
  FormSection,
  KeyReveal,
  Link,
  Notice,
  Pagination,
  Panel,
  ProductMark,
  Radio,
  Seal,
  Select,
  Skeleton,
  Stack,
  StateBadge,
  Tag,
  TextArea,
  TextInput,
} from '../src/index.ts';
import { copy, see } from './console.tsx';

export function Parts() {
  const h = (text: string) => (
    <h2
      style={{
        font: '600 15px/22px var(--sans)',
        paddingBottom: 8,
        borderBottom: '1px solid var(--ink)',
        margin: '32px 0 18px',
      }}
    >
      {text}
    </h2>
  );
  const two = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit,minmax(320px,1fr))', gap: '0 24px' };
  return (
    <main className="wrap con" style={{ paddingBottom: 64 }}>
      <h1 className="sr">部件</h1>
      {h('印与商品标')}
      <div className="row wr" style={{ alignItems: 'flex-end', gap: 22 }}>
        <Seal size={96} />
        <Seal size={48} />
        <Seal size={24} />
        <Seal size={16} />
        <span className="i2">
          <Seal size={48} mono />
        </span>
        <span className="i2">
          <Seal size={16} mono />
        </span>
        {[
          '票据通',
          '青梧 CRM',
          '云栈备份',
          '电子合同签',
          '慧语客服',
          '烽火告警',
          '仓海 WMS',
          '快递面单',
          '渠成',
        ].map((name) => (
          <ProductMark key={name} name={name} title={name} />
        ))}
      </div>
      <div style={two}>
        <section>
          {h('状态')}
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '10px 24px' }}>
            <StateBadge tone="ok" word="使用中" />
            <StateBadge tone="wait" word="等你付款" left="还剩 29 分" />
            <StateBadge tone="wait" word="等商家开通" left="还剩 2 小时 4 分" />
            <StateBadge tone="run" word="开通中" left="第 2 次尝试" />
            <StateBadge tone="bad" word="开通失败" left="款已退回" />
            <StateBadge tone="end" word="已释放" />
          </div>
        </section>
        <section>
          {h('按钮')}
          <div className="row wr">
            <Button variant="primary">立即购买</Button>
            <Button>续费</Button>
            <Button variant="text">查看用量</Button>
            <Button variant="danger">释放资源</Button>
            {copy}
            <Button busy>正在试发</Button>
            <Button disabled>已售完</Button>
          </div>
          <div className="row wr" style={{ marginTop: 16 }}>
            <Tag>SaaS</Tag>
            <Tag tone="wait">试用</Tag>
            <Tag tone="ok">自动开通</Tag>
            <Tag tone="bad">下架</Tag>
            <Tag tone="info">新</Tag>
            <Tag onRemove={() => {}} removeLabel="去掉">
              财务
            </Tag>
          </div>
        </section>
        <section>
          {h('空')}
          <div className="pan">
            <EmptyState
              title="还没有买过服务"
              text="买下的软件会出现在这里，登录地址、用量和到期时间都在一处。"
              action={<Button>去逛逛</Button>}
            />
          </div>
        </section>
        <section>
          {h('出错')}
          <div className="pan">
            <ErrorState
              title="账单暂时读不出来"
              text="数据没有丢。可以再试一次；若仍不行，请把编号告诉我们。"
              action={<Button>再试一次</Button>}
              requestLabel="编号"
              requestId="req-5e1f20"
            />
          </div>
        </section>
        <section>
          {h('载入')}
          <Panel>
            <Skeleton label="正在载入" />
          </Panel>
        </section>
        <section>
          {h('密钥')}
          <Panel>
            <KeyReveal
              head="5c1d"
              tail="e118"
              hiddenLabel="中间已隐藏"
              actions={
                <>
                  {see}
                  {copy}
                </>
              }
              note="10-12 生成，用于 3 件商品。查看与复制会记入事件。"
            />
          </Panel>
        </section>
      </div>
      {h('提示')}
      <Stack>
        <Notice tone="wait" title="余额不足 3 天" action={<Button size="sm">充值</Button>}>
          按近 7 天用量，余额到 11-24 用完。用完后按量服务会暂停，数据保留 7 天。
        </Notice>
        <Notice tone="bad" title="三处要改">
          接口地址、价格、退款规则没有填对。
        </Notice>
        <Notice tone="run" title="新版已提交">
          审核时限 24 小时，期间旧版照常销售。
        </Notice>
      </Stack>
      {h('表单')}
      <section className="pan">
        <FormSection title="生产接口" purpose="集市向这个地址发开通、续费、冻结等请求。">
          <Field label="接口地址" error="V2.0 只接受 https 地址，把 http 改成 https 即可" required>
            <TextInput defaultValue="http://api.jinshu.example/produce" />
          </Field>
          <Field label="负责人手机" hint="调用失败时发短信，不对买家公开" remark="选填">
            <TextInput placeholder="11 位手机号" />
          </Field>
          <Field label="协议">
            <Select
              options={[
                { value: '2', label: 'SaaS V2.0' },
                { value: '1', label: 'SaaS V1.0' },
              ]}
            />
          </Field>
          <Field label="说明">
            <TextArea defaultValue="供应商自己上传发票，对账差异当面说清。" />
          </Field>
          <ChoiceGroup legend="到期后">
            <Radio name="x" label="冻结保留 7 天" note="买家可以续费恢复" defaultChecked />
            <Radio name="x" label="立即释放" />
          </ChoiceGroup>
          <ChoiceGroup legend="通知">
            <Checkbox label="开通失败时发短信" defaultChecked />
            <Checkbox label="每天发汇总" disabled />
          </ChoiceGroup>
        </FormSection>
        <FormSection title="草稿">
          <div className="row">
            <span className="note">已自动保存，10:08:41</span>
            <span className="sp" />
            <Button>试发一次</Button>
            <Button variant="primary">提交审核</Button>
          </div>
        </FormSection>
      </section>
      {h('分页')}
      <Pagination label="分页" page={6} pages={12} hrefOf={(n) => `#${n}`} previous="上一页" next="下一页" />
      <Link href="#">链接</Link>
    </main>
  );
}
