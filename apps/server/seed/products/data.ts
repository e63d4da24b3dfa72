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

export const data: readonly SeedProduct[] = [
  {
    code: 'clickhouse',
    seller: 'lihe',
    category: 'warehouse',
    name: same('ClickHouse'),
    brief: t(
      '列式分析数据库，用SQL对大表做聚合查询。',
      'A column-oriented analytical database for SQL aggregation over large tables.',
    ),
    headline: t('十亿行明细，聚合起来仍是几秒', 'A billion rows, aggregated in seconds'),
    description: paragraphs(
      t(
        'ClickHouse是以Apache-2.0许可发布的列式数据库，适合日志、埋点、交易明细等写多改少的数据。它按列压缩、并行扫描，支持物化视图和多种表引擎，以SQL查询，也能直接读取Parquet等文件。',
        'ClickHouse is a column-oriented database under Apache-2.0, suited to logs, events and transaction details that are written often and changed rarely. It compresses by column, scans in parallel, offers materialised views and several table engines, and reads Parquet and other files.',
      ),
      t(
        '我们提供双副本集群与对象存储冷层。表结构上线前由工程师看一遍排序键与分区，避免后期返工；每天一份简报列出最慢的查询、占用最多的表和预计写满的日期。',
        'We provide replicated clusters with a cold tier on object storage. An engineer reviews sort keys and partitions before tables go live, which avoids rework later. A daily note lists the slowest queries, the largest tables and the date on which space would run out.',
      ),
    ),
    highlights: [
      point(
        t('压缩省空间', 'Compact storage'),
        t('同列数据相近，压缩后体积小。', 'Similar values in a column compress well.'),
      ),
      point(
        t('物化视图', 'Materialised views'),
        t('写入时顺手汇总，报表直接读。', 'Summaries are built on insert and read by reports.'),
      ),
      point(
        t('建表有人看', 'Tables reviewed'),
        t('排序键与分区上线前先评审。', 'Sort keys and partitions are reviewed first.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看HTTP与原生协议地址。', 'Find the HTTP and native addresses with your service.'),
      t('用clickhouse-client连接，建立业务账号。', 'Connect with clickhouse-client and create an account.'),
      t('建表并导入样例数据，试跑一条聚合。', 'Create a table, load a sample and run an aggregation.'),
    ),
    tags: ['clickhouse', '分析数据库', 'olap', '数据仓库', '列式'],
    upstream: { name: 'ClickHouse', licence: 'Apache-2.0', homepage: 'https://clickhouse.com' },
    specifications: [
      period('standard', tier.standard, { monthly: 699, yearly: 6990 }, [
        row.machine(8, 32),
        row.storage(1000),
        row.nodes(2),
        row.backup(7),
      ]),
      period('professional', tier.professional, { monthly: 3280, yearly: 32800 }, [
        row.machine(32, 128),
        row.storage(8000),
        row.nodes(4),
        row.backup(30),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('算力随查询伸缩，闲时归零', 'Compute follows queries and rests at zero'),
          t('存储不设上限', 'No storage limit'),
          row.nodes(2),
          row.backup(7),
        ],
        [metered.compute('0.68'), metered.storage('0.00019')],
      ),
    ],
  },
  {
    code: 'metabase',
    seller: 'lihe',
    category: 'bi',
    name: same('Metabase'),
    brief: t(
      '不写SQL也能查数据的BI工具，带仪表盘与定时推送。',
      'A BI tool for asking questions without SQL, with dashboards and scheduled mail.',
    ),
    headline: t('业务同事自己查数，不用排队', 'Colleagues answer their own questions'),
    description: paragraphs(
      t(
        'Metabase的开源版以AGPL-3.0许可发布。业务人员用点选的方式筛选、汇总、画图，分析师也可以直接写SQL。仪表盘支持联动筛选，能按时间把图表发到邮箱，也可以用链接分享给同事。',
        'The open-source edition of Metabase is released under AGPL-3.0. Business colleagues filter, summarise and draw charts by clicking, and analysts write SQL. Dashboards have linked filters and can be mailed on a schedule or shared by link.',
      ),
      t(
        '可连接PostgreSQL、MySQL、ClickHouse等二十余种数据库。我们建议使用只读账号并通过固定出口地址访问，连接信息加密保存。付费版才有的行级权限不在本服务内。',
        'It connects to more than twenty kinds of database, including PostgreSQL, MySQL and ClickHouse. We advise a read-only account reached from our fixed address; connection details are stored encrypted. Row-level permissions belong to the paid editions and are not part of this service.',
      ),
    ),
    highlights: [
      point(
        t('点选即查询', 'Questions by clicking'),
        t('选表、筛选、汇总，三步出图。', 'Choose a table, filter, summarise, and see a chart.'),
      ),
      point(
        t('定时推送', 'Scheduled mail'),
        t('日报周报按点送到邮箱。', 'Daily and weekly figures arrive by mail.'),
      ),
      point(
        t('SQL也行', 'SQL too'),
        t('复杂问题可写SQL并设参数。', 'Write SQL with parameters for harder questions.'),
      ),
    ],
    guide: steps(
      signIn,
      t('添加数据库，使用只读账号。', 'Add a database with a read-only account.'),
      t(
        '从示例看板开始，建首个问题并存入集合。',
        'Begin with the sample dashboard and save a question to a collection.',
      ),
    ),
    tags: ['metabase', 'bi', '报表', '数据分析', '仪表盘'],
    upstream: {
      name: 'Metabase Open Source Edition',
      licence: 'AGPL-3.0-only',
      homepage: 'https://www.metabase.com',
    },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 159, yearly: 1590 },
        [row.members(20), t('数据源5个', '5 data sources'), row.noDomain, row.backup(14)],
        members(20, 180, '6.00', 5),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 559, yearly: 5590 },
        [row.members(150), t('数据源不限', 'Unlimited data sources'), row.domain, row.backup(30)],
        members(150, 850, '3.00', 10),
      ),
    ],
  },
  {
    code: 'superset',
    seller: 'lihe',
    category: 'bi',
    name: same('Apache Superset'),
    brief: t(
      'Apache基金会的数据可视化平台，图表丰富，带SQL编辑器。',
      'The Apache Foundation’s visualisation platform with many charts and a SQL editor.',
    ),
    headline: t('分析师的画板，也是全公司的看板', 'An analyst’s sketchbook, a company’s dashboard'),
    description: paragraphs(
      t(
        'Apache Superset提供四十余种图表、交互式仪表盘和SQL Lab编辑器，可连接大多数带SQLAlchemy驱动的数据库。语义层允许定义指标与计算列，一处修改，引用它的图表随之更新。',
        'Apache Superset offers more than forty chart types, interactive dashboards and the SQL Lab editor, and connects to most databases with a SQLAlchemy driver. A semantic layer defines metrics and computed columns; change one and its charts follow.',
      ),
      t(
        '托管实例包含查询缓存、异步执行与定时截图，行级安全规则按角色生效。图表和仪表盘可导出为YAML放入版本库，测试环境验证后再导入正式环境，改动可追溯。',
        'The hosted instance includes query caching, asynchronous execution and scheduled snapshots, and row-level rules apply by role. Charts and dashboards can be exported as YAML to a repository, checked in a test environment and then imported, so that changes are traceable.',
      ),
    ),
    highlights: [
      point(
        t('图表种类多', 'Many charts'),
        t('从透视表到地图，四十余种可选。', 'More than forty, from pivot tables to maps.'),
      ),
      point(
        t('行级权限', 'Row-level rules'),
        t('各地区只看到自己的数据。', 'Each region sees only its own rows.'),
      ),
      point(
        t('嵌入应用', 'Embedding'),
        t('仪表盘可嵌进内部系统。', 'Dashboards can be embedded in internal systems.'),
      ),
    ],
    guide: steps(
      signIn,
      t('连接数据库，登记数据集。', 'Connect a database and register datasets.'),
      t('在SQL Lab验证查询，再存为图表。', 'Check a query in SQL Lab and save it as a chart.'),
    ),
    tags: ['superset', 'bi', '可视化', '报表', 'sql', 'apache'],
    upstream: { name: 'Apache Superset', licence: 'Apache-2.0', homepage: 'https://superset.apache.org' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 199, yearly: 1990 },
        [row.members(30), row.machine(2, 8), t('查询并发10个', '10 queries at a time')],
        members(30, 170, '5.00', 10),
      ),
      period('dedicated', tier.dedicated, { monthly: 880, yearly: 8800 }, [
        row.unlimitedMembers,
        row.machine(8, 32),
        t('查询并发60个', '60 queries at a time'),
      ]),
    ],
  },
  {
    code: 'airflow',
    seller: 'lihe',
    category: 'workflow',
    name: same('Apache Airflow'),
    brief: t(
      '用Python编写、调度和监控数据任务的工作流平台。',
      'Write, schedule and watch data workflows in Python.',
    ),
    headline: t('任务之间谁先谁后，写成代码', 'Write the order of your jobs as code'),
    description: paragraphs(
      t(
        'Apache Airflow用Python定义有向无环图，描述任务的先后、重试与时间表。网页界面显示每次运行的状态与日志，可以补跑历史数据。官方与社区提供大量连接器，覆盖常见数据库、消息队列与对象存储。',
        'Apache Airflow defines directed acyclic graphs in Python: order, retries and schedules. A web interface shows the state and logs of every run and can fill in past dates. Many providers cover common databases, queues and object stores.',
      ),
      t(
        '我们从你的Git仓库同步流程代码，合并后一分钟内生效。执行器运行在独立容器中，依赖包按环境锁定版本；任务失败、超时或晚点都会通知负责人，日志保存到对象存储。',
        'We synchronise workflow code from your Git repository within a minute of merging. Workers run in separate containers with pinned dependencies. Failed, slow or late tasks notify their owners, and logs are kept in object storage.',
      ),
    ),
    highlights: [
      point(
        t('流程即代码', 'Workflows as code'),
        t('评审、测试与回退都走Git。', 'Review, test and roll back through Git.'),
      ),
      point(
        t('补跑方便', 'Easy backfills'),
        t('按日期区间重算历史数据。', 'Recompute past data by date range.'),
      ),
      point(
        t('晚点有通知', 'Late runs noticed'),
        t('超过约定时刻未完成即通知。', 'Owners hear when a deadline passes.'),
      ),
    ],
    guide: steps(
      signIn,
      t('授权流程代码所在的Git仓库。', 'Authorise the Git repository with your workflows.'),
      t('在连接管理里登记数据库与存储。', 'Register databases and storage under Connections.'),
      t('打开示例流程，手动触发一次。', 'Open the example workflow and trigger it once.'),
    ),
    tags: ['airflow', '任务调度', '工作流', 'etl', 'python', 'dag'],
    upstream: { name: 'Apache Airflow', licence: 'Apache-2.0', homepage: 'https://airflow.apache.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 359, yearly: 3590 }, [
        t('任务并发16个', '16 tasks at a time'),
        row.machine(4, 16),
        t('日志保留90天', 'Logs kept for 90 days'),
      ]),
      period('professional', tier.professional, { monthly: 1480, yearly: 14800 }, [
        t('任务并发128个', '128 tasks at a time'),
        row.machine(16, 64),
        t('日志保留1年', 'Logs kept for 1 year'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('任务并发不设上限', 'No limit on concurrent tasks'),
          t('执行器按需启动', 'Workers start on demand'),
          t('日志保留30天', 'Logs kept for 30 days'),
        ],
        [item('task-minute', t('任务时长', 'Task time'), t('分钟', 'minute'), '0.0165')],
      ),
    ],
  },
  {
    code: 'dolphinscheduler',
    seller: 'lihe',
    category: 'workflow',
    name: same('Apache DolphinScheduler'),
    brief: t(
      '拖拽编排的分布式任务调度，界面与文档均有中文。',
      'Distributed scheduling with workflows drawn by drag and drop.',
    ),
    headline: t('拖一条线，就是一条依赖', 'Draw a line to make a dependency'),
    description: paragraphs(
      t(
        'Apache DolphinScheduler是Apache顶级项目，最初由国内团队捐献。它以拖拽方式画出任务与依赖，支持Shell、SQL、Spark、Flink、Python等任务类型，主从节点均可横向扩展，单点故障时任务自动转移。',
        'Apache DolphinScheduler is a top-level Apache project. Tasks and dependencies are drawn by drag and drop; Shell, SQL, Spark, Flink and Python tasks are supported. Masters and workers scale out, and tasks move elsewhere when a node fails.',
      ),
      t(
        '我们托管管理节点与元数据库，工作节点可由我们提供，也可装在你的内网，直接访问内部数据源。项目、租户与资源队列分开授权，告警可送到邮件、钉钉、企业微信与飞书。',
        'We host the masters and metadata; workers are ours or run inside your network next to internal data. Projects, tenants and queues are authorised separately, and alerts go to email, DingTalk, WeCom and Feishu.',
      ),
    ),
    highlights: [
      point(
        t('拖拽编排', 'Drawn workflows'),
        t('依赖关系一眼可见，改动留版本。', 'Dependencies are visible, and changes are versioned.'),
      ),
      point(
        t('节点可在内网', 'Workers on your side'),
        t('数据不出内网，只上报状态。', 'Data stays inside and only states are reported.'),
      ),
      point(
        t('补数与重跑', 'Complement and rerun'),
        t('按日期补数，可从失败处继续。', 'Fill dates, or continue from a failure.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建租户与项目，登记数据源。', 'Create a tenant and project and register data sources.'),
      t('拖入任务画出依赖，上线后设置定时。', 'Draw tasks and dependencies, release and set the schedule.'),
    ),
    tags: ['dolphinscheduler', '海豚调度', '任务调度', '工作流', 'etl'],
    upstream: {
      name: 'Apache DolphinScheduler',
      licence: 'Apache-2.0',
      homepage: 'https://dolphinscheduler.apache.org',
    },
    specifications: [
      period('standard', tier.standard, { monthly: 299, yearly: 2990 }, [
        t('每日任务实例2,000个', '2,000 task instances per day'),
        t('工作节点2个', '2 workers'),
        t('日志保留60天', 'Logs kept for 60 days'),
      ]),
      period('professional', tier.professional, { monthly: 1280, yearly: 12800 }, [
        t('每日任务实例30,000个', '30,000 task instances per day'),
        t('工作节点10个', '10 workers'),
        t('日志保留180天', 'Logs kept for 180 days'),
      ]),
    ],
  },
  {
    code: 'kafka',
    seller: 'lihe',
    category: 'streaming',
    name: same('Apache Kafka'),
    brief: t(
      '分布式消息流平台，消息持久保存，可多次重放。',
      'A distributed event platform that stores messages and lets you replay them.',
    ),
    headline: t('消息写一次，各系统按自己的速度读', 'Write once, read at your own pace'),
    description: paragraphs(
      t(
        'Apache Kafka把消息按主题与分区追加写入磁盘，多个消费者各自记录进度，互不影响。它常用于系统解耦、日志汇集、数据库变更同步和流计算的入口，客户端覆盖主要编程语言。',
        'Apache Kafka appends messages to topics and partitions on disk; consumers each keep their own position. It is used to decouple systems, gather logs, carry database changes and feed stream processing, with clients for the main programming languages.',
      ),
      t(
        '集群采用KRaft模式，无需ZooKeeper，三节点起，分区三副本。我们提供SASL认证、访问控制、主题管理页面和消费积压告警，扩容时自动均衡分区，并限制搬迁速度以免影响业务。',
        'Clusters run in KRaft mode without ZooKeeper, from three nodes with three replicas. We provide SASL authentication, access control, a topic page and alerts on consumer lag. When a cluster grows, partitions are balanced at a limited speed.',
      ),
    ),
    highlights: [
      point(
        t('可重放', 'Replayable'),
        t('保留期内随时回到某一时刻重读。', 'Return to any moment within retention.'),
      ),
      point(
        t('积压告警', 'Lag alerts'),
        t('消费跟不上时提前通知。', 'Hear early when consumers fall behind.'),
      ),
      point(
        t('连接器', 'Connectors'),
        t('数据库变更可直接进入主题。', 'Database changes flow straight into topics.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看接入地址与账号。', 'Find the bootstrap address and account with your service.'),
      t('新建主题，设置分区数与保留时间。', 'Create a topic with partitions and retention.'),
      t('用控制台工具收发一条测试消息。', 'Send and receive a test message with the console tools.'),
    ),
    tags: ['kafka', '消息队列', '流', 'event', 'streaming', 'apache'],
    upstream: { name: 'Apache Kafka', licence: 'Apache-2.0', homepage: 'https://kafka.apache.org' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 559, yearly: 5590 },
        [row.nodes(3), t('分区300个', '300 partitions'), row.storage(500)],
        extra(t('另加存储', 'Extra storage'), t('GB', 'GB'), 500, 4500, '0.45', 100),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 2280, yearly: 22800 },
        [row.nodes(5), t('分区2,000个', '2,000 partitions'), row.storage(4000)],
        extra(t('另加存储', 'Extra storage'), t('GB', 'GB'), 4000, 36000, '0.40', 500),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          t('多租户集群', 'Shared cluster'),
          t('分区100个', '100 partitions'),
          t('存储不设上限', 'No storage limit'),
        ],
        [
          item('transfer-gb', t('收发数据', 'Data in and out'), t('GB', 'GB'), '0.31'),
          metered.storage('0.00052'),
        ],
      ),
    ],
  },
  {
    code: 'flink',
    seller: 'lihe',
    category: 'streaming',
    name: same('Apache Flink'),
    brief: t(
      '有状态的流计算引擎，支持SQL与精确一次语义。',
      'A stateful stream processing engine with SQL and exactly-once state.',
    ),
    headline: t('数据来一条，算一条', 'Compute on each event as it arrives'),
    description: paragraphs(
      t(
        'Apache Flink用于处理连续到达的数据，支持事件时间、窗口、状态与检查点。你可以用Flink SQL描述清洗、关联和聚合，也可以用Java或Python编写程序，故障后从检查点恢复，状态不丢。',
        'Apache Flink processes data that keeps arriving, with event time, windows, state and checkpoints. Describe cleaning, joins and aggregation in Flink SQL, or write Java or Python programs. After a failure, jobs resume from a checkpoint with their state.',
      ),
      t(
        '我们以Kubernetes算子运行作业，每个作业独立资源。检查点写入对象存储，升级时先做保存点再切换；背压、延迟与检查点耗时画在同一面板，异常时给出可能的原因。',
        'We run jobs with the Kubernetes operator, each on its own resources. Checkpoints go to object storage, and upgrades take a savepoint first. Back pressure, delay and checkpoint time share a dashboard, with likely causes named when something is wrong.',
      ),
    ),
    highlights: [
      point(
        t('SQL也能写流', 'Streams in SQL'),
        t('窗口与关联用SQL表达。', 'Express windows and joins in SQL.'),
      ),
      point(
        t('状态不丢', 'State survives'),
        t('故障后从检查点继续。', 'Jobs continue from checkpoints after failures.'),
      ),
      point(
        t('作业隔离', 'Separate jobs'),
        t('一个作业出错不拖累其他。', 'A failing job does not hold up the others.'),
      ),
    ],
    guide: steps(
      signIn,
      t('在SQL编辑器里登记Kafka等数据源。', 'Register Kafka and other sources in the SQL editor.'),
      t('提交作业，查看检查点与延迟。', 'Submit a job and watch its checkpoints and delay.'),
    ),
    tags: ['flink', '流计算', '实时', 'streaming', 'sql', 'apache'],
    upstream: { name: 'Apache Flink', licence: 'Apache-2.0', homepage: 'https://flink.apache.org' },
    specifications: [
      period('professional', tier.professional, { monthly: 1880, yearly: 18800 }, [
        row.machine(16, 64),
        t('作业20个', '20 jobs'),
        t('检查点保留7天', 'Checkpoints kept for 7 days'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('算力按作业计', 'Compute per job'),
          t('作业不限', 'Unlimited jobs'),
          t('检查点保留3天', 'Checkpoints kept for 3 days'),
        ],
        [metered.compute('0.49')],
      ),
    ],
  },
];
