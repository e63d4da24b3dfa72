import type { SeedProduct } from '../types.ts';
import {
  extra,
  item,
  members,
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

export const customer: readonly SeedProduct[] = [
  {
    code: 'espocrm',
    seller: 'luyue',
    category: 'crm',
    name: same('EspoCRM'),
    brief: t(
      '轻快的客户关系管理，字段与布局可自行调整。',
      'A light CRM whose fields and layouts you can change yourself.',
    ),
    headline: t('客户谈到哪一步，全组都知道', 'Everyone knows where a deal stands'),
    description: paragraphs(
      t(
        'EspoCRM是以AGPL-3.0许可发布的单页应用，打开与切换都很轻快。它管理线索、客户、联系人、商机、日程、邮件与工单，实体、字段、关系和页面布局都可以在管理界面修改。',
        'EspoCRM is a single-page application under AGPL-3.0 that opens and switches quickly. It manages leads, accounts, contacts, opportunities, calendars, email and cases, and entities, fields, relations and layouts are changed in its administration pages.',
      ),
      t(
        '我们协助导入现有客户表、去除重复并划分团队权限，销售只看到自己与下属的客户。邮箱可双向同步，往来邮件自动归到对应客户。高级报表等收费扩展需另向上游购买。',
        'We help import your customer list, remove duplicates and divide rights by team, so that salespeople see their own and their staff’s accounts. Mailboxes synchronise both ways and file messages with the customer. Paid extensions such as advanced reports are bought upstream.',
      ),
    ),
    highlights: [
      point(
        t('字段自己改', 'Change it yourself'),
        t('加字段、调布局无需写代码。', 'Add fields and arrange layouts without code.'),
      ),
      point(
        t('邮件归档', 'Email on file'),
        t('往来邮件挂在客户名下。', 'Correspondence is kept with the customer.'),
      ),
      point(t('商机看板', 'Pipeline board'), t('按阶段拖动，金额随之汇总。', 'Drag by stage and see sums.')),
    ],
    guide: steps(
      signIn,
      t('设置团队与角色，邀请销售人员。', 'Set up teams and roles and invite salespeople.'),
      t('按模板导入客户与联系人。', 'Import accounts and contacts from the template.'),
    ),
    tags: ['espocrm', 'crm', '客户管理', '销售', '商机'],
    upstream: { name: 'EspoCRM', licence: 'AGPL-3.0-or-later', homepage: 'https://www.espocrm.com' },
    specifications: [
      period(
        'starter',
        tier.starter,
        { monthly: 49, yearly: 490 },
        [row.members(5), t('客户记录1万条', '10,000 customer records'), row.backup(7)],
        members(5, 15, '8.00'),
      ),
      period(
        'team',
        tier.team,
        { monthly: 199, yearly: 1990 },
        [row.members(30), t('客户记录20万条', '200,000 customer records'), row.backup(30)],
        members(30, 170, '6.00', 5),
      ),
    ],
  },
  {
    code: 'suitecrm',
    seller: 'luyue',
    category: 'crm',
    name: same('SuiteCRM'),
    brief: t(
      '由SugarCRM社区版发展而来，模块齐全的CRM。',
      'A broad CRM that grew from the SugarCRM community edition.',
    ),
    headline: t('销售、合同与售后，一份客户档案', 'Sales, contracts and service on one record'),
    description: paragraphs(
      t(
        'SuiteCRM由SugarCRM社区版分支而来，以AGPL-3.0许可发布。除线索与商机外，它还包含报价、合同、产品、工作流、报表与客户门户，适合流程较多、需要按部门定制的企业。',
        'SuiteCRM was forked from the SugarCRM community edition and is released under AGPL-3.0. Beyond leads and opportunities it includes quotes, contracts, products, workflows, reports and a portal, which suits companies with many processes.',
      ),
      t(
        '我们使用第8代界面并长期维护，工作流与自定义模块先在测试实例验证。可从旧的SugarCRM社区版或表格迁入数据，迁移报告逐模块列出条数与差异，核对无误再启用。',
        'We run the version 8 interface and maintain it over time; workflows and custom modules are checked on a test instance. Data can come from an old SugarCRM community edition or spreadsheets, and a report lists counts and differences by module before you go live.',
      ),
    ),
    highlights: [
      point(
        t('工作流自带', 'Workflows included'),
        t('按条件派单、提醒与改字段。', 'Assign, remind and update by condition.'),
      ),
      point(
        t('报表自己搭', 'Own reports'),
        t('跨模块取数，定时发到邮箱。', 'Combine modules and mail on schedule.'),
      ),
      point(
        t('安全组', 'Security groups'),
        t('按部门与区域隔离客户。', 'Separate customers by department and region.'),
      ),
    ],
    guide: steps(
      signIn,
      t('建立安全组与角色，导入用户。', 'Create security groups and roles and import users.'),
      t('导入客户数据，启用一条工作流。', 'Import customers and enable one workflow.'),
    ),
    tags: ['suitecrm', 'crm', '客户管理', '合同', '工作流', 'sugarcrm'],
    upstream: { name: 'SuiteCRM', licence: 'AGPL-3.0-only', homepage: 'https://suitecrm.com' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 189, yearly: 1890 },
        [row.members(20), row.machine(2, 4), row.storage(50)],
        members(20, 80, '7.00', 5),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 799, yearly: 7990 },
        [row.members(150), row.machine(8, 16), row.storage(300)],
        members(150, 350, '5.00', 10),
      ),
    ],
  },
  {
    code: 'mautic',
    seller: 'luyue',
    category: 'marketing',
    name: same('Mautic'),
    brief: t(
      '营销自动化，按访客行为分组、触达与计分。',
      'Marketing automation that segments, contacts and scores by behaviour.',
    ),
    headline: t('什么人、什么时候、发什么', 'Whom to write to, when, and what'),
    description: paragraphs(
      t(
        'Mautic以GPL-3.0许可发布，记录访客的浏览、表单与邮件行为，按条件划入分组，再由画布上的流程安排邮件、等待与分支。联系人可以计分，达到门槛时通知销售跟进。',
        'Mautic is released under GPL-3.0. It records visits, forms and email behaviour, places contacts in segments and runs campaigns of mails, waits and branches drawn on a canvas. Contacts are scored, and sales is told when a threshold is reached.',
      ),
      t(
        '我们协助配置发信域名、退订与频率上限，收集信息前会显示你填写的告知文字。数据只存于你的实例，可按联系人请求导出或删除，便于履行个人信息保护义务。',
        'We help set up sending domains, unsubscribe links and frequency limits, and your notice is shown before information is collected. Data stays in your instance and can be exported or deleted on a contact’s request, which helps with personal data duties.',
      ),
    ),
    highlights: [
      point(
        t('流程画布', 'Campaign canvas'),
        t('触发、等待与分支拖放完成。', 'Triggers, waits and branches by drag and drop.'),
      ),
      point(
        t('线索计分', 'Lead scoring'),
        t('行为累计分数，够分即转销售。', 'Behaviour adds points, then sales takes over.'),
      ),
      point(
        t('退订可靠', 'Reliable unsubscribe'),
        t('退订与频率上限统一执行。', 'Unsubscribes and limits apply everywhere.'),
      ),
    ],
    guide: steps(
      signIn,
      t('验证发信域名，设置退订页面。', 'Verify the sending domain and set the unsubscribe page.'),
      t(
        '把跟踪代码贴到网站，建立首个分组与流程。',
        'Add the tracking code to your site and build a first segment and campaign.',
      ),
    ),
    tags: ['mautic', '营销自动化', '邮件营销', '线索', 'marketing'],
    upstream: { name: 'Mautic', licence: 'GPL-3.0', homepage: 'https://www.mautic.org' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 229, yearly: 2290 },
        [t('联系人2万', '20,000 contacts'), t('每月邮件10万封', '100,000 emails per month'), row.backup(14)],
        extra(t('另加联系人', 'Extra contacts'), t('千人', 'thousand'), 20, 180, '6.00', 10),
      ),
      period('professional', tier.professional, { monthly: 890, yearly: 8900 }, [
        t('联系人20万', '200,000 contacts'),
        t('每月邮件100万封', '1,000,000 emails per month'),
        row.backup(30),
      ]),
    ],
  },
  {
    code: 'listmonk',
    seller: 'luyue',
    category: 'marketing',
    name: same('listmonk'),
    brief: t(
      '邮件列表与新闻简报管理，一个程序加一个数据库。',
      'Mailing lists and newsletters with one program and one database.',
    ),
    headline: t('简报按时发出，退订立即生效', 'Newsletters on time, unsubscribes at once'),
    description: paragraphs(
      t(
        'listmonk用Go编写，以AGPL-3.0许可发布，适合新闻简报、产品通知与事务邮件。订阅者属性以JSON保存，可用条件查询分组，模板支持变量，发送队列有速率控制，数百万订阅者也能从容处理。',
        'listmonk is written in Go under AGPL-3.0 for newsletters, product notices and transactional mail. Subscriber attributes are JSON and can be queried into groups, templates take variables, and the rate-controlled queue copes with millions of subscribers.',
      ),
      t(
        '我们提供发信通道，也可以使用你自己的SMTP。退信自动处理，连续失败的地址停止发送；打开与点击的统计可以关闭个人跟踪，只保留汇总数字，减少对订阅者的打扰。',
        'We provide a sending channel, or you use your own SMTP. Bounces are processed and failing addresses stop receiving. Opens and clicks can be counted without tracking individuals, keeping totals only.',
      ),
    ),
    highlights: [
      point(
        t('双重确认', 'Double opt-in'),
        t('订阅者点确认后才会收到邮件。', 'Mail is sent only after confirmation.'),
      ),
      point(
        t('条件分组', 'Queries as segments'),
        t('按属性筛选，不必复制名单。', 'Filter by attribute without copying lists.'),
      ),
      point(
        t('退信处理', 'Bounce handling'),
        t('无效地址自动停发。', 'Invalid addresses stop automatically.'),
      ),
    ],
    guide: steps(
      signIn,
      t('验证发信域名，导入订阅者。', 'Verify the sending domain and import subscribers.'),
      t('编辑模板，给自己发一封测试。', 'Edit a template and send yourself a test.'),
    ),
    tags: ['listmonk', '邮件列表', '新闻简报', 'newsletter', '邮件营销'],
    upstream: { name: 'listmonk', licence: 'AGPL-3.0', homepage: 'https://listmonk.app' },
    specifications: [
      period('standard', tier.standard, { monthly: 59, yearly: 590 }, [
        t('订阅者2万', '20,000 subscribers'),
        t('每月邮件10万封', '100,000 emails per month'),
        row.noDomain,
      ]),
      onDemand(
        'metered',
        tier.metered,
        [t('订阅者不限', 'Unlimited subscribers'), t('邮件数不设上限', 'No limit on emails'), row.domain],
        [item('thousand-emails', t('发出邮件', 'Emails sent'), t('千封', 'thousand'), '1.85')],
      ),
    ],
  },
  {
    code: 'chatwoot',
    seller: 'luyue',
    category: 'customer-service',
    name: same('Chatwoot'),
    brief: t(
      '把网页、邮件与社交渠道的咨询汇到一个收件箱。',
      'One inbox for questions from web, email and social channels.',
    ),
    headline: t('客人从哪来，都在一个收件箱', 'Wherever they write from, one inbox'),
    description: paragraphs(
      t(
        'Chatwoot汇集网站在线咨询、邮件、WhatsApp、Telegram等渠道的消息，客服在同一个收件箱里应答。会话可以分派、加标签、写内部备注与快捷回复，并附带知识库和满意度调查。',
        'Chatwoot gathers messages from website chat, email, WhatsApp, Telegram and others in one inbox. Conversations are assigned, labelled, annotated privately and answered with canned replies, and there is a help centre and a satisfaction survey.',
      ),
      t(
        '核心以MIT许可发布，我们托管社区版，企业目录的功能不包含在内。会话数据存于独立实例，可设自动清理；也能通过接口接入微信公众号等其他渠道，由你的开发人员自行扩展。',
        'The core is MIT-licensed; we host the community edition without the enterprise folder. Conversations stay in your separate instance and can be cleared automatically. Through the API channel your developers can add other sources, such as WeChat official accounts.',
      ),
    ),
    highlights: [
      point(
        t('渠道合一', 'Channels together'),
        t('各渠道消息同列，轮流分派。', 'Messages in one list, assigned in turn.'),
      ),
      point(
        t('内部备注', 'Private notes'),
        t('同事间讨论，客人看不到。', 'Colleagues discuss unseen by the customer.'),
      ),
      point(
        t('帮助中心', 'Help centre'),
        t('常见问题写成文章，减少重复咨询。', 'Write articles for common questions.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建收件箱，选择网站或邮件渠道。', 'Create an inbox for website or email.'),
      t('邀请客服，把代码贴到网站。', 'Invite agents and paste the code on your site.'),
    ),
    tags: ['chatwoot', '客服', '在线咨询', '工单', 'livechat'],
    upstream: {
      name: 'Chatwoot',
      licence: 'MIT (enterprise/ excluded)',
      homepage: 'https://www.chatwoot.com',
    },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 129, yearly: 1290 },
        [
          t('含坐席5个', '5 agents included'),
          t('收件箱5个', '5 inboxes'),
          t('会话保留1年', 'Conversations kept for 1 year'),
        ],
        extra(t('另加坐席', 'Extra agents'), t('个', 'agent'), 5, 45, '20.00'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 559, yearly: 5590 },
        [
          t('含坐席30个', '30 agents included'),
          t('收件箱不限', 'Unlimited inboxes'),
          t('会话保留3年', 'Conversations kept for 3 years'),
        ],
        extra(t('另加坐席', 'Extra agents'), t('个', 'agent'), 30, 170, '15.00'),
      ),
    ],
  },
  {
    code: 'zammad',
    seller: 'luyue',
    category: 'customer-service',
    name: same('Zammad'),
    brief: t(
      '工单系统，统一处理邮件、表单、电话与聊天请求。',
      'A ticket system for requests by email, form, phone and chat.',
    ),
    headline: t('每个请求都有编号，也有人负责', 'Every request has a number and an owner'),
    description: paragraphs(
      t(
        'Zammad以AGPL-3.0许可发布，把邮件、网页表单、电话记录与聊天变成工单。它支持分组、优先级、服务时限、宏与触发器，检索附件内容，界面简洁，适合技术支持与内部服务台。',
        'Zammad is released under AGPL-3.0 and turns email, web forms, phone notes and chats into tickets. It supports groups, priorities, service levels, macros and triggers, searches inside attachments, and suits technical support and internal service desks.',
      ),
      t(
        '我们配好全文检索与邮箱收发，协助把原有邮箱里的历史邮件导入成工单。服务时限按你的工作日历计算，即将超时先提醒负责人，再提醒主管，报表可看各组的首次响应时间。',
        'We set up search and mailboxes and help turn old mail into tickets. Service levels follow your working calendar; owners are reminded first, then supervisors, and reports show each group’s time to first response.',
      ),
    ),
    highlights: [
      point(
        t('时限可算', 'Service levels'),
        t('按工作日历计时，临期提醒。', 'Counted on working hours with reminders.'),
      ),
      point(t('触发器与宏', 'Triggers and macros'), t('重复动作一次设好。', 'Set repeated actions once.')),
      point(
        t('附件可搜', 'Searchable attachments'),
        t('连同附件正文一起检索。', 'Search includes text in attachments.'),
      ),
    ],
    guide: steps(
      signIn,
      t('连接邮箱，建立分组与成员。', 'Connect a mailbox and create groups and members.'),
      t('设置工作日历与服务时限。', 'Set the working calendar and service levels.'),
    ),
    tags: ['zammad', '工单', '服务台', 'helpdesk', '客服', 'sla'],
    upstream: { name: 'Zammad', licence: 'AGPL-3.0', homepage: 'https://zammad.org' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 149, yearly: 1490 },
        [t('含坐席5个', '5 agents included'), row.storage(50), row.backup(14)],
        extra(t('另加坐席', 'Extra agents'), t('个', 'agent'), 5, 45, '22.00'),
      ),
      period('professional', tier.professional, { monthly: 690, yearly: 6900 }, [
        t('含坐席40个', '40 agents included'),
        row.storage(500),
        row.backup(30),
      ]),
    ],
  },
];
