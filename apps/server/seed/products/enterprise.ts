import type { SeedProduct } from '../types.ts';
import { extra, members, paragraphs, period, point, row, same, signIn, steps, t, tier } from './text.ts';

export const enterprise: readonly SeedProduct[] = [
  {
    code: 'odoo',
    seller: 'weishan',
    category: 'erp',
    name: t('Odoo社区版', 'Odoo Community'),
    brief: t(
      '模块化的企业管理软件，从销售、采购到库存与制造。',
      'Modular business software from sales and purchasing to stock and manufacturing.',
    ),
    headline: t('先开两个模块，用顺了再加', 'Begin with two modules and add more later'),
    description: paragraphs(
      t(
        'Odoo社区版以LGPL-3.0许可发布，包含客户、销售、采购、库存、制造、项目、网站与收银等模块，数据互通。各模块可以逐个启用，界面有中文，另有社区维护的大量扩展可选。',
        'Odoo Community is released under LGPL-3.0 and includes customers, sales, purchasing, stock, manufacturing, projects, websites and point of sale on shared data. Modules are enabled one by one, and the community maintains many extensions.',
      ),
      t(
        '完整的会计报表、工作室等属于Odoo企业版，不在本服务内。我们为每个客户独立部署，开通时协助导入物料、客户与期初库存，并按行业配好打印模板，扩展安装前先在副本上试装。',
        'Full accounting reports, Studio and some others belong to Odoo Enterprise and are not part of this service. We deploy separately for each customer, help import items, customers and opening stock, prepare print templates, and try extensions on a copy first.',
      ),
    ),
    highlights: [
      point(
        t('单据相连', 'Linked documents'),
        t('订单、出库与收款前后可查。', 'Follow an order to delivery and payment.'),
      ),
      point(
        t('按需启用', 'Enable as needed'),
        t('模块逐个打开，不必一次上全。', 'Turn modules on one at a time.'),
      ),
      point(
        t('期初有人帮', 'Help with opening data'),
        t('物料与库存按模板整理导入。', 'Items and stock are imported from templates.'),
      ),
    ],
    guide: steps(
      signIn,
      t('在「应用」里启用销售与库存模块。', 'Enable Sales and Inventory under Apps.'),
      t('按模板导入物料、客户与期初库存。', 'Import items, customers and opening stock from templates.'),
    ),
    tags: ['odoo', 'erp', '进销存', '制造', '库存', '采购'],
    upstream: { name: 'Odoo Community', licence: 'LGPL-3.0-only', homepage: 'https://www.odoo.com' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 259, yearly: 2590 },
        [row.members(10), row.machine(2, 4), row.storage(50), row.backup(14)],
        members(10, 40, '15.00'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 890, yearly: 8900 },
        [row.members(50), row.machine(4, 16), row.storage(200), row.backup(30)],
        members(50, 150, '12.00', 5),
      ),
      period('dedicated', tier.dedicated, { monthly: null, yearly: 29800 }, [
        row.unlimitedMembers,
        row.machine(16, 64),
        row.storage(1000),
        row.backup(90),
      ]),
    ],
  },
  {
    code: 'erpnext',
    seller: 'weishan',
    category: 'erp',
    name: same('ERPNext'),
    brief: t(
      '完整开源的ERP，含财务、制造、库存、项目与采购。',
      'A fully open-source ERP with accounts, manufacturing, stock, projects and purchasing.',
    ),
    headline: t('一套账，从采购单到资产负债表', 'One set of books from purchase order to balance sheet'),
    description: paragraphs(
      t(
        'ERPNext建立在Frappe框架之上，以GPL-3.0许可发布，全部功能同一个版本，没有收费版与免费版之分。它覆盖总账、应收应付、库存、生产、采购与项目，单据流转和审批规则可以在界面上配置。',
        'ERPNext is built on the Frappe framework under GPL-3.0. There is one edition with every function. It covers the general ledger, receivables and payables, stock, production, purchasing and projects, and document flows and approvals are configured in the interface.',
      ),
      t(
        '我们预置符合国内习惯的科目表与打印格式，开票与税务申报仍需使用税务部门认可的系统。每季度跟进一次大版本评估，升级前由你在副本上验收，确认后再定切换时间。',
        'We supply a chart of accounts and print formats usual in China; invoicing and tax filing still go through systems recognised by the tax authority. Major versions are assessed every quarter, and you accept an upgrade on a copy before a date is set.',
      ),
    ),
    highlights: [
      point(
        t('功能不分级', 'One edition'),
        t('所有模块均可使用，无需另购。', 'Every module may be used without another purchase.'),
      ),
      point(
        t('界面上改字段', 'Fields without code'),
        t('加字段、改表单无需写程序。', 'Add fields and change forms in the interface.'),
      ),
      point(
        t('追溯批次', 'Batch tracing'),
        t('批次与序列号贯穿进出库。', 'Batches and serial numbers follow every movement.'),
      ),
    ],
    guide: steps(
      signIn,
      t('按向导设置公司、币种与科目表。', 'Set up company, currency and accounts with the wizard.'),
      t('导入物料与往来单位，录入期初余额。', 'Import items and parties and enter opening balances.'),
    ),
    tags: ['erpnext', 'erp', '财务', '生产', '进销存', 'frappe'],
    upstream: { name: 'ERPNext', licence: 'GPL-3.0-only', homepage: 'https://frappe.io/erpnext' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 229, yearly: 2290 },
        [row.members(10), t('公司主体1个', '1 legal entity'), row.storage(50), row.backup(14)],
        members(10, 90, '12.00'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 980, yearly: 9800 },
        [row.members(80), t('公司主体10个', '10 legal entities'), row.storage(300), row.backup(30)],
        members(80, 420, '9.00', 10),
      ),
    ],
  },
  {
    code: 'dolibarr',
    seller: 'weishan',
    category: 'erp',
    name: same('Dolibarr'),
    brief: t(
      '面向小企业的轻量ERP与CRM，模块可单独开关。',
      'A light ERP and CRM for small companies with modules to switch on or off.',
    ),
    headline: t('十个人的公司，也该有本清楚账', 'Clear books for a company of ten'),
    description: paragraphs(
      t(
        'Dolibarr用PHP编写，以GPL-3.0或更新版本许可发布，已持续维护二十余年。它包含往来单位、报价、订单、合同、库存、费用报销与简单的项目管理，只打开要用的模块，界面就不显拥挤。',
        'Dolibarr is written in PHP under GPL-3.0 or later and has been maintained for more than twenty years. It covers third parties, quotes, orders, contracts, stock, expenses and simple projects. Switch on only what you need and the interface stays clear.',
      ),
      t(
        '适合贸易、服务与小型工坊。我们提供中文界面、常用打印模板和每日备份，数据可以随时整库导出。需要更复杂的生产与财务时，可以协助迁往其他系统，历史单据一并带走。',
        'It suits trading, services and small workshops. We provide the Chinese interface, common print templates and daily backups, and the whole database can be exported at any time. If you outgrow it, we help you move elsewhere and take past documents along.',
      ),
    ),
    highlights: [
      point(
        t('上手快', 'Quick to learn'),
        t('菜单少，半天即可录单。', 'Few menus; enter documents after half a day.'),
      ),
      point(
        t('报价到收款', 'Quote to payment'),
        t('报价、订单、发票依次转换。', 'Quotes become orders and invoices.'),
      ),
      point(
        t('整库可导出', 'Full export'),
        t('数据随时取走，无需申请。', 'Take your data at any time without asking.'),
      ),
    ],
    guide: steps(
      signIn,
      t('填写公司资料，打开需要的模块。', 'Enter company details and enable modules.'),
      t('导入客户与产品，开首张报价单。', 'Import customers and products and write a first quote.'),
    ),
    tags: ['dolibarr', 'erp', 'crm', '报价', '小企业', '进销存'],
    upstream: { name: 'Dolibarr ERP/CRM', licence: 'GPL-3.0-or-later', homepage: 'https://www.dolibarr.org' },
    specifications: [
      period(
        'starter',
        tier.starter,
        { monthly: 39, yearly: 390 },
        [row.members(3), row.storage(10), row.backup(7)],
        members(3, 17, '8.00'),
      ),
      period(
        'standard',
        tier.standard,
        { monthly: 119, yearly: 1190 },
        [row.members(20), row.storage(50), row.backup(30)],
        members(20, 80, '5.00'),
      ),
    ],
  },
  {
    code: 'orangehrm',
    seller: 'weishan',
    category: 'hr',
    name: same('OrangeHRM Starter'),
    brief: t(
      '人事管理系统，含员工档案、休假、考勤、招聘与绩效。',
      'People management: records, leave, attendance, recruitment and performance.',
    ),
    headline: t('请假有记录，档案有归处', 'Leave on record, files in their place'),
    description: paragraphs(
      t(
        'OrangeHRM Starter是OrangeHRM的开源版本，包含员工档案、组织架构、休假、考勤打卡、招聘与绩效评估。员工自助提交申请，主管在网页上审批，人事部门统一查看余额与记录。',
        'OrangeHRM Starter is the open-source edition of OrangeHRM. It covers employee records, structure, leave, attendance, recruitment and performance reviews. Staff apply themselves, supervisors approve on the web, and the people department sees balances and records.',
      ),
      t(
        '薪资计算与电子签名属于收费版，不包含在内。我们按国内法定节假日配好日历与假别，每年随公告更新；员工资料加密备份，访问日志保留一年，便于内部检查。',
        'Payroll and electronic signatures belong to the paid edition and are not included. We set up the calendar and leave types for Chinese public holidays and update them with each year’s notice. Records are backed up encrypted, and access logs are kept for a year.',
      ),
    ),
    highlights: [
      point(
        t('员工自助', 'Self-service'),
        t('请假、打卡与资料更新自己办。', 'Apply for leave, clock in and update details.'),
      ),
      point(
        t('假期余额清楚', 'Clear balances'),
        t('按假别累计、结转与扣减。', 'Accrued, carried over and deducted by type.'),
      ),
      point(
        t('招聘流程', 'Recruitment'),
        t('职位、候选人与面试记录相连。', 'Vacancies, candidates and interviews are linked.'),
      ),
    ],
    guide: steps(
      signIn,
      t('录入组织架构与岗位，导入员工名单。', 'Enter the structure and job titles and import employees.'),
      t('设置假别与工作日历，通知员工登录。', 'Set leave types and the calendar, then invite staff.'),
    ),
    tags: ['orangehrm', '人事', 'hr', '考勤', '休假', '招聘'],
    upstream: {
      name: 'OrangeHRM Starter',
      licence: 'GPL-3.0-or-later',
      homepage: 'https://www.orangehrm.com',
    },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 99, yearly: 990 },
        [t('含员工50人', '50 employees included'), row.storage(20), row.backup(30)],
        extra(t('另加员工', 'Extra employees'), t('人', 'employee'), 50, 450, '1.50', 10),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 459, yearly: 4590 },
        [t('含员工500人', '500 employees included'), row.storage(200), row.backup(90)],
        extra(t('另加员工', 'Extra employees'), t('人', 'employee'), 500, 4500, '0.80', 50),
      ),
    ],
  },
  {
    code: 'snipe-it',
    seller: 'weishan',
    category: 'assets',
    name: same('Snipe-IT'),
    brief: t(
      '登记电脑、许可证与配件，谁领走、何时归还都有记录。',
      'Keeps track of computers, licences and accessories and who holds them.',
    ),
    headline: t('这台电脑在谁手里，一扫便知', 'Scan a label and see who holds it'),
    description: paragraphs(
      t(
        'Snipe-IT是以AGPL-3.0许可发布的资产管理系统，用来登记电脑、显示器、软件许可证、配件与耗材。领用、归还、维修和盘点都有记录，可打印二维码标签，用手机扫描查看。',
        'Snipe-IT is an asset management system under AGPL-3.0 for computers, screens, software licences, accessories and consumables. Check-outs, returns, repairs and audits are recorded, and QR labels can be printed and scanned with a phone.',
      ),
      t(
        '员工可以从LDAP或SCIM同步，领用时在网页上签收确认。折旧、保修与许可证到期按天提醒。我们协助把现有的资产表整理成导入模板，导入后每日自动备份。',
        'People are synchronised by LDAP or SCIM and confirm receipt on the web. Depreciation, warranties and licence expiry are reminded by day. We help turn an existing spreadsheet into the import template, and back up daily afterwards.',
      ),
    ),
    highlights: [
      point(t('领还有签收', 'Signed for'), t('领用人在线确认，责任清楚。', 'Holders confirm online.')),
      point(
        t('到期提醒', 'Expiry reminders'),
        t('保修与许可证到期前通知。', 'Notice before warranties and licences end.'),
      ),
      point(
        t('扫码盘点', 'Audit by scanning'),
        t('手机扫标签，逐件核对。', 'Check items one by one with a phone.'),
      ),
    ],
    guide: steps(
      signIn,
      t('设置资产编号规则、类别与地点。', 'Set asset tags, categories and locations.'),
      t('导入资产表，打印标签并贴到设备上。', 'Import the asset list, print labels and attach them.'),
    ),
    tags: ['snipe-it', '资产管理', '固定资产', '许可证', '盘点', 'itam'],
    upstream: { name: 'Snipe-IT', licence: 'AGPL-3.0-or-later', homepage: 'https://snipeitapp.com' },
    specifications: [
      period('standard', tier.standard, { monthly: 69, yearly: 690 }, [
        t('资产1,000件', '1,000 assets'),
        row.members(10),
        row.backup(14),
      ]),
      period('professional', tier.professional, { monthly: 269, yearly: 2690 }, [
        t('资产20,000件', '20,000 assets'),
        row.members(100),
        row.backup(30),
      ]),
    ],
  },
];
