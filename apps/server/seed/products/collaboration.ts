import type { SeedProduct } from '../types.ts';
import {
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

export const collaboration: readonly SeedProduct[] = [
  {
    code: 'mattermost',
    seller: 'xuyu',
    category: 'chat',
    name: same('Mattermost'),
    brief: t(
      '团队频道沟通，带话题回复、文件与研发工具集成。',
      'Team channels with threads, files and links to development tools.',
    ),
    headline: t('研发团队的聊天，也该有条理', 'Chat with order in it'),
    description: paragraphs(
      t(
        'Mattermost是面向技术团队的沟通平台，以频道组织对话，支持话题回复、全文搜索、代码高亮、文件共享与机器人。代码提交、告警和工单可以推送到频道，在一处讨论与跟进。',
        'Mattermost is a chat platform for technical teams. Conversations sit in channels with threads, search, code highlighting, files and bots. Commits, alerts and tickets can be posted to a channel and followed up there.',
      ),
      t(
        '我们部署的是以MIT许可发布的团队版，消息与文件存放在你的独立实例中。团队版不含分组同步与合规导出等收费功能。历史消息可整库导出，也可从其他平台的导出文件迁入。',
        'We deploy Team Edition, whose builds are MIT-licensed; messages and files stay in your separate instance. Paid functions such as group synchronisation and compliance export are not included. Messages can be exported in full, and export files of other platforms can be brought in.',
      ),
    ),
    highlights: [
      point(
        t('话题不跑题', 'Threads'),
        t('回复收在一处，频道不刷屏。', 'Replies stay together and channels stay readable.'),
      ),
      point(
        t('集成多', 'Integrations'),
        t('Webhook、斜杠命令与机器人齐备。', 'Webhooks, slash commands and bots.'),
      ),
      point(
        t('各端同步', 'On every device'),
        t('网页、桌面与手机进度一致。', 'Web, desktop and mobile in step.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建团队与频道，发送邀请链接。', 'Create a team and channels and send invitations.'),
      t('在集成页添加Webhook，接入代码平台或告警。', 'Add webhooks for your code platform or alerts.'),
    ),
    tags: ['mattermost', '即时通讯', '团队沟通', '聊天', 'chat'],
    upstream: {
      name: 'Mattermost Team Edition',
      licence: 'MIT (compiled builds); AGPL-3.0 / Apache-2.0 (source)',
      homepage: 'https://mattermost.com',
    },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 99, yearly: 990 },
        [row.members(30), row.storage(50), t('消息保留不限', 'Messages kept without limit'), row.backup(14)],
        members(30, 170, '3.00', 5),
      ),
      period('professional', tier.professional, { monthly: 459, yearly: 4590 }, [
        row.members(200),
        row.storage(500),
        t('消息保留不限', 'Messages kept without limit'),
        row.backup(30),
      ]),
    ],
  },
  {
    code: 'rocket-chat',
    seller: 'xuyu',
    category: 'chat',
    name: same('Rocket.Chat'),
    brief: t(
      '可自主部署的沟通平台，内部聊天与对外客服同一处。',
      'Self-hosted chat for colleagues and for visitors to your site.',
    ),
    headline: t('同事和访客，在一个窗口里答复', 'Answer colleagues and visitors in one window'),
    description: paragraphs(
      t(
        'Rocket.Chat提供频道、私聊、话题与文件共享，也能把网站访客的咨询接进来，由客服分组应答。界面支持中文，权限可细到角色，桌面、手机与网页均有客户端。',
        'Rocket.Chat offers channels, direct messages, threads and file sharing, and also brings in questions from visitors to your website for groups of agents. Permissions go down to roles, and there are clients for desktop, phone and web.',
      ),
      t(
        '我们托管以MIT许可发布的社区部分，企业目录下的功能不包含在内。实例独立部署，附件存入对象存储，移动推送经上游网关转发，首次登记时需要你确认其条款。',
        'We host the community part under the MIT licence, without the enterprise folder. Each instance is separate, attachments go to object storage, and mobile push passes through the upstream gateway, whose terms you confirm when registering.',
      ),
    ),
    highlights: [
      point(
        t('访客咨询接入', 'Live chat'),
        t('网页嵌入窗口，消息进入客服队列。', 'A widget on your site feeds the agents’ queue.'),
      ),
      point(
        t('角色细分', 'Fine-grained roles'),
        t('上百项权限按角色组合。', 'Over a hundred permissions combine into roles.'),
      ),
      point(
        t('接口齐全', 'Open interfaces'),
        t('REST与实时接口可做自动化。', 'REST and real-time APIs for automation.'),
      ),
    ],
    guide: steps(
      signIn,
      t('完成工作区登记，邀请成员。', 'Register the workspace and invite members.'),
      t(
        '需要客服时启用全渠道模块，把代码贴到网站。',
        'For live chat, enable Omnichannel and paste the code on your site.',
      ),
    ),
    tags: ['rocket.chat', '即时通讯', '客服', '聊天', 'livechat'],
    upstream: { name: 'Rocket.Chat', licence: 'MIT (ee/ excluded)', homepage: 'https://www.rocket.chat' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 89, yearly: 890 },
        [row.members(25), row.storage(50), t('客服坐席3个', '3 live-chat agents')],
        members(25, 25, '4.00'),
      ),
      period('professional', tier.professional, { monthly: null, yearly: 2980 }, [
        row.members(50),
        row.storage(200),
        t('客服坐席10个', '10 live-chat agents'),
      ]),
    ],
  },
  {
    code: 'jitsi-meet',
    seller: 'xuyu',
    category: 'chat',
    name: same('Jitsi Meet'),
    brief: t(
      '打开链接即可加入的视频会议，无需安装客户端。',
      'Video meetings that open from a link, with nothing to install.',
    ),
    headline: t('点开链接，就在会里', 'Open the link and you are in'),
    description: paragraphs(
      t(
        'Jitsi Meet是以Apache-2.0许可发布的视频会议软件，在浏览器里运行，支持屏幕共享、等候室、举手、分组讨论与字幕接口。两人会议走点对点，多人会议由视频桥转发，画质随网络调整。',
        'Jitsi Meet is video meeting software under Apache-2.0. It runs in the browser with screen sharing, a lobby, raised hands and breakout rooms. Two people connect directly; larger meetings pass through a video bridge that adapts quality to the network.',
      ),
      t(
        '我们在多地部署视频桥，参会者就近接入。可绑定自己的域名与标识，只允许登录成员开会；录制文件存到你的对象存储，默认不录制，开启时所有参会者都会看到提示。',
        'We run bridges in several regions and connect participants to a near one. Use your own domain and logo and let only members open meetings. Recordings go to your object storage; recording is off by default and everyone sees a notice when it starts.',
      ),
    ),
    highlights: [
      point(
        t('免装客户端', 'Nothing to install'),
        t('电脑浏览器打开即可入会。', 'Join from the browser on a computer.'),
      ),
      point(t('等候室', 'Lobby'), t('主持人逐一放行，避免误入。', 'The host admits people one by one.')),
      point(
        t('就近接入', 'Nearby bridges'),
        t('各地参会者连接最近的视频桥。', 'Participants use the nearest bridge.'),
      ),
    ],
    guide: steps(
      signIn,
      t('输入会议名，开启等候室或密码。', 'Name a meeting and turn on the lobby or a password.'),
      t('复制链接发给参会者。', 'Copy the link and send it.'),
    ),
    tags: ['jitsi', '视频会议', '会议', 'webrtc', 'meeting'],
    upstream: { name: 'Jitsi Meet', licence: 'Apache-2.0', homepage: 'https://jitsi.org/jitsi-meet' },
    specifications: [
      period('standard', tier.standard, { monthly: 159, yearly: 1590 }, [
        t('同时参会50人', '50 participants at a time'),
        t('单会最多25人', 'Up to 25 per meeting'),
        row.noDomain,
      ]),
      period('professional', tier.professional, { monthly: 690, yearly: 6900 }, [
        t('同时参会300人', '300 participants at a time'),
        t('单会最多100人', 'Up to 100 per meeting'),
        row.domain,
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('同时参会不设上限', 'No limit on participants'),
          t('单会最多100人', 'Up to 100 per meeting'),
          row.noDomain,
        ],
        [
          item(
            'participant-minute',
            t('参会时长', 'Participant time'),
            t('人·分钟', 'participant-minute'),
            '0.0125',
          ),
        ],
      ),
    ],
  },
  {
    code: 'bookstack',
    seller: 'xuyu',
    category: 'knowledge',
    name: same('BookStack'),
    brief: t(
      '按书架、书、章、页组织内容的文档系统。',
      'Documentation arranged as shelves, books, chapters and pages.',
    ),
    headline: t('像翻书一样查制度', 'Look things up as in a book'),
    description: paragraphs(
      t(
        'BookStack以MIT许可发布，用书架、书、章节与页面组织文档，结构固定，新同事一看便懂。编辑器有所见即所得与Markdown两种，支持画图、修订历史、评论和全文搜索。',
        'BookStack is released under the MIT licence and arranges documents as shelves, books, chapters and pages, a structure that newcomers grasp at once. It has a visual and a Markdown editor, drawings, revisions, comments and search.',
      ),
      t(
        '权限可以落到某本书或某一页，适合放制度、操作手册与产品说明。我们已接好PDF导出与邮件通知，可与LDAP、SAML、OIDC对接登录，每天备份数据库和附件。',
        'Rights can be set for one book or page, which suits policies, manuals and product guides. PDF export and email notices are ready; sign-in works with LDAP, SAML and OIDC; and the database and attachments are backed up daily.',
      ),
    ),
    highlights: [
      point(
        t('结构固定', 'A fixed structure'),
        t('四级层次，内容不散落。', 'Four levels keep content in place.'),
      ),
      point(
        t('改动可追', 'Traceable edits'),
        t('每次修订可比较、可恢复。', 'Compare and restore every revision.'),
      ),
      point(
        t('导出方便', 'Easy export'),
        t('整本导出为PDF、HTML或Markdown。', 'Export a book as PDF, HTML or Markdown.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建书架与书，设定可见的角色。', 'Create shelves and books and choose who sees them.'),
      t('邀请成员，写下首页与目录说明。', 'Invite members and write the front page.'),
    ),
    tags: ['bookstack', '知识库', '文档', 'wiki', '手册'],
    upstream: { name: 'BookStack', licence: 'MIT', homepage: 'https://www.bookstackapp.com' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 39, yearly: 390 },
        [row.members(20), row.storage(20), row.noDomain, row.backup(7)],
        members(20, 80, '1.50', 5),
      ),
      period('professional', tier.professional, { monthly: 149, yearly: 1490 }, [
        row.unlimitedMembers,
        row.storage(200),
        row.domain,
        row.backup(30),
      ]),
    ],
  },
  {
    code: 'wiki-js',
    seller: 'xuyu',
    category: 'knowledge',
    name: same('Wiki.js'),
    brief: t(
      '以Markdown书写、可与Git同步的团队维基。',
      'A team wiki written in Markdown that synchronises with Git.',
    ),
    headline: t('文档写在网页，也留在Git', 'Written on the web, kept in Git'),
    description: paragraphs(
      t(
        'Wiki.js用Node.js编写，以AGPL-3.0许可发布。页面可用Markdown、可视化编辑器或HTML书写，支持多语言、标签、导航定制与细粒度权限，内容还能双向同步到Git仓库。',
        'Wiki.js is written in Node.js under AGPL-3.0. Pages are written in Markdown, a visual editor or HTML, with several languages, tags, custom navigation and fine-grained rights, and content synchronises both ways with a Git repository.',
      ),
      t(
        '适合研发与技术支持团队，文档能与代码一起评审。我们已配好中文检索与图表渲染，登录可接GitLab、Keycloak等；你可以随时从Git取走全部正文，更换系统没有障碍。',
        'It suits development and support teams, whose documents can be reviewed like code. Chinese search and diagrams are set up, sign-in works with GitLab, Keycloak and others, and you can take all text from Git at any time.',
      ),
    ),
    highlights: [
      point(
        t('Git双向同步', 'Two-way Git'),
        t('网页与仓库任一边修改都会汇合。', 'Edits on either side meet.'),
      ),
      point(
        t('图表直接写', 'Diagrams in text'),
        t('Mermaid、PlantUML写在正文里。', 'Mermaid and PlantUML inside the page.'),
      ),
      point(
        t('多语言页面', 'Several languages'),
        t('同一页维护中英文版本。', 'Keep a page in Chinese and English.'),
      ),
    ],
    guide: steps(
      signIn,
      t('配置登录方式与用户组权限。', 'Set sign-in methods and group rights.'),
      t(
        '在存储里连接Git仓库，新建首页。',
        'Connect a Git repository under Storage and create the home page.',
      ),
    ),
    tags: ['wiki.js', 'wiki', '知识库', 'markdown', '文档'],
    upstream: { name: 'Wiki.js', licence: 'AGPL-3.0', homepage: 'https://js.wiki' },
    specifications: [
      period('standard', tier.standard, { monthly: 49, yearly: 490 }, [
        row.members(30),
        row.storage(20),
        row.noDomain,
      ]),
      period('professional', tier.professional, { monthly: 189, yearly: 1890 }, [
        row.unlimitedMembers,
        row.storage(200),
        row.domain,
      ]),
    ],
  },
  {
    code: 'onlyoffice',
    seller: 'xuyu',
    category: 'documents',
    name: same('ONLYOFFICE Docs'),
    brief: t(
      '在浏览器里多人编辑文档、表格与演示文稿。',
      'Edit documents, spreadsheets and presentations together in the browser.',
    ),
    headline: t('一份表格，几个人同时填', 'One spreadsheet, several people typing'),
    description: paragraphs(
      t(
        'ONLYOFFICE Docs以OOXML为内部格式，对docx、xlsx、pptx的排版还原较好，支持多人同时编辑、修订、批注与版本比较。它通常作为编辑器嵌入网盘或业务系统，也可填写表单与批注PDF。',
        'ONLYOFFICE Docs uses OOXML inside and keeps the layout of docx, xlsx and pptx files well. Several people edit at once with tracked changes, comments and comparison. It is usually embedded in file sharing or business systems, and also handles forms and PDF notes.',
      ),
      t(
        '我们部署社区版，提供与Nextcloud、Seafile等系统的连接器，也可按接口嵌入自有应用。社区版的并发编辑数有限，规格按并发标明；文件只在编辑期间缓存，关闭后写回原系统。',
        'We deploy the community edition with connectors for Nextcloud, Seafile and others, and it can be embedded in your own application. The community edition limits concurrent editing, as the specifications state. Files are cached while open and written back when closed.',
      ),
    ),
    highlights: [
      point(
        t('格式还原', 'Faithful layout'),
        t('常见Office文件打开后版式稳定。', 'Common Office files keep their layout.'),
      ),
      point(
        t('同时编辑', 'Editing together'),
        t('逐字同步或段落锁定任选。', 'Letter by letter, or locked by paragraph.'),
      ),
      point(t('可嵌入', 'Embeddable'), t('通过接口放进自有系统。', 'Put it into your own system by API.')),
    ],
    guide: steps(
      t('在已购服务里查看编辑器地址与JWT密钥。', 'Find the editor address and JWT secret with your service.'),
      t('在网盘里安装连接器并填入地址与密钥。', 'Install the connector in your file system and enter both.'),
      t('打开一份文档，邀请同事一起编辑。', 'Open a document and edit it with a colleague.'),
    ),
    tags: ['onlyoffice', '在线文档', 'office', '表格', '协同编辑'],
    upstream: {
      name: 'ONLYOFFICE Docs Community Edition',
      licence: 'AGPL-3.0-only',
      homepage: 'https://www.onlyoffice.com',
    },
    specifications: [
      period('standard', tier.standard, { monthly: 129, yearly: 1290 }, [
        t('并发编辑10个', '10 concurrent editors'),
        row.machine(2, 4),
        row.noDomain,
      ]),
      period('dedicated', tier.dedicated, { monthly: 359, yearly: 3590 }, [
        t('并发编辑20个', '20 concurrent editors'),
        row.machine(4, 8),
        row.domain,
      ]),
    ],
  },
  {
    code: 'openproject',
    seller: 'xuyu',
    category: 'projects',
    name: same('OpenProject'),
    brief: t(
      '项目管理，含甘特图、看板、工时与会议纪要。',
      'Project management with Gantt charts, boards, time and meetings.',
    ),
    headline: t('计划与实际，画在一张甘特图上', 'Plan and reality on one Gantt chart'),
    description: paragraphs(
      t(
        'OpenProject社区版以GPL-3.0许可发布，支持传统、敏捷与混合的项目管理。工作包可设前后关系、工时与负责人，在甘特图、列表和日历之间切换，另有会议纪要、论坛与Wiki。',
        'OpenProject Community is released under GPL-3.0 and supports classic, agile and hybrid projects. Work packages have relations, time and owners and appear as Gantt chart, list or calendar, beside meeting minutes, forums and wikis.',
      ),
      t(
        '企业附加功能需向上游购买，不包含在本服务内。我们提供中文工作包类型与状态的起步配置，可与Nextcloud文件、GitHub及GitLab的合并请求关联，进度从代码处自动更新。',
        'Enterprise add-ons are bought upstream and not part of this service. We supply starting work package types and states in Chinese and English, and link Nextcloud files and merge requests from GitHub and GitLab, so that progress is visible from the code.',
      ),
    ),
    highlights: [
      point(
        t('甘特图联动', 'Linked schedules'),
        t('改一项日期，后续任务随之移动。', 'Move one date and followers move too.'),
      ),
      point(
        t('工时与预算', 'Time and budgets'),
        t('实际工时与预算并排对照。', 'Actual time beside the budget.'),
      ),
      point(
        t('会议有结论', 'Meetings with outcomes'),
        t('议程、纪要与任务相互关联。', 'Agendas, minutes and tasks are linked.'),
      ),
    ],
    guide: steps(
      signIn,
      t('从模板新建项目，邀请成员并分配角色。', 'Create a project from a template and assign roles.'),
      t('录入工作包，在甘特图上排定日期。', 'Enter work packages and schedule them on the chart.'),
    ),
    tags: ['openproject', '项目管理', '甘特图', '看板', '工时'],
    upstream: {
      name: 'OpenProject Community',
      licence: 'GPL-3.0-only',
      homepage: 'https://www.openproject.org',
    },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 119, yearly: 1190 },
        [row.members(20), row.storage(50), row.backup(14)],
        members(20, 180, '5.00', 5),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 499, yearly: 4990 },
        [row.members(150), row.storage(500), row.backup(30)],
        members(150, 350, '3.50', 10),
      ),
      onDemand(
        'metered',
        tier.metered,
        [row.unlimitedMembers, t('存储不设上限', 'No storage limit'), row.backup(14)],
        [
          item('active-member-day', t('活跃成员', 'Active members'), t('人·天', 'member-day'), '0.28'),
          metered.storage('0.00034567'),
        ],
      ),
    ],
  },
];
