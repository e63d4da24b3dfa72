import type { SeedProduct } from '../types.ts';
import {
  extra,
  item,
  metered,
  onDemand,
  paragraphs,
  period,
  point,
  row,
  same,
  steps,
  t,
  tier,
} from './text.ts';

const moreStorage = (included: number, max: number, price: string) =>
  extra(t('另加存储', 'Extra storage'), t('GB', 'GB'), included, max, price, 10);

export const databases: readonly SeedProduct[] = [
  {
    code: 'postgresql',
    seller: 'lanmiao',
    category: 'relational',
    name: same('PostgreSQL'),
    brief: t(
      '功能完整的关系数据库，支持JSON、全文检索与地理扩展。',
      'A full relational database with JSON, text search and geographic extensions.',
    ),
    headline: t('把数据库的夜班交给我们', 'Leave the night shift of your database to us'),
    description: paragraphs(
      t(
        'PostgreSQL是历史悠久的开源关系数据库，遵循SQL标准，支持事务、窗口函数、JSON、全文检索与分区表。借助PostGIS、pgvector等扩展，同一个库可以处理地理数据和向量检索，减少系统数量。',
        'PostgreSQL is a long-established open-source relational database. It follows the SQL standard and offers transactions, window functions, JSON, text search and partitioning. With extensions such as PostGIS and pgvector, one database also handles geographic data and vector search.',
      ),
      t(
        '我们提供独享实例、连续归档与时间点恢复。备份每周真实恢复一次并留下记录；主备切换有明确的目标时间。参数、慢查询和连接数都能在面板里查看，调整前我们会说明影响。',
        'We provide dedicated instances, continuous archiving and point-in-time recovery. Backups are really restored once a week and the result is recorded. Parameters, slow queries and connections are shown on a dashboard, and we explain the effect before changing anything.',
      ),
    ),
    highlights: [
      point(
        t('恢复到任意时刻', 'Point-in-time recovery'),
        t('保留期内可恢复到指定的那一秒。', 'Restore to any second within the retention period.'),
      ),
      point(
        t('常用扩展已备', 'Extensions ready'),
        t('PostGIS、pgvector、pg_trgm按需启用。', 'Enable PostGIS, pgvector and pg_trgm as needed.'),
      ),
      point(
        t('备份真演练', 'Backups rehearsed'),
        t('每周恢复一次，记录随时可查。', 'Restored weekly, with a record you can read.'),
      ),
    ],
    guide: steps(
      t(
        '在已购服务里查看连接地址、端口和初始账号。',
        'Find the host, port and initial account with your service.',
      ),
      t(
        '把应用服务器的出口地址加入访问名单。',
        'Add the outgoing addresses of your application servers to the access list.',
      ),
      t(
        '用psql或任意客户端以TLS连接，新建业务账号。',
        'Connect over TLS with psql or another client and create an application account.',
      ),
    ),
    tags: ['postgres', 'postgresql', '关系数据库', 'sql', 'pgvector', 'postgis'],
    upstream: { name: 'PostgreSQL', licence: 'PostgreSQL', homepage: 'https://www.postgresql.org' },
    specifications: [
      period(
        'starter',
        tier.starter,
        { monthly: 89, yearly: 890 },
        [
          row.machine(1, 2),
          t('存储空间50 GB', '50 GB of storage'),
          row.nodes(1),
          t('时间点恢复7天', 'Point-in-time recovery, 7 days'),
        ],
        moreStorage(50, 500, '0.60'),
      ),
      period(
        'standard',
        tier.standard,
        { monthly: 399, yearly: 3990 },
        [
          row.machine(4, 16),
          row.storage(200),
          row.nodes(2),
          t('时间点恢复14天', 'Point-in-time recovery, 14 days'),
        ],
        moreStorage(200, 2000, '0.60'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 1680, yearly: 16800 },
        [
          row.machine(16, 64),
          row.storage(1000),
          row.nodes(3),
          t('时间点恢复30天', 'Point-in-time recovery, 30 days'),
        ],
        moreStorage(1000, 8000, '0.55'),
      ),
    ],
  },
  {
    code: 'mariadb',
    seller: 'lanmiao',
    category: 'relational',
    name: same('MariaDB'),
    brief: t(
      '由MySQL分支而来的关系数据库，协议与常用语法兼容。',
      'A relational database that grew from MySQL and keeps its protocol and common syntax.',
    ),
    headline: t('沿用MySQL的写法，换一处省心的家', 'Keep writing MySQL, with less to look after'),
    description: paragraphs(
      t(
        'MariaDB Server由MySQL的原作者发起，服务端以GPL许可发布。它沿用MySQL的客户端协议，大多数应用和驱动不用改代码就能连接，并提供系统版本表、序列和多种存储引擎。',
        'MariaDB Server was started by the original authors of MySQL and is released under the GPL. It uses the MySQL client protocol, so most applications and drivers connect without code changes, and it adds system-versioned tables, sequences and several storage engines.',
      ),
      t(
        '托管实例默认使用InnoDB，开启二进制日志与每日备份，可恢复到指定时刻。从自建MySQL迁入时，我们先检查语法差异并出具清单，再用复制追平数据，切换时业务只需短暂停写。',
        'Hosted instances use InnoDB by default, with binary logs and daily backups, and can be restored to a given moment. When you move from your own MySQL, we first list syntax differences and then catch up by replication, so that writes pause only briefly.',
      ),
    ),
    highlights: [
      point(
        t('驱动不用换', 'Same drivers'),
        t('沿用MySQL协议与常见连接池。', 'Works with the MySQL protocol and usual connection pools.'),
      ),
      point(
        t('历史可查', 'History in the table'),
        t('系统版本表保留每行的变更。', 'System-versioned tables keep each row’s changes.'),
      ),
      point(
        t('迁移先体检', 'Checked before moving'),
        t('先列出差异，再定切换时间。', 'Differences are listed before a date is set.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看连接地址和初始账号。', 'Find the host and the initial account with your service.'),
      t(
        '设置访问名单，用mariadb客户端测试连接。',
        'Set the access list and test the connection with the mariadb client.',
      ),
      t(
        '导入数据，为应用建立权限收窄的账号。',
        'Load your data and create a narrowly permitted account for the application.',
      ),
    ),
    tags: ['mariadb', 'mysql', '关系数据库', 'sql', '主从'],
    upstream: { name: 'MariaDB Server', licence: 'GPL-2.0-only', homepage: 'https://mariadb.org' },
    specifications: [
      period(
        'starter',
        tier.starter,
        { monthly: 69, yearly: 690 },
        [row.machine(1, 2), row.storage(40), row.nodes(1), row.backup(7)],
        moreStorage(40, 400, '0.55'),
      ),
      period(
        'standard',
        tier.standard,
        { monthly: 359, yearly: 3590 },
        [row.machine(4, 16), row.storage(200), row.nodes(2), row.backup(14)],
        moreStorage(200, 2000, '0.55'),
      ),
    ],
  },
  {
    code: 'valkey',
    seller: 'lanmiao',
    category: 'cache',
    name: same('Valkey'),
    brief: t(
      '内存键值库，由Redis 7.2分支而来，BSD许可。',
      'An in-memory key-value store forked from Redis 7.2 under a BSD licence.',
    ),
    headline: t('缓存、队列与会话，一个内存库', 'Cache, queue and session in memory'),
    description: paragraphs(
      t(
        'Valkey是Linux基金会旗下的内存数据库，2024年从Redis 7.2.4分支而来，继续使用BSD许可。它支持字符串、哈希、列表、集合、有序集合和流，现有的Redis客户端大多可以直接连接。',
        'Valkey is an in-memory database under the Linux Foundation, forked from Redis 7.2.4 in 2024 and kept under the BSD licence. It supports strings, hashes, lists, sets, sorted sets and streams, and most existing Redis clients connect to it as they are.',
      ),
      t(
        '你可以选单节点做缓存，或选主备与集群保存会话和队列。持久化方式、淘汰策略与最大内存均可调整，面板显示命中率、内存碎片和慢命令，内存达到八成时提前通知。',
        'Choose a single node for caching, or replicas and clusters for sessions and queues. Persistence, eviction and memory limits can be adjusted. A dashboard shows hit rate, fragmentation and slow commands, and you are told when memory reaches four fifths.',
      ),
    ),
    highlights: [
      point(
        t('客户端照旧', 'Clients stay'),
        t('Redis协议与常用命令保持兼容。', 'Compatible with the Redis protocol and common commands.'),
      ),
      point(
        t('许可清楚', 'Clear licence'),
        t('BSD许可，由社区共同治理。', 'BSD licence under community governance.'),
      ),
      point(
        t('容量早提醒', 'Early notice'),
        t('内存用到八成时通知负责人。', 'Owners are told when memory is four fifths full.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看连接地址与密码。', 'Find the host and password with your service.'),
      t('设置访问名单，用valkey-cli执行PING。', 'Set the access list and run PING with valkey-cli.'),
      t(
        '按用途选择淘汰策略，再接入应用。',
        'Choose an eviction policy for your use, then connect the application.',
      ),
    ),
    tags: ['valkey', 'redis', '缓存', '键值', '内存数据库', 'cache'],
    upstream: { name: 'Valkey', licence: 'BSD-3-Clause', homepage: 'https://valkey.io' },
    specifications: [
      period('starter', tier.starter, { monthly: 39, yearly: 390 }, [
        t('内存1 GB', '1 GB of memory'),
        row.nodes(1),
        t('不持久化', 'No persistence'),
      ]),
      period('standard', tier.standard, { monthly: 189, yearly: 1890 }, [
        t('内存8 GB', '8 GB of memory'),
        row.nodes(2),
        t('每秒落盘一次', 'Written to disk every second'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('内存随用量伸缩，上限64 GB', 'Memory follows use, up to 64 GB'),
          row.nodes(2),
          t('每秒落盘一次', 'Written to disk every second'),
        ],
        [item('memory-gb-hour', t('内存占用', 'Memory used'), t('GB·小时', 'GB-hour'), '0.0425')],
      ),
    ],
  },
  {
    code: 'ferretdb',
    seller: 'lanmiao',
    category: 'document-search',
    name: same('FerretDB'),
    brief: t(
      '以PostgreSQL为底座、兼容MongoDB协议的文档数据库。',
      'A document database that speaks the MongoDB protocol on top of PostgreSQL.',
    ),
    headline: t('文档的用法，PostgreSQL的底座', 'Documents in front, PostgreSQL underneath'),
    description: paragraphs(
      t(
        'FerretDB是以Apache-2.0许可发布的代理，把MongoDB驱动的命令转换后交给装有DocumentDB扩展的PostgreSQL执行。应用沿用现有驱动与查询写法，数据则保存在成熟的关系数据库里。',
        'FerretDB is a proxy released under Apache-2.0. It turns commands from MongoDB drivers into queries for PostgreSQL with the DocumentDB extension. Applications keep their drivers and query style, while the data rests in a mature relational database.',
      ),
      t(
        '适合使用常规增删改查、索引与聚合的应用。并非所有MongoDB命令都受支持，我们在迁移前用你的查询日志做一次兼容检查，列出需要调整的语句，再决定是否切换。',
        'It suits applications with ordinary reads, writes, indexes and aggregations. Not every MongoDB command is supported, so before a migration we check your query log, list the statements that need changing and then decide together.',
      ),
    ),
    highlights: [
      point(
        t('驱动沿用', 'Same drivers'),
        t('MongoDB官方驱动与工具可直接连接。', 'The usual MongoDB drivers and tools connect directly.'),
      ),
      point(
        t('备份同一套', 'One kind of backup'),
        t('与PostgreSQL共用归档与恢复办法。', 'Archiving and recovery are those of PostgreSQL.'),
      ),
      point(
        t('先查兼容', 'Checked first'),
        t('用查询日志列出要改的语句。', 'Your query log shows which statements must change.'),
      ),
    ],
    guide: steps(
      t('在已购服务里复制连接串。', 'Copy the connection string shown with your service.'),
      t('用mongosh连接，建立数据库账号。', 'Connect with mongosh and create a database account.'),
      t(
        '用mongorestore导入测试数据，核对查询结果。',
        'Load test data with mongorestore and compare query results.',
      ),
    ),
    tags: ['ferretdb', 'mongodb', '文档数据库', 'nosql', 'json'],
    upstream: { name: 'FerretDB', licence: 'Apache-2.0', homepage: 'https://www.ferretdb.com' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 149, yearly: 1490 },
        [row.machine(2, 4), row.storage(50), row.nodes(1), row.backup(7)],
        moreStorage(50, 500, '0.60'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 729, yearly: 7290 },
        [row.machine(8, 32), row.storage(500), row.nodes(2), row.backup(30)],
        moreStorage(500, 4000, '0.60'),
      ),
    ],
  },
  {
    code: 'opensearch',
    seller: 'lanmiao',
    category: 'document-search',
    name: same('OpenSearch'),
    brief: t(
      '全文检索与日志分析引擎，带可视化面板和向量检索。',
      'A search and log analytics engine with dashboards and vector search.',
    ),
    headline: t('站内搜索与日志查询，同一套引擎', 'Site search and log queries on one engine'),
    description: paragraphs(
      t(
        'OpenSearch由Elasticsearch 7.10分支而来，现由Linux基金会下的OpenSearch软件基金会管理。它提供全文检索、聚合分析、向量检索和安全插件，OpenSearch Dashboards用来查询日志、画图和设置告警。',
        'OpenSearch was forked from Elasticsearch 7.10 and now belongs to the OpenSearch Software Foundation under the Linux Foundation. It offers text search, aggregations, vector search and a security plug-in; OpenSearch Dashboards is used to query logs, draw charts and set alerts.',
      ),
      t(
        '集群至少三个节点，索引快照每天存到独立的对象存储。中文分词插件已经装好，词库可以自行上传。索引生命周期按天数或容量滚动，旧数据自动转入低价存储或删除。',
        'Clusters have at least three nodes, and index snapshots go to separate object storage every day. Chinese analysis plug-ins are installed and you may upload your own dictionary. Indexes roll over by age or size, and old data moves to cheaper storage or is deleted.',
      ),
    ),
    highlights: [
      point(
        t('中文分词已装', 'Chinese analysis'),
        t('词库可上传，修改后重建索引生效。', 'Upload a dictionary; it applies after reindexing.'),
      ),
      point(
        t('字段级权限', 'Field-level rights'),
        t('按角色隐藏索引、文档或字段。', 'Hide indexes, documents or fields by role.'),
      ),
      point(
        t('生命周期托管', 'Index lifecycle'),
        t('滚动、归档和删除按规则执行。', 'Rollover, archiving and deletion follow rules.'),
      ),
    ],
    guide: steps(
      t(
        '打开已购服务里的面板地址，用初始密码登录。',
        'Open the dashboard address shown with your service and sign in.',
      ),
      t('建立索引模板与生命周期规则。', 'Create index templates and a lifecycle rule.'),
      t('用接口或采集器写入首批数据。', 'Send the first data through the API or a collector.'),
    ),
    tags: ['opensearch', 'elasticsearch', '全文检索', '搜索', '日志', 'vector'],
    upstream: { name: 'OpenSearch', licence: 'Apache-2.0', homepage: 'https://opensearch.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 599, yearly: 5990 }, [
        row.nodes(3),
        row.machine(6, 24),
        row.storage(500),
        t('快照保留7天', 'Snapshots kept for 7 days'),
      ]),
      period('professional', tier.professional, { monthly: 2480, yearly: 24800 }, [
        row.nodes(5),
        row.machine(20, 80),
        row.storage(4000),
        t('快照保留30天', 'Snapshots kept for 30 days'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          row.nodes(3),
          t('算力随负载伸缩', 'Compute follows load'),
          t('存储不设上限', 'No storage limit'),
          t('快照保留7天', 'Snapshots kept for 7 days'),
        ],
        [metered.compute('0.42'), metered.storage('0.00098')],
      ),
    ],
  },
  {
    code: 'qdrant',
    seller: 'lanmiao',
    category: 'document-search',
    name: same('Qdrant'),
    brief: t(
      '用Rust编写的向量数据库，支持按元数据过滤的相似检索。',
      'A vector database in Rust with similarity search filtered by metadata.',
    ),
    headline: t(
      '给知识库和推荐一处存放向量的地方',
      'A home for the vectors behind search and recommendations',
    ),
    description: paragraphs(
      t(
        'Qdrant是以Rust编写的向量检索引擎，提供REST与gRPC接口。每个向量可以附带JSON元数据，检索时先过滤再比较相似度，适合知识库问答、以图搜图和相似内容推荐。',
        'Qdrant is a vector search engine written in Rust with REST and gRPC interfaces. Every vector can carry JSON metadata, and searches filter on it while comparing similarity, which suits question answering over documents, image search and related-content recommendations.',
      ),
      t(
        '托管实例支持标量量化与磁盘索引，在内存有限时也能保存较多向量。集合快照每天保存，扩容时按分片迁移，期间查询不中断。接口密钥可按集合设为只读。',
        'Hosted instances support quantisation and on-disk indexes, so that many vectors fit in limited memory. Collections are snapshotted daily; when a cluster grows, shards move while queries continue. API keys can be made read-only for single collections.',
      ),
    ),
    highlights: [
      point(
        t('过滤与相似一次完成', 'Filter and similarity at once'),
        t(
          '条件在检索过程中生效，结果不缺条。',
          'Conditions apply during the search, so results stay complete.',
        ),
      ),
      point(
        t('量化省内存', 'Quantisation'),
        t('在精度与内存之间按集合取舍。', 'Trade precision for memory per collection.'),
      ),
      point(
        t('多语言SDK', 'Client libraries'),
        t('Python、TypeScript、Go、Java等可用。', 'Python, TypeScript, Go, Java and more.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看接口地址与密钥。', 'Find the API address and key with your service.'),
      t('按嵌入模型的维度建立集合。', 'Create a collection with the dimension of your embedding model.'),
      t('写入向量与元数据，执行一次检索。', 'Insert vectors with metadata and run a search.'),
    ),
    tags: ['qdrant', '向量数据库', 'vector', 'embedding', 'rag', '检索'],
    upstream: { name: 'Qdrant', licence: 'Apache-2.0', homepage: 'https://qdrant.tech' },
    specifications: [
      period('standard', tier.standard, { monthly: 179, yearly: 1790 }, [
        row.machine(2, 8),
        row.storage(50),
        row.nodes(1),
        t('快照保留7天', 'Snapshots kept for 7 days'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('内存随用量伸缩', 'Memory follows use'),
          t('存储不设上限', 'No storage limit'),
          row.nodes(3),
          t('快照保留14天', 'Snapshots kept for 14 days'),
        ],
        [
          item('memory-gb-hour', t('内存占用', 'Memory used'), t('GB·小时', 'GB-hour'), '0.0512'),
          metered.storage('0.00072'),
        ],
      ),
    ],
  },
];
