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

const views = (count: string, english: string) => t(`每月访问${count}次`, `${english} page views per month`);

export const sites: readonly SeedProduct[] = [
  {
    code: 'wordpress',
    seller: 'jianye',
    category: 'websites',
    name: same('WordPress'),
    brief: t(
      '使用广泛的内容管理系统，主题与插件丰富。',
      'A widely used content management system with many themes and plug-ins.',
    ),
    headline: t('官网上线之后，更新和备份有人管', 'Updates and backups, looked after'),
    description: paragraphs(
      t(
        'WordPress以GPL许可发布，用来搭建企业官网、博客与内容站。区块编辑器可以直接拼出页面，主题决定外观，插件补充表单、搜索优化与多语言等功能，编辑人员无需写代码。',
        'WordPress is released under the GPL and builds company sites, blogs and magazines. The block editor assembles pages, themes decide the look, and plug-ins add forms, search optimisation and languages. Editors write no code.',
      ),
      t(
        '我们在独立容器中运行，开启页面缓存与图片压缩。核心与插件更新前先在副本上截图比对，差异过大就暂缓并告知。每天备份可自助回退；网站备案仍由你以自己的主体办理。',
        'We run it in a separate container with page caching and image compression. Core and plug-in updates are compared by screenshot on a copy first and held back if pages differ. Daily backups can be restored by yourself. Any filing required for the site is made in your own name.',
      ),
    ),
    highlights: [
      point(
        t('更新先比对', 'Compared before updating'),
        t('截图有差异就暂缓更新。', 'Updates wait when screenshots differ.'),
      ),
      point(
        t('备份可自助回退', 'Restore yourself'),
        t('选一天，点一下即可恢复。', 'Choose a day and restore it.'),
      ),
      point(t('测试站', 'Staging site'), t('改版先在副本上看效果。', 'Try a redesign on a copy first.')),
    ],
    guide: steps(
      signIn,
      t('选择主题，填写站点名称与菜单。', 'Choose a theme and set the title and menus.'),
      t('绑定域名，证书会自动签发。', 'Connect your domain; the certificate is issued automatically.'),
    ),
    tags: ['wordpress', '建站', '官网', '博客', 'cms'],
    upstream: { name: 'WordPress', licence: 'GPL-2.0-or-later', homepage: 'https://wordpress.org' },
    specifications: [
      period('starter', tier.starter, { monthly: 29, yearly: 290 }, [
        views('2万', '20,000'),
        row.storage(10),
        row.domain,
        row.backup(7),
      ]),
      period('standard', tier.standard, { monthly: 99, yearly: 990 }, [
        views('20万', '200,000'),
        row.storage(50),
        row.domain,
        row.backup(30),
      ]),
      period('professional', tier.professional, { monthly: 399, yearly: 3990 }, [
        views('200万', '2,000,000'),
        row.storage(300),
        row.domain,
        row.backup(90),
      ]),
    ],
  },
  {
    code: 'drupal',
    seller: 'jianye',
    category: 'websites',
    name: same('Drupal'),
    brief: t(
      '面向结构化内容与多语言站点的内容管理系统。',
      'Content management for structured content and sites in several languages.',
    ),
    headline: t('栏目多、语言多、审稿严的网站', 'For sites with many sections, languages and editors'),
    description: paragraphs(
      t(
        'Drupal以GPL许可发布，擅长结构化内容：内容类型、字段、分类与视图都可在后台定义。核心自带多语言、编辑流程与JSON:API，常见于高校、机构与栏目较多的企业网站。',
        'Drupal is released under the GPL and is strong in structured content: types, fields, taxonomies and views are defined in the administration pages. Languages, editorial workflow and JSON:API are in the core. Universities and institutions use it often.',
      ),
      t(
        '我们用Composer锁定模块版本，代码与配置保存在Git仓库。安全公告发布后，先在副本跑一遍自动测试再更新正式站；编辑、审核与发布角色按你们的流程设置好再交付。',
        'We pin modules with Composer and keep code and configuration in Git. After a security notice, a copy passes automatic tests before the live site is updated. Roles for editing, review and publishing are set to your process before delivery.',
      ),
    ),
    highlights: [
      point(
        t('审稿流程', 'Editorial workflow'),
        t('草稿、审核、发布逐级流转。', 'Draft, review and publish in turn.'),
      ),
      point(
        t('多语言内建', 'Languages built in'),
        t('内容、菜单与界面都可翻译。', 'Translate content, menus and interface.'),
      ),
      point(
        t('配置可追溯', 'Traceable settings'),
        t('站点配置随代码进入版本库。', 'Configuration is versioned with the code.'),
      ),
    ],
    guide: steps(
      signIn,
      t('检查预置的内容类型与角色。', 'Review the content types and roles supplied.'),
      t('新建一篇内容，走一遍审核与发布。', 'Write one item and take it through review and publishing.'),
    ),
    tags: ['drupal', '建站', 'cms', '多语言', '门户'],
    upstream: { name: 'Drupal', licence: 'GPL-2.0-or-later', homepage: 'https://www.drupal.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 199, yearly: 1990 }, [
        views('20万', '200,000'),
        row.storage(50),
        row.machine(2, 4),
        row.backup(14),
      ]),
      period('dedicated', tier.dedicated, { monthly: 890, yearly: 8900 }, [
        views('300万', '3,000,000'),
        row.storage(500),
        row.machine(8, 16),
        row.backup(30),
      ]),
    ],
  },
  {
    code: 'ghost',
    seller: 'jianye',
    category: 'websites',
    name: same('Ghost'),
    brief: t(
      '专注写作与订阅的发布平台，自带会员与邮件简报。',
      'A publishing platform for writing, with members and newsletters.',
    ),
    headline: t('文章写好，网页与邮件一起发出', 'Write once, publish to site and inbox'),
    description: paragraphs(
      t(
        'Ghost用Node.js编写，以MIT许可发布，编辑器简洁，适合专栏、行业通讯与内部刊物。文章发布时可同时发送邮件简报，会员分为免费与付费，按级别决定可以阅读的内容。',
        'Ghost is written in Node.js under the MIT licence. Its editor is plain, and it suits columns, trade letters and internal magazines. A post can go out as a newsletter at the same time, and membership levels decide who reads what.',
      ),
      t(
        '我们代管发信域名与退订页面，图片自动生成多种尺寸，主题可以上传更换。付费会员依赖上游支持的支付服务，所在地区不可用时，仍可使用免费会员与邮件订阅。',
        'We look after the sending domain and unsubscribe page, images are resized automatically, and themes can be uploaded. Paid membership depends on the payment service supported upstream; where that is not available, free members and newsletters still work.',
      ),
    ),
    highlights: [
      point(
        t('写作不分心', 'Quiet editor'),
        t('卡片式编辑，图文代码随手插。', 'Cards for images, code and embeds.'),
      ),
      point(
        t('邮件同步发送', 'Newsletter included'),
        t('发布时选择是否同时发邮件。', 'Choose to mail when you publish.'),
      ),
      point(
        t('无头可用', 'Works headless'),
        t('内容接口可供自建前端。', 'A content API serves your own front end.'),
      ),
    ],
    guide: steps(
      signIn,
      t('设置刊物名称、标识与主题。', 'Set the title, logo and theme.'),
      t('写一篇文章，发布并发送测试邮件。', 'Write a post, publish and send a test mail.'),
    ),
    tags: ['ghost', '博客', '写作', '简报', 'newsletter', 'cms'],
    upstream: { name: 'Ghost', licence: 'MIT', homepage: 'https://ghost.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 59, yearly: 590 }, [
        t('作者3人', '3 authors'),
        t('会员2,000人', '2,000 members'),
        t('每月邮件1万封', '10,000 emails per month'),
      ]),
      period('professional', tier.professional, { monthly: 259, yearly: 2590 }, [
        t('作者15人', '15 authors'),
        t('会员5万人', '50,000 members'),
        t('每月邮件20万封', '200,000 emails per month'),
      ]),
    ],
  },
  {
    code: 'strapi',
    seller: 'jianye',
    category: 'headless-cms',
    name: same('Strapi'),
    brief: t(
      '自定义内容模型，自动生成REST与GraphQL接口。',
      'Model your content and get REST and GraphQL interfaces.',
    ),
    headline: t('内容放一处，网站、小程序都来取', 'Content in one place for site and app'),
    description: paragraphs(
      t(
        'Strapi是用Node.js编写的无头内容管理系统。开发者定义内容类型，编辑在后台填写，网站、小程序与App通过REST或GraphQL读取。支持草稿、多语言、媒体库与按角色授权。',
        'Strapi is a headless content management system in Node.js. Developers define content types, editors fill them in, and websites and apps read through REST or GraphQL. It supports drafts, languages, a media library and roles.',
      ),
      t(
        '社区版以MIT许可发布，企业目录下的功能不包含在内。内容模型的改动通过Git仓库提交，我们构建并滚动发布；媒体文件存入对象存储并经内容分发网络加速，读取接口可设置缓存。',
        'The community edition is MIT-licensed; functions in the enterprise folder are not included. Changes to the model come through Git, and we build and roll them out. Media lives in object storage behind a delivery network, and read interfaces can be cached.',
      ),
    ),
    highlights: [
      point(
        t('接口自动生成', 'Interfaces generated'),
        t('定义模型即得读写接口。', 'Define a model and get its API.'),
      ),
      point(t('媒体库', 'Media library'), t('图片自动裁出多种尺寸。', 'Images are resized automatically.')),
      point(
        t('多语言内容', 'Languages'),
        t('同一条目维护多种语言。', 'Keep one entry in several languages.'),
      ),
    ],
    guide: steps(
      signIn,
      t('授权Git仓库，提交内容模型。', 'Authorise a Git repository and commit your content types.'),
      t('建立接口令牌，在前端读取首条内容。', 'Create an API token and read a first entry.'),
    ),
    tags: ['strapi', '无头cms', '内容管理', 'graphql', 'api'],
    upstream: {
      name: 'Strapi Community Edition',
      licence: 'MIT (ee/ excluded)',
      homepage: 'https://strapi.io',
    },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 139, yearly: 1390 },
        [row.members(5), t('每月请求50万次', '500,000 requests per month'), row.storage(50)],
        members(5, 45, '12.00'),
      ),
      onDemand(
        'metered',
        tier.metered,
        [row.members(20), t('请求数不设上限', 'No limit on requests'), t('存储不设上限', 'No storage limit')],
        [
          item('ten-thousand-requests', t('接口请求', 'API requests'), t('万次', 'ten thousand'), '0.65'),
          metered.storage('0.00034567'),
        ],
      ),
    ],
  },
  {
    code: 'discourse',
    seller: 'jianye',
    category: 'community',
    name: same('Discourse'),
    brief: t(
      '现代论坛，带信任等级、实时讨论与邮件参与。',
      'A modern forum with trust levels, live topics and participation by email.',
    ),
    headline: t('用户之间互相解答的地方', 'A place where users answer each other'),
    description: paragraphs(
      t(
        'Discourse以GPL许可发布，话题按时间流展开，支持引用、投票、采纳答案与私信。成员随参与逐步获得权限，社区能自行处理大部分日常管理；用户也可以直接回复邮件参与讨论。',
        'Discourse is released under the GPL. Topics unfold in a stream with quotes, polls, accepted answers and messages. Members earn rights as they take part, so that a community handles most of its daily upkeep, and people may reply by email.',
      ),
      t(
        '我们使用官方容器部署，代管发信、对象存储与插件更新。可与单点登录对接，让产品账号直接进入社区；敏感词、注册审核与内容留存按你的管理要求设置，导出备份随时可做。',
        'We deploy the official container and look after mail, object storage and plug-ins. Single sign-on lets product accounts enter directly. Watched words, approval of registrations and retention follow your rules, and backups can be exported at any time.',
      ),
    ),
    highlights: [
      point(t('信任等级', 'Trust levels'), t('权限随参与逐级开放。', 'Rights open as members take part.')),
      point(
        t('采纳答案', 'Accepted answers'),
        t('问题标出答案，后来者直接看到。', 'Solutions are marked for later readers.'),
      ),
      point(
        t('邮件可参与', 'Reply by email'),
        t('收到通知后直接回信即可。', 'Answer the notification to post.'),
      ),
    ],
    guide: steps(
      signIn,
      t('按向导设置社区名称与分类。', 'Set the name and categories with the wizard.'),
      t('配置登录方式，邀请首批成员。', 'Configure sign-in and invite the first members.'),
    ),
    tags: ['discourse', '论坛', '社区', '问答', 'forum'],
    upstream: { name: 'Discourse', licence: 'GPL-2.0-or-later', homepage: 'https://www.discourse.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 189, yearly: 1890 }, [
        views('10万', '100,000'),
        row.storage(30),
        t('管理人员5人', '5 staff members'),
        row.backup(14),
      ]),
      period('professional', tier.professional, { monthly: 759, yearly: 7590 }, [
        views('150万', '1,500,000'),
        row.storage(200),
        t('管理人员不限', 'Unlimited staff'),
        row.backup(30),
      ]),
    ],
  },
  {
    code: 'matomo',
    seller: 'jianye',
    category: 'web-analytics',
    name: same('Matomo'),
    brief: t(
      '网站访问统计，数据自有，可不使用Cookie。',
      'Web analytics with your own data, with or without cookies.',
    ),
    headline: t('看得懂访问，不交出数据', 'Understand visits and keep the data'),
    description: paragraphs(
      t(
        'Matomo以GPL-3.0或更新版本许可发布，统计访问来源、页面、事件、目标转化与站内搜索，报表有中文。它可以在不使用Cookie的方式下运行，并支持隐去部分IP地址与定期删除原始记录。',
        'Matomo is released under GPL-3.0 or later and reports sources, pages, events, goals and site search. It can run without cookies, mask part of IP addresses and delete raw records regularly.',
      ),
      t(
        '我们代管归档任务与数据库容量，报表每小时更新。热力图、漏斗等收费插件需另行购买，不在规格内。可以从服务器日志或Google Analytics导入历史数据，迁移后曲线仍然连续。',
        'We look after archiving and database capacity and refresh reports hourly. Paid plug-ins such as heat maps and funnels are bought separately. Past data can be imported from server logs or Google Analytics, so that curves continue after a move.',
      ),
    ),
    highlights: [
      point(
        t('数据自有', 'Your own data'),
        t('原始记录存于独立数据库。', 'Raw records sit in a separate database.'),
      ),
      point(
        t('隐私可调', 'Privacy settings'),
        t('IP脱敏、不用Cookie、定期删除。', 'Masked IPs, no cookies, regular deletion.'),
      ),
      point(t('多站点', 'Several sites'), t('一个账号查看全部网站。', 'See every site from one account.')),
    ],
    guide: steps(
      signIn,
      t('添加网站，复制跟踪代码贴到页面。', 'Add a site and paste the tracking code.'),
      t('设置目标与隐私选项。', 'Set goals and privacy options.'),
    ),
    tags: ['matomo', '访问统计', '网站分析', 'analytics', '隐私'],
    upstream: { name: 'Matomo', licence: 'GPL-3.0-or-later', homepage: 'https://matomo.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 69, yearly: 690 }, [
        views('10万', '100,000'),
        t('网站5个', '5 sites'),
        t('原始记录保留180天', 'Raw records kept for 180 days'),
      ]),
      period('professional', tier.professional, { monthly: 359, yearly: 3590 }, [
        views('200万', '2,000,000'),
        t('网站不限', 'Unlimited sites'),
        t('原始记录保留2年', 'Raw records kept for 2 years'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('访问次数不设上限', 'No limit on page views'),
          t('网站不限', 'Unlimited sites'),
          t('原始记录保留1年', 'Raw records kept for 1 year'),
        ],
        [item('thousand-hits', t('统计请求', 'Hits recorded'), t('千次', 'thousand'), '0.28')],
      ),
    ],
  },
];
