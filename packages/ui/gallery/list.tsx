import { Facets, ListHead, ListLayout, Marked, Pagination, ResultRow, SortBar } from '../src/index.ts';
import { Shop } from './shop.tsx';

export function List() {
  const row = (
    name: string,
    seller: string,
    text: string,
    facts: string[],
    price: string,
    unit: string,
    note: string,
  ) => (
    <ResultRow
      key={name}
      href="#"
      name={name}
      markName={name}
      seller={seller}
      description={<Marked text={text} query="发票" />}
      facts={facts}
      price={price}
      unit={unit}
      note={note}
    />
  );
  return (
    <Shop current>
      <div className="wrap">
        <ListHead title="「发票」" note="共 38 件，在财务与税务里有 31 件。" />
        <ListLayout
          facets={
            <Facets
              action="#"
              label="筛选"
              submitLabel="筛选"
              openLabel="筛选 · 2"
              groups={[
                {
                  name: 'cat',
                  title: '类目',
                  options: [
                    { value: '1', label: '财务与税务', count: '31', checked: true },
                    { value: '2', label: '人事与协同', count: '4' },
                    { value: '3', label: '供应链', count: '3' },
                  ],
                },
                {
                  name: 'open',
                  title: '开通方式',
                  options: [
                    { value: '1', label: '自动开通', count: '26', checked: true },
                    { value: '2', label: '人工交付', count: '9' },
                    { value: '3', label: 'License', count: '3' },
                  ],
                },
                {
                  name: 'fee',
                  title: '计费',
                  options: [
                    { value: '1', label: '包月包年', count: '30' },
                    { value: '2', label: '按量', count: '11' },
                    { value: '3', label: '一次性', count: '4' },
                    { value: '4', label: '免费', count: '0', disabled: true },
                  ],
                },
                {
                  name: 'safe',
                  title: '保障',
                  options: [
                    { value: '1', label: '5 天全额退', count: '22' },
                    { value: '2', label: '交付监管', count: '9' },
                    { value: '3', label: '可试用', count: '17' },
                  ],
                },
              ]}
            />
          }
        >
          <SortBar
            label="排序"
            orders={['最相关', '在用最多', '评价', '价格从低', '最新'].map((label, i) => ({
              label,
              href: `#${i}`,
              current: i === 0,
            }))}
            applied={[
              { label: '财务与税务', removeHref: '#r1', removeLabel: '去掉 财务与税务' },
              { label: '自动开通', removeHref: '#r2', removeLabel: '去掉 自动开通' },
            ]}
          />
          {row(
            '票据通',
            '启明财务软件',
            '发票从哪儿来都收得齐，识别、验真、查重、入账一次做完。',
            ['约 41 秒开通', '按月 · 按年', '开放接口'],
            '¥ 199.00',
            '起 / 月',
            '4.8 分 · 326 条',
          )}
          {row(
            '税小二',
            '小二数科',
            '进项发票自动勾选，申报前把风险逐条列出来。',
            ['约 35 秒开通', '按月 · 按年'],
            '¥ 98.00',
            '起 / 月',
            '4.7 分 · 512 条',
          )}
          {row(
            '会签通',
            '同文数证',
            '报销、合同、付款走一条审批线，发票跟着单据走。',
            ['约 52 秒开通', '按人按月', '试用 14 天'],
            '¥ 15.00',
            '/ 人·月',
            '4.6 分 · 208 条',
          )}
          {row(
            '码上审',
            '审慎科技',
            '全电发票真伪与重复的查验接口，单张毫秒级返回。',
            ['即时开通', '按次计费', 'API'],
            '¥ 0.03',
            '/ 次',
            '4.9 分 · 91 条',
          )}
          <Pagination
            label="分页"
            page={1}
            pages={12}
            hrefOf={(n) => `#${n}`}
            previous="上一页"
            next="下一页"
          />
        </ListLayout>
      </div>
    </Shop>
  );
}
