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

export const storage: readonly SeedProduct[] = [
  {
    code: 'seaweedfs',
    seller: 'cangzhu',
    category: 'object-storage',
    name: same('SeaweedFS'),
    brief: t(
      '面向大量小文件的分布式存储，提供S3接口与文件挂载。',
      'Distributed storage for very many small files, with S3 and file system access.',
    ),
    headline: t('上亿张小图，照样取得快', 'Hundreds of millions of small files, still quick to fetch'),
    description: paragraphs(
      t(
        'SeaweedFS以Apache-2.0许可发布，设计思路来自大规模图片存储的研究。主节点只管理卷，文件位置由文件标识直接算出，多数读取一次磁盘寻址即可完成。它提供S3接口、WebDAV和FUSE挂载。',
        'SeaweedFS is released under Apache-2.0 and follows published work on storing photos at scale. The master manages volumes only, and a file’s place is computed from its identifier, so most reads need a single disk seek. It offers S3, WebDAV and FUSE mounts.',
      ),
      t(
        '我们以三副本或纠删码保存数据，按桶设置。热数据在固态盘，冷数据转入机械盘，转移规则由你决定。访问密钥可限制到前缀，访问日志每小时投递到你指定的桶。',
        'We keep data in three copies or with erasure coding, chosen per bucket. Hot data stays on solid-state disks and cold data moves to hard disks by your rules. Keys can be limited to a prefix, and access logs are delivered hourly to a bucket you name.',
      ),
    ),
    highlights: [
      point(
        t('小文件不怕多', 'Made for small files'),
        t('文件合并进卷，元数据开销小。', 'Files are packed in volumes with little overhead.'),
      ),
      point(
        t('S3接口', 'S3 interface'),
        t('常用SDK与备份工具直接可用。', 'Usual SDKs and backup tools work directly.'),
      ),
      point(
        t('冷热分层', 'Hot and cold tiers'),
        t('按时间把旧文件移到低价层。', 'Old files move to a cheaper tier by age.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看接入点与访问密钥。', 'Find the endpoint and access keys with your service.'),
      t('用任意S3客户端新建桶。', 'Create a bucket with any S3 client.'),
      t('设置副本方式与冷热转移规则。', 'Choose the replication and the tiering rule.'),
    ),
    tags: ['seaweedfs', '对象存储', 's3', '小文件', '分布式存储'],
    upstream: {
      name: 'SeaweedFS',
      licence: 'Apache-2.0',
      homepage: 'https://github.com/seaweedfs/seaweedfs',
    },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 119, yearly: 1190 },
        [
          row.storage(1000),
          t('每月流出流量500 GB', '500 GB outgoing traffic per month'),
          t('三副本', 'Three copies'),
        ],
        extra(t('另加存储', 'Extra storage'), t('GB', 'GB'), 1000, 20000, '0.09', 500),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          t('存储不设上限', 'No storage limit'),
          t('流量按量', 'Traffic as used'),
          t('三副本或纠删码', 'Three copies or erasure coding'),
        ],
        [metered.storage('0.000152'), metered.traffic('0.42')],
      ),
    ],
  },
  {
    code: 'garage',
    seller: 'cangzhu',
    category: 'object-storage',
    name: same('Garage'),
    brief: t(
      '为多机房部署设计的S3对象存储，部署轻、运维简单。',
      'S3 object storage designed for several sites, light to run.',
    ),
    headline: t('三处机房，各存一份', 'Three sites, one copy in each'),
    description: paragraphs(
      t(
        'Garage由法国的Deuxfleurs协会用Rust编写，以AGPL-3.0许可发布。它把数据副本分散到不同地点，允许节点之间网络较慢，一处机房离线时其余机房继续读写，恢复后自动补齐。',
        'Garage is written in Rust by the French association Deuxfleurs and released under AGPL-3.0. It spreads copies over different places and tolerates slow links. When one site is offline the others continue to read and write, and it catches up afterwards.',
      ),
      t(
        '我们在三座城市运行集群，适合存放备份、静态网站和归档资料。它实现了S3常用接口，但不含桶策略与版本控制等全部特性，开通前可以领取测试桶，用自己的程序先验证。',
        'We run clusters in three cities, suited to backups, static sites and archives. It implements the common part of S3 but not every feature; bucket policies and versioning are missing. You may take a test bucket first and check with your own programs.',
      ),
    ),
    highlights: [
      point(
        t('跨机房副本', 'Copies across sites'),
        t('任一机房断开，数据仍可读写。', 'Reads and writes continue when a site is cut off.'),
      ),
      point(t('静态网站', 'Static sites'), t('桶可直接作为网站发布。', 'Publish a bucket as a website.')),
      point(
        t('先试后买', 'Try first'),
        t('测试桶可用你的程序先行验证。', 'Check a test bucket with your own programs.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看接入点与密钥。', 'Find the endpoint and keys with your service.'),
      t(
        '用rclone或restic配置接入点，新建桶。',
        'Configure the endpoint in rclone or restic and create a bucket.',
      ),
    ),
    tags: ['garage', '对象存储', 's3', '异地副本', '静态网站'],
    upstream: { name: 'Garage', licence: 'AGPL-3.0', homepage: 'https://garagehq.deuxfleurs.fr' },
    specifications: [
      period('standard', tier.standard, { monthly: 89, yearly: 890 }, [
        row.storage(500),
        t('三城市副本', 'Copies in three cities'),
        t('桶10个', '10 buckets'),
      ]),
      period('professional', tier.professional, { monthly: 590, yearly: 5900 }, [
        row.storage(5000),
        t('三城市副本', 'Copies in three cities'),
        t('桶不限', 'Unlimited buckets'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('存储不设上限', 'No storage limit'),
          t('三城市副本', 'Copies in three cities'),
          t('桶不限', 'Unlimited buckets'),
        ],
        [metered.storage('0.000198'), metered.traffic('0.35')],
      ),
    ],
  },
  {
    code: 'restic',
    seller: 'cangzhu',
    category: 'backup',
    name: t('restic备份仓库', 'restic repository'),
    brief: t(
      '给restic客户端使用的加密备份仓库，支持只追加写入。',
      'An encrypted repository for restic clients with append-only access.',
    ),
    headline: t('备份写得进，勒索删不掉', 'Backups that ransomware cannot delete'),
    description: paragraphs(
      t(
        'restic是以BSD许可发布的备份程序，数据在本机加密、去重后再上传，恢复时可以按文件取回。本服务提供由rest-server构成的远端仓库，你在服务器上照常使用restic命令。',
        'restic is a backup program under a BSD licence. It encrypts and deduplicates on your machine before uploading, and restores single files. This service is the remote repository, run with rest-server; on your servers you use the restic command as usual.',
      ),
      t(
        '仓库默认只追加：主机上的密钥只能新增快照，删除要用另一把保存在你手中的密钥。我们每周校验仓库的结构与部分数据块，结果写入报告，发现损坏会在当天通知。',
        'Repositories are append-only by default: the key on a host can add snapshots, while deletion needs another key that stays with you. We check the structure and a sample of the data every week, report the result and tell you of any damage the same day.',
      ),
    ),
    highlights: [
      point(
        t('加密在本机', 'Encrypted at the source'),
        t('密码不离开你的服务器。', 'The password never leaves your server.'),
      ),
      point(
        t('只追加', 'Append-only'),
        t('入侵主机的人删不掉旧快照。', 'An intruder on the host cannot remove snapshots.'),
      ),
      point(
        t('每周校验', 'Checked weekly'),
        t('仓库结构与抽样数据均核对。', 'Structure and sampled data are verified.'),
      ),
    ],
    guide: steps(
      t(
        '在已购服务里复制仓库地址与账号。',
        'Copy the repository address and account shown with your service.',
      ),
      t(
        '在服务器上执行restic init并保管好密码。',
        'Run restic init on the server and keep the password safe.',
      ),
      t('加入定时任务，做一次恢复演练。', 'Add a timer and rehearse one restore.'),
    ),
    tags: ['restic', '备份', '加密', '去重', 'backup', '勒索防护'],
    upstream: { name: 'restic', licence: 'BSD-2-Clause', homepage: 'https://restic.net' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 45, yearly: 450 },
        [row.storage(500), t('主机10台', '10 hosts'), t('每周校验', 'Checked weekly')],
        extra(t('另加存储', 'Extra storage'), t('GB', 'GB'), 500, 9500, '0.08', 100),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          t('存储不设上限', 'No storage limit'),
          t('主机不限', 'Unlimited hosts'),
          t('每周校验', 'Checked weekly'),
        ],
        [metered.storage('0.000138')],
      ),
    ],
  },
  {
    code: 'kopia',
    seller: 'cangzhu',
    category: 'backup',
    name: same('Kopia'),
    brief: t(
      '带图形界面的加密备份，适合员工电脑与服务器共用。',
      'Encrypted backup with a graphical interface for laptops and servers.',
    ),
    headline: t('员工电脑丢了，文件还在', 'The laptop is gone, the files are not'),
    description: paragraphs(
      t(
        'Kopia以Apache-2.0许可发布，支持Windows、macOS和Linux，提供命令行与图形界面。快照在本机加密、压缩和去重，策略可按目录设置保留份数与排除规则，恢复时可直接挂载浏览。',
        'Kopia is released under Apache-2.0 for Windows, macOS and Linux, with a command line and a graphical interface. Snapshots are encrypted, compressed and deduplicated locally; policies set retention and exclusions per folder, and snapshots can be mounted and browsed.',
      ),
      t(
        '本服务提供Kopia仓库服务器，员工电脑以各自账号接入，彼此看不到对方的文件，相同内容仍可去重。管理员能看到每台设备最近一次备份的时间，超过三天未备份会收到提醒。',
        'This service is a Kopia repository server. Each computer connects with its own account and cannot see the others’ files, while identical content is still stored once. Administrators see the latest backup of every device and are reminded after three days without one.',
      ),
    ),
    highlights: [
      point(
        t('三种系统', 'Three systems'),
        t('Windows、macOS、Linux同一套界面。', 'Windows, macOS and Linux with one interface.'),
      ),
      point(
        t('互不可见', 'Separate accounts'),
        t('每人只能恢复自己的文件。', 'People restore only their own files.'),
      ),
      point(
        t('漏备提醒', 'Missed backups'),
        t('三天没有快照就提醒管理员。', 'Administrators hear after three days without a snapshot.'),
      ),
    ],
    guide: steps(
      t(
        '在已购服务里复制服务器地址与指纹。',
        'Copy the server address and fingerprint shown with your service.',
      ),
      t(
        '在电脑上安装KopiaUI并连接仓库服务器。',
        'Install KopiaUI on a computer and connect to the repository server.',
      ),
      t('选择目录与策略，执行首次快照。', 'Choose folders and a policy and take the first snapshot.'),
    ),
    tags: ['kopia', '备份', '终端备份', '快照', 'backup'],
    upstream: { name: 'Kopia', licence: 'Apache-2.0', homepage: 'https://kopia.io' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 79, yearly: 790 },
        [
          row.storage(500),
          t('含设备10台', '10 devices included'),
          t('快照保留90天', 'Snapshots kept for 90 days'),
        ],
        extra(t('另加设备', 'Extra devices'), t('台', 'device'), 10, 190, '6.00'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 459, yearly: 4590 },
        [
          row.storage(5000),
          t('含设备100台', '100 devices included'),
          t('快照保留1年', 'Snapshots kept for 1 year'),
        ],
        extra(t('另加设备', 'Extra devices'), t('台', 'device'), 100, 900, '4.00', 10),
      ),
    ],
  },
  {
    code: 'nextcloud',
    seller: 'cangzhu',
    category: 'file-sharing',
    name: same('Nextcloud'),
    brief: t(
      '企业网盘，带文件同步、共享、日历和在线协作。',
      'File sync and sharing for companies with calendars and online editing.',
    ),
    headline: t('文件归自己，协作照常', 'Your own files, shared as usual'),
    description: paragraphs(
      t(
        'Nextcloud是以AGPL-3.0许可发布的协作平台，核心是文件同步与共享，另有日历、通讯录、任务和会议等应用。电脑与手机都有客户端，文件可按部门建立群组文件夹，保留历史版本与回收站。',
        'Nextcloud is a collaboration platform under AGPL-3.0. Its core is file sync and sharing, with calendars, contacts, tasks and meetings as apps. Clients exist for computers and phones; departments have group folders, with version history and a recycle bin.',
      ),
      t(
        '我们提供独立实例与独立域名，已配好全文预览、在线编辑和防病毒扫描。外链可以强制设密码与有效期，下载记录可查；成员账号可从活动目录或单点登录同步。',
        'We provide a separate instance with its own domain name, with previews, online editing and virus scanning set up. Public links can require a password and an expiry date, downloads are recorded, and accounts come from Active Directory or single sign-on.',
      ),
    ),
    highlights: [
      point(
        t('外链可控', 'Controlled links'),
        t('密码、有效期与下载记录齐备。', 'Passwords, expiry and download records.'),
      ),
      point(
        t('版本可回退', 'Version history'),
        t('改错或误删都能找回。', 'Recover from a wrong edit or deletion.'),
      ),
      point(
        t('在线编辑', 'Online editing'),
        t('多人同时改一份文档。', 'Several people edit one document together.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建部门与群组文件夹，设置配额。', 'Create groups and group folders and set quotas.'),
      t('安装桌面客户端，选择要同步的目录。', 'Install the desktop client and choose folders to sync.'),
    ),
    tags: ['nextcloud', '网盘', '文件共享', '同步', '协作', 'webdav'],
    upstream: { name: 'Nextcloud Server', licence: 'AGPL-3.0-or-later', homepage: 'https://nextcloud.com' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 129, yearly: 1290 },
        [row.members(20), row.storage(500), t('历史版本30天', 'Version history, 30 days'), row.noDomain],
        members(20, 180, '5.00', 5),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 699, yearly: 6990 },
        [row.members(150), row.storage(5000), t('历史版本180天', 'Version history, 180 days'), row.domain],
        members(150, 850, '4.00', 10),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          row.unlimitedMembers,
          t('存储不设上限', 'No storage limit'),
          t('历史版本90天', 'Version history, 90 days'),
          row.domain,
        ],
        [
          item('active-member-day', t('活跃成员', 'Active members'), t('人·天', 'member-day'), '0.26'),
          metered.storage('0.00034567'),
        ],
      ),
    ],
  },
];
