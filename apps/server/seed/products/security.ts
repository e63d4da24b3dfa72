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

export const security: readonly SeedProduct[] = [
  {
    code: 'keycloak',
    seller: 'yanque',
    category: 'identity',
    name: same('Keycloak'),
    brief: t(
      '统一身份与单点登录，支持OIDC、SAML和LDAP。',
      'Identity and single sign-on over OIDC, SAML and LDAP.',
    ),
    headline: t('一个账号，进所有系统', 'One account for every system'),
    description: paragraphs(
      t(
        'Keycloak是CNCF旗下项目，提供用户管理、单点登录、多因素认证和社交登录。业务系统通过OIDC或SAML接入，用户可以来自内建目录，也可以来自现有的LDAP或活动目录。',
        'Keycloak is a CNCF project for user management, single sign-on, multi-factor authentication and social login. Applications connect through OIDC or SAML, and users come from its own directory or from an existing LDAP or Active Directory.',
      ),
      t(
        '每个客户有独立的数据库和签名密钥。登录事件可导出到日志系统，登录页的文字与配色可按企业定制。上游发布安全修复后，我们在两个工作日内完成升级，并提前发出通知。',
        'Each customer has a separate database and signing keys. Sign-in events can be exported to a log system, and the wording and colours of the sign-in page can be adapted. After an upstream security fix we upgrade within two working days and announce it beforehand.',
      ),
    ),
    highlights: [
      point(
        t('标准协议', 'Standard protocols'),
        t('OIDC、OAuth 2.0与SAML 2.0齐备。', 'OIDC, OAuth 2.0 and SAML 2.0.'),
      ),
      point(
        t('多因素认证', 'Multi-factor sign-in'),
        t('支持验证码应用与通行密钥。', 'Authenticator apps and passkeys are supported.'),
      ),
      point(
        t('对接现有目录', 'Existing directories'),
        t('与LDAP、活动目录双向同步。', 'Synchronise with LDAP and Active Directory.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建领域，导入用户或连接LDAP。', 'Create a realm and import users or connect LDAP.'),
      t(
        '为每个业务系统登记客户端，填写回调地址。',
        'Register a client for each application with its redirect address.',
      ),
    ),
    tags: ['keycloak', 'sso', '单点登录', 'oidc', 'saml', '身份认证'],
    upstream: { name: 'Keycloak', licence: 'Apache-2.0', homepage: 'https://www.keycloak.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 199, yearly: 1990 }, [
        t('用户1,000人', '1,000 users'),
        t('领域3个', '3 realms'),
        row.nodes(1),
        row.backup(14),
      ]),
      period('professional', tier.professional, { monthly: 899, yearly: 8990 }, [
        t('用户20,000人', '20,000 users'),
        t('领域不限', 'Unlimited realms'),
        row.nodes(2),
        row.backup(30),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [t('用户数不限', 'Unlimited users'), t('领域10个', '10 realms'), row.nodes(2), row.backup(30)],
        [item('monthly-active-user', t('月活跃用户', 'Monthly active users'), t('人', 'user'), '0.12')],
      ),
    ],
  },
  {
    code: 'authentik',
    seller: 'yanque',
    category: 'identity',
    name: same('authentik'),
    brief: t(
      '可视化编排登录流程的身份平台，带反向代理认证。',
      'An identity platform with sign-in flows you can arrange, and proxy authentication.',
    ),
    headline: t('登录流程，按你的规矩来', 'Sign-in flows that follow your rules'),
    description: paragraphs(
      t(
        'authentik是开源身份提供方，支持OIDC、SAML、LDAP、RADIUS与SCIM。登录、注册和找回密码都由可编辑的流程组成，可以按网络、设备或用户组插入额外的验证步骤。',
        'authentik is an open-source identity provider for OIDC, SAML, LDAP, RADIUS and SCIM. Sign-in, enrolment and recovery are flows you can edit, with extra checks added by network, device or group.',
      ),
      t(
        '没有登录功能的旧系统，可以通过它的代理出口在前面加一道认证。我们托管的是开源版本，企业版专有功能不包含在内；策略变更可先在测试实例里验证，再发布到正式实例。',
        'Older systems without a sign-in of their own can be placed behind its proxy outpost. We host the open-source edition; features reserved for the enterprise edition are not included. Policy changes can be checked on a test instance before they reach the real one.',
      ),
    ),
    highlights: [
      point(
        t('流程可编排', 'Editable flows'),
        t('拖放步骤，决定谁在何时多验一次。', 'Arrange stages and decide who is asked for more.'),
      ),
      point(
        t('旧系统也能接', 'Old systems too'),
        t('代理出口为任意网页加上登录。', 'The proxy outpost adds sign-in to any web page.'),
      ),
      point(
        t('入口统一', 'One entrance'),
        t('员工在一页看到可用的全部应用。', 'Staff see all their applications on one page.'),
      ),
    ],
    guide: steps(
      signIn,
      t(
        '导入用户与用户组，检查默认登录流程。',
        'Import users and groups and review the default sign-in flow.',
      ),
      t(
        '用向导添加应用与提供方，测试一次登录。',
        'Add an application and provider with the wizard and test a sign-in.',
      ),
    ),
    tags: ['authentik', 'sso', '单点登录', 'ldap', 'scim', '身份认证'],
    upstream: { name: 'authentik', licence: 'MIT', homepage: 'https://goauthentik.io' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 119, yearly: 1190 },
        [
          row.members(50),
          t('应用不限', 'Unlimited applications'),
          t('代理出口1个', '1 proxy outpost'),
          row.backup(14),
        ],
        members(50, 450, '1.50', 10),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 539, yearly: 5390 },
        [
          row.members(500),
          t('应用不限', 'Unlimited applications'),
          t('代理出口5个', '5 proxy outposts'),
          row.backup(30),
        ],
        members(500, 4500, '0.90', 50),
      ),
    ],
  },
  {
    code: 'vaultwarden',
    seller: 'yanque',
    category: 'secrets',
    name: same('Vaultwarden'),
    brief: t(
      '兼容Bitwarden客户端的轻量密码库服务端。',
      'A light password vault server that works with Bitwarden clients.',
    ),
    headline: t('团队的密码，不再写在表格里', 'Team passwords, out of the spreadsheet'),
    description: paragraphs(
      t(
        'Vaultwarden是用Rust编写的密码库服务端，与Bitwarden客户端接口兼容，浏览器插件、手机和桌面程序均可使用。密码在客户端加密后才上传，服务端只保存密文。它由社区维护，与Bitwarden公司无隶属关系。',
        'Vaultwarden is a password vault server written in Rust and compatible with Bitwarden clients in browsers, on phones and on desktops. Passwords are encrypted before they leave the device; the server holds only ciphertext. It is a community project, unaffiliated with Bitwarden, Inc.',
      ),
      t(
        '团队可以建立组织与集合，按人共享账号，离职时收回即可。实例按客户隔离，管理后台默认关闭，只在你提交工单后短时打开。附件与数据库每天加密备份到另一处机房。',
        'Teams create organisations and collections, share accounts with named people and take them back when someone leaves. Instances are separate per customer. The admin page is closed by default and opened briefly on request. Attachments and the database are backed up daily, encrypted, to another site.',
      ),
    ),
    highlights: [
      point(
        t('客户端加密', 'Encrypted on the device'),
        t('服务端与我们都看不到明文。', 'Neither the server nor we can read the plain text.'),
      ),
      point(
        t('集合共享', 'Shared collections'),
        t('按岗位分组，只给需要的人。', 'Group by role and share with those who need it.'),
      ),
      point(
        t('各端可用', 'On every device'),
        t('沿用Bitwarden的插件与手机程序。', 'Use Bitwarden’s extensions and mobile apps.'),
      ),
    ],
    guide: steps(
      t(
        '打开邀请邮件，设置主密码并妥善保管。',
        'Open the invitation email, set a master password and keep it safe.',
      ),
      t('在客户端里把服务器地址改为你的访问地址。', 'Set the server address in the client to your own.'),
      t(
        '新建组织与集合，导入已有密码表。',
        'Create an organisation and collections and import existing passwords.',
      ),
    ),
    tags: ['vaultwarden', 'bitwarden', '密码管理', '密码库', 'password'],
    upstream: {
      name: 'Vaultwarden',
      licence: 'AGPL-3.0-only',
      homepage: 'https://github.com/dani-garcia/vaultwarden',
    },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 29, yearly: 290 },
        [row.members(10), t('附件空间1 GB', '1 GB for attachments'), row.backup(30)],
        members(10, 90, '2.00'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 149, yearly: 1490 },
        [row.members(100), t('附件空间20 GB', '20 GB for attachments'), row.backup(90)],
        members(100, 900, '1.20', 10),
      ),
    ],
  },
  {
    code: 'openbao',
    seller: 'yanque',
    category: 'secrets',
    name: same('OpenBao'),
    brief: t(
      '集中保存与签发密钥、证书和数据库动态口令。',
      'Stores and issues secrets, certificates and short-lived database passwords.',
    ),
    headline: t('程序要的密钥，用时才发', 'Secrets issued when a program needs them'),
    description: paragraphs(
      t(
        'OpenBao由HashiCorp Vault在MPL许可下的最后版本分支而来，由Linux基金会下的OpenSSF托管。它集中保存密钥，为应用签发短期的数据库口令、云凭据和内部证书，并记录每一次读取。',
        'OpenBao was forked from the last version of HashiCorp Vault under the MPL and lives at the OpenSSF of the Linux Foundation. It keeps secrets in one place, issues short-lived database passwords and internal certificates, and records every read.',
      ),
      t(
        '托管集群由三个节点组成，采用Raft存储，解封密钥由硬件安全模块保护。应用可用Kubernetes身份、OIDC或AppRole登录，策略按路径授权，审计日志可实时送到你的日志系统。',
        'Hosted clusters have three nodes with Raft storage, and a hardware security module protects the unseal key. Applications sign in with Kubernetes identity, OIDC or AppRole; policies grant paths, and audit logs can stream to your own log system.',
      ),
    ),
    highlights: [
      point(
        t('口令短期有效', 'Short-lived passwords'),
        t('到期自动吊销，不必人工轮换。', 'Revoked on expiry, with no manual rotation.'),
      ),
      point(
        t('加密即服务', 'Encryption as a service'),
        t('应用调接口加解密，不接触密钥。', 'Applications encrypt by API and never see the key.'),
      ),
      point(
        t('读取全留痕', 'Every read recorded'),
        t('谁在何时取了哪个密钥，均可查。', 'See who read which secret and when.'),
      ),
    ],
    guide: steps(
      t(
        '用已购服务里的初始令牌登录，随即换成OIDC登录。',
        'Sign in with the initial token shown with your service, then switch to OIDC.',
      ),
      t('启用KV与数据库引擎，写入首个密钥。', 'Enable the KV and database engines and write a first secret.'),
      t('为应用建立策略与AppRole。', 'Create a policy and an AppRole for the application.'),
    ),
    tags: ['openbao', 'vault', '密钥管理', '证书', 'pki', 'secrets'],
    upstream: { name: 'OpenBao', licence: 'MPL-2.0', homepage: 'https://openbao.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 369, yearly: 3690 }, [
        row.nodes(3),
        t('命名空间1个', '1 namespace'),
        t('审计日志保留90天', 'Audit log kept for 90 days'),
      ]),
      period('professional', tier.professional, { monthly: 1190, yearly: 11900 }, [
        row.nodes(3),
        t('命名空间20个', '20 namespaces'),
        t('审计日志保留1年', 'Audit log kept for 1 year'),
      ]),
    ],
  },
  {
    code: 'wazuh',
    seller: 'yanque',
    category: 'threat-detection',
    name: same('Wazuh'),
    brief: t(
      '主机安全与日志分析平台，集入侵检测、基线与合规报表。',
      'Host security and log analysis with intrusion detection, baselines and reports.',
    ),
    headline: t('主机上发生了什么，有据可查', 'A record of what happened on every host'),
    description: paragraphs(
      t(
        'Wazuh由代理、分析服务器、索引器和控制台组成。代理装在主机上，收集日志、文件变更、进程与漏洞信息，服务器按规则关联后产生告警，并对照CIS等基线给出检查结果。',
        'Wazuh consists of agents, an analysis server, an indexer and a dashboard. Agents on hosts collect logs, file changes, processes and vulnerability data; the server correlates them by rule, raises alerts and checks hosts against baselines such as CIS.',
      ),
      t(
        '我们负责服务端的容量、规则更新和误报整理，每周发一份告警摘要。日志保留期限按规格执行，需要更久时可转存到你自己的对象存储，满足内部审计的要求。',
        'We look after server capacity, rule updates and false alarms, and send a weekly summary of alerts. Logs are kept as the specification states; for longer retention they can be moved to your own object storage for internal audits.',
      ),
    ),
    highlights: [
      point(
        t('文件完整性', 'File integrity'),
        t('关键文件被改，几分钟内告警。', 'Changes to important files raise an alert in minutes.'),
      ),
      point(
        t('漏洞对照', 'Vulnerability matching'),
        t('已装软件与公开漏洞库逐条比对。', 'Installed software is matched with public vulnerability data.'),
      ),
      point(
        t('基线检查', 'Baseline checks'),
        t('按CIS条目给出通过与不通过。', 'CIS items are reported as passed or failed.'),
      ),
    ],
    guide: steps(
      signIn,
      t('复制代理安装命令，在主机上执行。', 'Copy the agent installation command and run it on your hosts.'),
      t('确认主机上线，设置告警接收人。', 'Check that hosts appear and set who receives alerts.'),
    ),
    tags: ['wazuh', 'siem', '入侵检测', '主机安全', '合规', 'xdr'],
    upstream: { name: 'Wazuh', licence: 'GPL-2.0-only', homepage: 'https://wazuh.com' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 459, yearly: 4590 },
        [
          t('含主机20台', '20 hosts included'),
          t('日志保留90天', 'Logs kept for 90 days'),
          t('每周告警摘要', 'Weekly alert summary'),
        ],
        extra(t('另加主机', 'Extra hosts'), t('台', 'host'), 20, 480, '18.00', 5),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 2180, yearly: 21800 },
        [
          t('含主机150台', '150 hosts included'),
          t('日志保留180天', 'Logs kept for 180 days'),
          t('每日告警摘要与规则调整', 'Daily alert summary and rule tuning'),
        ],
        extra(t('另加主机', 'Extra hosts'), t('台', 'host'), 150, 1850, '12.00', 10),
      ),
    ],
  },
  {
    code: 'crowdsec',
    seller: 'yanque',
    category: 'threat-detection',
    name: same('CrowdSec'),
    brief: t(
      '分析访问日志、识别攻击来源并联动封禁的安全引擎。',
      'A security engine that reads access logs, spots attackers and blocks them.',
    ),
    headline: t('看日志，认出来者不善', 'Reads the logs and notices who means harm'),
    description: paragraphs(
      t(
        'CrowdSec安全引擎读取Web、SSH等服务的日志，用场景规则识别撞库、扫描与爬取，再由防火墙、网关或CDN上的拦截组件执行封禁。参与者可以共享攻击来源，形成社区黑名单。',
        'The CrowdSec security engine reads logs of web, SSH and other services, uses scenarios to recognise password attacks, scans and scraping, and lets bouncers in firewalls, gateways or CDNs block the source. Participants can share attackers’ addresses in a community blocklist.',
      ),
      t(
        '我们托管中心接口与决策库，你在各台主机上安装引擎与拦截组件即可统一管理。是否上报攻击来源由你决定，默认关闭；白名单与封禁时长可以按业务单独设置。',
        'We host the central local API and its decisions; you install engines and bouncers on your hosts and manage them together. Reporting of attackers is your choice and off by default, and allowlists and block durations can be set per application.',
      ),
    ),
    highlights: [
      point(
        t('场景可选', 'Choose scenarios'),
        t('只启用与你的服务有关的规则。', 'Enable only the rules that concern your services.'),
      ),
      point(
        t('一处封禁处处生效', 'Block once, everywhere'),
        t('决策同步到全部拦截组件。', 'Decisions reach every bouncer.'),
      ),
      point(
        t('上报自愿', 'Sharing is optional'),
        t('默认不上报，打开后也不含业务内容。', 'Off by default; business content is never shared.'),
      ),
    ],
    guide: steps(
      t(
        '在主机上安装引擎，用已购服务里的命令登记。',
        'Install the engine on a host and register it with the command shown with your service.',
      ),
      t('安装与日志类型对应的场景集合。', 'Install the collections that match your logs.'),
      t(
        '在网关上安装拦截组件，观察一天后启用封禁。',
        'Install a bouncer on the gateway, watch for a day, then turn on blocking.',
      ),
    ),
    tags: ['crowdsec', '入侵防护', 'waf', '封禁', '日志分析', 'ips'],
    upstream: { name: 'CrowdSec', licence: 'MIT', homepage: 'https://www.crowdsec.net' },
    specifications: [
      period(
        'starter',
        tier.starter,
        { monthly: 49, yearly: 490 },
        [t('含主机5台', '5 hosts included'), t('告警保留30天', 'Alerts kept for 30 days'), row.reply(24)],
        extra(t('另加主机', 'Extra hosts'), t('台', 'host'), 5, 45, '8.00'),
      ),
      period(
        'standard',
        tier.standard,
        { monthly: 259, yearly: 2590 },
        [t('含主机50台', '50 hosts included'), t('告警保留180天', 'Alerts kept for 180 days'), row.reply(8)],
        extra(t('另加主机', 'Extra hosts'), t('台', 'host'), 50, 450, '4.50', 10),
      ),
    ],
  },
  {
    code: 'dependency-track',
    seller: 'kedu',
    category: 'supply-chain',
    name: same('Dependency-Track'),
    brief: t(
      '接收软件物料清单，持续比对组件漏洞与许可。',
      'Takes software bills of materials and keeps checking components and licences.',
    ),
    headline: t('用了哪些组件，今天又添了哪些漏洞', 'Which components you use, and what was found today'),
    description: paragraphs(
      t(
        'Dependency-Track是OWASP项目，以CycloneDX物料清单为输入，记录每个产品每个版本用到的组件。漏洞库更新后自动重新比对，已经上线的旧版本也会收到通知，许可不符的组件按策略标出。',
        'Dependency-Track is an OWASP project. It takes CycloneDX bills of materials and records which components each version of each product uses. When vulnerability data changes it compares again, so releases already in service are reported too, and policies flag unwanted licences.',
      ),
      t(
        '我们同步公开漏洞数据的镜像，免去各自下载的等待。流水线里加一步上传即可持续更新清单，结果可以推送到即时通讯、邮件或缺陷跟踪系统，由负责人处理并写明结论。',
        'We mirror public vulnerability data, so nobody waits for downloads. One upload step in your pipeline keeps the inventory current; findings go to chat, email or an issue tracker, where the person in charge records a conclusion.',
      ),
    ),
    highlights: [
      point(
        t('旧版本也盯着', 'Old releases included'),
        t('发布过的版本会随漏洞库重新评估。', 'Released versions are assessed again as data changes.'),
      ),
      point(
        t('许可合规', 'Licence policies'),
        t('按策略标出不允许的许可。', 'Policies flag licences you do not allow.'),
      ),
      point(
        t('结论留痕', 'Recorded analysis'),
        t('误报与接受的理由都有记录。', 'Reasons for dismissal or acceptance are kept.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建项目与接口密钥。', 'Create a project and an API key.'),
      t('在流水线里生成CycloneDX清单并上传。', 'Generate a CycloneDX file in your pipeline and upload it.'),
    ),
    tags: ['sbom', '物料清单', '漏洞', '供应链安全', 'cyclonedx', 'owasp'],
    upstream: {
      name: 'OWASP Dependency-Track',
      licence: 'Apache-2.0',
      homepage: 'https://dependencytrack.org',
    },
    specifications: [
      period('standard', tier.standard, { monthly: 229, yearly: 2290 }, [
        t('项目50个', '50 projects'),
        row.machine(2, 8),
        row.backup(14),
      ]),
      period('professional', tier.professional, { monthly: null, yearly: 8800 }, [
        t('项目1,000个', '1,000 projects'),
        row.machine(4, 16),
        row.backup(30),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [t('项目数不限', 'Unlimited projects'), t('共享算力', 'Shared compute'), row.backup(14)],
        [
          item('sbom-analysis', t('清单分析', 'Bill of materials analysed'), t('次', 'run'), '0.08'),
          metered.storage('0.0021'),
        ],
      ),
    ],
  },
];
