import type { SeedProduct } from '../types.ts';
import {
  extra,
  item,
  members,
  metered,
  onDemand,
  paragraphs,
  period,
  point,
  row,
  same,
  signIn,
  steps,
  t,
  tier,
} from './text.ts';

export const observability: readonly SeedProduct[] = [
  {
    code: 'grafana',
    seller: 'tiaoye',
    category: 'metrics',
    name: same('Grafana'),
    brief: t(
      '把多种数据源画在同一块面板上，并按阈值告警。',
      'Draws many data sources on one dashboard and alerts on thresholds.',
    ),
    headline: t('数据在哪都行，图画在一处', 'Data anywhere, charts in one place'),
    description: paragraphs(
      t(
        'Grafana是以AGPL-3.0许可发布的可视化平台，可连接Prometheus、Loki、PostgreSQL、ClickHouse等数据源。面板由查询与图表组成，支持变量、注释和权限，告警规则可以跨数据源统一管理。',
        'Grafana is a visualisation platform under AGPL-3.0. It connects to Prometheus, Loki, PostgreSQL, ClickHouse and other sources. Dashboards combine queries and charts with variables, annotations and permissions, and alert rules are managed across sources.',
      ),
      t(
        '托管实例的面板与告警每天备份，也可以用配置文件或Git管理。开通时已备好主机、数据库、网关三套中文面板，可以直接使用，也可以复制后按自己的指标修改。',
        'Dashboards and alerts of hosted instances are backed up daily and may also be kept in files or Git. New instances come with dashboards for hosts, databases and gateways in Chinese and English, ready to use or to copy and adapt.',
      ),
    ),
    highlights: [
      point(
        t('数据源多', 'Many sources'),
        t('时序、日志、链路与SQL同屏对照。', 'Time series, logs, traces and SQL side by side.'),
      ),
      point(
        t('告警可分级', 'Graded alerts'),
        t('按标签分派，支持静默与值班。', 'Route by label, with silences and on-call.'),
      ),
      point(
        t('面板可复用', 'Reusable dashboards'),
        t('变量让一块面板服务全部主机。', 'Variables let one dashboard serve every host.'),
      ),
    ],
    guide: steps(
      signIn,
      t('添加数据源并点「保存并测试」。', 'Add a data source and choose Save & test.'),
      t('从预置面板开始，设置告警接收方式。', 'Start from the supplied dashboards and set a contact point.'),
    ),
    tags: ['grafana', '监控面板', '可视化', '告警', 'dashboard'],
    upstream: { name: 'Grafana', licence: 'AGPL-3.0-only', homepage: 'https://grafana.com/oss/grafana' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 79, yearly: 790 },
        [
          row.members(10),
          t('数据源10个', '10 data sources'),
          t('告警规则100条', '100 alert rules'),
          row.noDomain,
        ],
        members(10, 90, '6.00'),
      ),
      period(
        'team',
        tier.team,
        { monthly: 299, yearly: 2990 },
        [
          row.members(50),
          t('数据源不限', 'Unlimited data sources'),
          t('告警规则1,000条', '1,000 alert rules'),
          row.domain,
        ],
        members(50, 450, '4.00'),
      ),
    ],
  },
  {
    code: 'prometheus',
    seller: 'tiaoye',
    category: 'metrics',
    name: same('Prometheus'),
    brief: t(
      '指标采集与时序存储，带PromQL查询和告警管理。',
      'Metrics collection and time series storage with PromQL and alert management.',
    ),
    headline: t('指标存得下，查得快，留得久', 'Metrics kept long enough to be useful'),
    description: paragraphs(
      t(
        'Prometheus是CNCF毕业项目，用拉取方式采集指标，以PromQL查询，由Alertmanager分派告警。Kubernetes和大量中间件都直接提供它的指标格式，采集程序也有成熟的社区版本。',
        'Prometheus is a graduated CNCF project. It scrapes metrics, answers PromQL queries and routes alerts through Alertmanager. Kubernetes and much middleware expose its format directly, and mature exporters exist for the rest.',
      ),
      t(
        '我们提供远程写入入口与长期存储，你保留本地的采集端，数据同时写到我们这里。查询并发、保留天数和每秒样本数按规格执行，超出时先告知，不会悄悄丢弃数据。',
        'We provide a remote-write endpoint and long-term storage: your own collector stays where it is and also sends to us. Query concurrency, retention and samples per second follow the specification; if you exceed them we tell you and do not drop data silently.',
      ),
    ),
    highlights: [
      point(
        t('本地采集不动', 'Collectors stay'),
        t('加一段remote_write即可接入。', 'Add one remote_write section to connect.'),
      ),
      point(
        t('双副本写入', 'Written twice'),
        t('每个样本存两份，查询时去重。', 'Each sample is stored twice and deduplicated.'),
      ),
      point(
        t('告警可迁入', 'Bring your alerts'),
        t('现有规则文件直接上传使用。', 'Upload existing rule files as they are.'),
      ),
    ],
    guide: steps(
      t(
        '在已购服务里复制远程写入地址与令牌。',
        'Copy the remote-write address and token shown with your service.',
      ),
      t(
        '在本地Prometheus配置中加入remote_write并重载。',
        'Add remote_write to your local Prometheus and reload it.',
      ),
      t('上传告警规则，设置接收人。', 'Upload alert rules and set receivers.'),
    ),
    tags: ['prometheus', '指标', '时序', 'promql', '告警', 'kubernetes'],
    upstream: { name: 'Prometheus', licence: 'Apache-2.0', homepage: 'https://prometheus.io' },
    specifications: [
      period('standard', tier.standard, { monthly: 159, yearly: 1590 }, [
        t('活跃序列10万', '100,000 active series'),
        t('指标保留30天', 'Metrics kept for 30 days'),
        t('查询并发10个', '10 queries at a time'),
      ]),
      period('professional', tier.professional, { monthly: 799, yearly: 7990 }, [
        t('活跃序列100万', '1,000,000 active series'),
        t('指标保留180天', 'Metrics kept for 180 days'),
        t('查询并发40个', '40 queries at a time'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('活跃序列不设上限', 'No limit on active series'),
          t('指标保留90天', 'Metrics kept for 90 days'),
          t('查询并发20个', '20 queries at a time'),
        ],
        [item('million-samples', t('写入样本', 'Samples written'), t('百万个', 'million'), '0.0185')],
      ),
    ],
  },
  {
    code: 'loki',
    seller: 'tiaoye',
    category: 'logs-traces',
    name: same('Grafana Loki'),
    brief: t(
      '只索引标签的日志系统，日志正文存放在对象存储。',
      'A log system that indexes labels only and keeps the text in object storage.',
    ),
    headline: t('日志多留几个月，也不心疼', 'Keep logs for months without regret'),
    description: paragraphs(
      t(
        'Loki由Grafana Labs发起，以AGPL-3.0许可发布。它只为标签建索引，日志正文压缩后放进对象存储，占用明显小于全文索引方案。查询语言LogQL与PromQL相近，学过一种就能上手另一种。',
        'Loki was started by Grafana Labs and is released under AGPL-3.0. It indexes labels only and keeps compressed log text in object storage, which takes far less room than indexing every word. LogQL resembles PromQL, so knowing one helps with the other.',
      ),
      t(
        '日志可由Grafana Alloy、Fluent Bit或OpenTelemetry采集器送入。我们按租户隔离数据，保留期到后自动清理；查询界面使用随附的Grafana，也可以接到你已有的Grafana上。',
        'Logs arrive through Grafana Alloy, Fluent Bit or an OpenTelemetry collector. Data is separated by tenant and cleared when retention ends. Query them in the Grafana supplied with the service, or from a Grafana you already have.',
      ),
    ),
    highlights: [
      point(
        t('存得省', 'Economical storage'),
        t('正文压缩存放，索引保持精简。', 'Text is compressed and the index stays small.'),
      ),
      point(
        t('标签即路径', 'Labels lead the way'),
        t('从指标跳到同一时刻的日志。', 'Jump from a metric to the logs of the same moment.'),
      ),
      point(
        t('日志可告警', 'Alerts on logs'),
        t('用LogQL统计错误数并通知。', 'Count errors with LogQL and notify.'),
      ),
    ],
    guide: steps(
      t('在已购服务里复制写入地址与令牌。', 'Copy the write address and token shown with your service.'),
      t(
        '配置采集器，为日志加上应用与环境标签。',
        'Configure a collector and label logs by application and environment.',
      ),
      t('打开查询界面，按标签筛选日志。', 'Open the query page and filter by label.'),
    ),
    tags: ['loki', '日志', 'logql', '日志采集', 'grafana', 'logs'],
    upstream: { name: 'Grafana Loki', licence: 'AGPL-3.0-only', homepage: 'https://grafana.com/oss/loki' },
    specifications: [
      period('standard', tier.standard, { monthly: 139, yearly: 1390 }, [
        t('每日写入10 GB', '10 GB ingested per day'),
        t('日志保留15天', 'Logs kept for 15 days'),
        t('租户1个', '1 tenant'),
      ]),
      period('professional', tier.professional, { monthly: 880, yearly: 8800 }, [
        t('每日写入100 GB', '100 GB ingested per day'),
        t('日志保留60天', 'Logs kept for 60 days'),
        t('租户10个', '10 tenants'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('每日写入不设上限', 'No daily limit'),
          t('日志保留30天', 'Logs kept for 30 days'),
          t('租户5个', '5 tenants'),
        ],
        [metered.ingest('0.55'), metered.storage('0.00026')],
      ),
    ],
  },
  {
    code: 'zabbix',
    seller: 'tiaoye',
    category: 'metrics',
    name: same('Zabbix'),
    brief: t(
      '主机、网络与设备的一体化监控，支持代理、SNMP和IPMI。',
      'Monitoring for hosts, networks and devices by agent, SNMP and IPMI.',
    ),
    headline: t('机房里的每台设备，都在一张图上', 'Every device in the room on one map'),
    description: paragraphs(
      t(
        'Zabbix是开源监控系统，7.0版起采用AGPL-3.0许可。它通过代理程序、SNMP、IPMI和HTTP采集数据，自带大量设备模板、自动发现和网络拓扑图，适合服务器、交换机、UPS混在一起的机房。',
        'Zabbix is an open-source monitoring system, under AGPL-3.0 since version 7.0. It collects by agent, SNMP, IPMI and HTTP, and brings many device templates, discovery and network maps, which suits rooms with servers, switches and power supplies together.',
      ),
      t(
        '服务端与数据库由我们托管，内网只需部署一台Zabbix代理服务器，对外单向加密连接。模板、告警升级和维护时段可以由我们代为整理，交付时附一份说明。',
        'We host the server and database; inside your network you need only one Zabbix proxy with an encrypted outgoing connection. We can prepare templates, escalations and maintenance periods for you and hand over a written explanation.',
      ),
    ),
    highlights: [
      point(
        t('设备种类多', 'Many kinds of device'),
        t('服务器、网络、动环统一监控。', 'Servers, networks and power in one system.'),
      ),
      point(
        t('内网单向连出', 'Outgoing only'),
        t('代理服务器主动上报，不开入站端口。', 'The proxy reports outwards; no inbound port is opened.'),
      ),
      point(
        t('自动发现', 'Discovery'),
        t('新设备按规则加入并套用模板。', 'New devices join by rule and receive a template.'),
      ),
    ],
    guide: steps(
      signIn,
      t(
        '在内网安装Zabbix代理服务器，填写连接密钥。',
        'Install a Zabbix proxy in your network and enter the connection key.',
      ),
      t('运行自动发现，检查套用的模板。', 'Run discovery and check the templates applied.'),
    ),
    tags: ['zabbix', '监控', 'snmp', '网络监控', '机房', 'monitoring'],
    upstream: { name: 'Zabbix', licence: 'AGPL-3.0-only', homepage: 'https://www.zabbix.com' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 189, yearly: 1890 },
        [
          t('含设备50台', '50 devices included'),
          t('历史保留90天', 'History kept for 90 days'),
          t('代理服务器1个', '1 proxy'),
        ],
        extra(t('另加设备', 'Extra devices'), t('台', 'device'), 50, 450, '2.80', 10),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 990, yearly: 9900 },
        [
          t('含设备500台', '500 devices included'),
          t('历史保留1年', 'History kept for 1 year'),
          t('代理服务器10个', '10 proxies'),
        ],
        extra(t('另加设备', 'Extra devices'), t('台', 'device'), 500, 4500, '1.60', 50),
      ),
    ],
  },
  {
    code: 'uptime-kuma',
    seller: 'tiaoye',
    category: 'uptime',
    name: same('Uptime Kuma'),
    brief: t(
      '网站与接口的可用性拨测，带状态页和多种通知。',
      'Uptime checks for sites and APIs with status pages and notifications.',
    ),
    headline: t('网站打不开，你先知道', 'Know before your visitors do'),
    description: paragraphs(
      t(
        'Uptime Kuma是以MIT许可发布的拨测工具，可检查HTTP、TCP、DNS、Ping和证书有效期等，检查间隔可短至二十秒。异常时通过邮件、Webhook及常用即时通讯发出通知，并能公开一张状态页。',
        'Uptime Kuma is a checking tool under the MIT licence. It watches HTTP, TCP, DNS, ping and certificate expiry at intervals as short as twenty seconds, notifies by email, webhook and common chat services, and can publish a status page.',
      ),
      t(
        '自建拨测常与业务放在同一机房，一起断电便无人告警。我们把实例放在与主流云不同的机房，并由另一个实例反向检查它自身，监控停了也会有人知道。',
        'A checker in the same room as the service goes dark with it. We run the instance away from the large clouds and check it from another instance in turn, so that somebody learns of it when monitoring itself stops.',
      ),
    ),
    highlights: [
      point(
        t('二十秒一次', 'Every twenty seconds'),
        t('短时中断也能记录下来。', 'Short interruptions are recorded too.'),
      ),
      point(
        t('证书到期提醒', 'Certificate expiry'),
        t('提前若干天通知，天数可设。', 'Notice is given days ahead, as you choose.'),
      ),
      point(
        t('公开状态页', 'Public status page'),
        t('把当前状态与公告告诉访客。', 'Tell visitors the state and post notices.'),
      ),
    ],
    guide: steps(
      signIn,
      t('添加监控项，选择类型与检查间隔。', 'Add a monitor and choose its type and interval.'),
      t('设置通知方式并发送一次测试。', 'Set a notification and send a test.'),
      t('新建状态页，选择要公开的监控项。', 'Create a status page and choose what to publish.'),
    ),
    tags: ['uptime', '拨测', '可用性', '状态页', 'kuma', 'status page'],
    upstream: { name: 'Uptime Kuma', licence: 'MIT', homepage: 'https://uptime.kuma.pet' },
    specifications: [
      period('starter', tier.starter, { monthly: 19, yearly: 190 }, [
        t('监控项20个', '20 monitors'),
        t('间隔60秒起', 'Intervals from 60 seconds'),
        t('状态页1个', '1 status page'),
      ]),
      period('standard', tier.standard, { monthly: 69, yearly: 690 }, [
        t('监控项200个', '200 monitors'),
        t('间隔20秒起', 'Intervals from 20 seconds'),
        t('状态页10个', '10 status pages'),
      ]),
    ],
  },
  {
    code: 'signoz',
    seller: 'tiaoye',
    category: 'logs-traces',
    name: same('SigNoz'),
    brief: t(
      '基于OpenTelemetry的链路、指标与日志一体化平台。',
      'Traces, metrics and logs in one platform built on OpenTelemetry.',
    ),
    headline: t('一次请求慢在哪，顺着链路看', 'Follow a slow request to where it waits'),
    description: paragraphs(
      t(
        'SigNoz以OpenTelemetry为标准接入方式，用ClickHouse存储链路、指标与日志。你可以从服务概览进入慢接口，再展开单次请求的每一段耗时，并看到同一时刻的日志。',
        'SigNoz takes in data through OpenTelemetry and stores traces, metrics and logs in ClickHouse. Go from the service overview to a slow endpoint, open the spans of one request and read the logs of the same moment.',
      ),
      t(
        '我们托管开源版本，采集端使用标准的OpenTelemetry程序，日后更换平台不必改代码。采样比例、保留天数和敏感字段的脱敏可以分别设置，开通时由工程师协助接入首个服务。',
        'We host the open-source edition. Collection uses standard OpenTelemetry programs, so changing platforms later needs no change in code. Sampling, retention and masking of sensitive fields are set separately, and an engineer helps to connect your first service.',
      ),
    ),
    highlights: [
      point(
        t('标准接入', 'Standard collection'),
        t('OpenTelemetry数据，去留自由。', 'OpenTelemetry data, free to move.'),
      ),
      point(
        t('三类数据相通', 'Three signals linked'),
        t('从指标点到链路，再到日志。', 'From metric to trace to log.'),
      ),
      point(
        t('服务关系图', 'Service map'),
        t('调用关系与错误率一图可见。', 'Calls and error rates on one map.'),
      ),
    ],
    guide: steps(
      signIn,
      t(
        '复制接入地址与密钥，写入OpenTelemetry配置。',
        'Copy the endpoint and key into your OpenTelemetry configuration.',
      ),
      t('重启服务，几分钟后查看服务列表。', 'Restart the service and look at the list after a few minutes.'),
    ),
    tags: ['signoz', 'apm', '链路追踪', 'opentelemetry', 'traces', '可观测'],
    upstream: { name: 'SigNoz', licence: 'MIT (ee/ excluded)', homepage: 'https://signoz.io' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 329, yearly: 3290 },
        [
          t('每日写入10 GB', '10 GB ingested per day'),
          t('数据保留15天', 'Data kept for 15 days'),
          row.members(20),
        ],
        members(20, 180, '5.00', 5),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          t('每日写入不设上限', 'No daily limit'),
          t('数据保留30天', 'Data kept for 30 days'),
          row.unlimitedMembers,
        ],
        [metered.ingest('1.35')],
      ),
    ],
  },
];
