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

export const industry: readonly SeedProduct[] = [
  {
    code: 'thingsboard',
    seller: 'cuyu',
    category: 'iot',
    name: t('ThingsBoard社区版', 'ThingsBoard CE'),
    brief: t(
      '物联网平台，管理设备、遥测、规则与可视化面板。',
      'An IoT platform for devices, telemetry, rules and dashboards.',
    ),
    headline: t('设备上了线，数据就能看、能管', 'Devices online, data in view'),
    description: paragraphs(
      t(
        'ThingsBoard社区版以Apache-2.0许可发布，支持MQTT、CoAP与HTTP接入，负责设备认证、遥测存储、规则链与告警。面板可拖放搭建，也能向设备下发远程指令，并按租户和客户分层授权。',
        'ThingsBoard CE is released under Apache-2.0. Devices connect over MQTT, CoAP or HTTP; it handles authentication, telemetry, rule chains and alarms. Dashboards are built by drag and drop, commands go back to devices, and rights are layered by tenant and customer.',
      ),
      t(
        '我们提供接入网关的配置模板，可把Modbus、OPC UA与BACnet设备转换后上云。遥测按规格保留，到期降采样存档；白标与集成等专业版功能不包含在内，消息积压时会提前通知。',
        'We supply gateway templates that bring in Modbus, OPC UA and BACnet devices. Telemetry is kept as specified and then archived at lower resolution. White labelling, integrations and other professional functions are not included. You hear early when messages queue up.',
      ),
    ),
    highlights: [
      point(
        t('规则链', 'Rule chains'),
        t('过滤、计算与告警以连线完成。', 'Filter, compute and alert by joining nodes.'),
      ),
      point(
        t('老设备也能接', 'Older devices'),
        t('网关转换Modbus等现场协议。', 'Gateways convert Modbus and others.'),
      ),
      point(
        t('远程指令', 'Remote commands'),
        t('从面板下发参数与开关量。', 'Send parameters and switches from a dashboard.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建设备，复制访问令牌。', 'Create a device and copy its token.'),
      t('用MQTT上报一条遥测，加到面板。', 'Send telemetry over MQTT and add it to a dashboard.'),
    ),
    tags: ['thingsboard', '物联网', 'iot', 'mqtt', '设备管理', '遥测'],
    upstream: {
      name: 'ThingsBoard Community Edition',
      licence: 'Apache-2.0',
      homepage: 'https://thingsboard.io',
    },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 259, yearly: 2590 },
        [
          t('含设备100台', '100 devices included'),
          t('遥测保留90天', 'Telemetry kept for 90 days'),
          row.nodes(1),
        ],
        extra(t('另加设备', 'Extra devices'), t('台', 'device'), 100, 900, '1.20', 10),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 1580, yearly: 15800 },
        [
          t('含设备2,000台', '2,000 devices included'),
          t('遥测保留1年', 'Telemetry kept for 1 year'),
          row.nodes(3),
        ],
        extra(t('另加设备', 'Extra devices'), t('台', 'device'), 2000, 18000, '0.60', 100),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          t('设备数不限', 'Unlimited devices'),
          t('遥测保留180天', 'Telemetry kept for 180 days'),
          row.nodes(3),
        ],
        [
          item(
            'ten-thousand-messages',
            t('设备消息', 'Device messages'),
            t('万条', 'ten thousand'),
            '0.0625',
          ),
          metered.storage('0.00068'),
        ],
      ),
    ],
  },
  {
    code: 'mosquitto',
    seller: 'cuyu',
    category: 'iot',
    name: same('Eclipse Mosquitto'),
    brief: t(
      '轻量的MQTT消息服务器，支持3.1、3.1.1与5.0版协议。',
      'A light MQTT broker for protocol versions 3.1, 3.1.1 and 5.0.',
    ),
    headline: t('设备与应用之间的一座小邮局', 'A small post office for devices'),
    description: paragraphs(
      t(
        'Mosquitto是Eclipse基金会的MQTT服务器，占用资源少，适合传感器、网关与App之间的消息传递。它支持遗嘱、保留消息、服务质量等级与TLS双向认证，也可通过桥接连接其他服务器。',
        'Mosquitto is the Eclipse Foundation’s MQTT broker. It needs few resources and carries messages between sensors, gateways and apps, with wills, retained messages, quality of service levels, mutual TLS and bridges to other brokers.',
      ),
      t(
        '我们提供独立域名与证书，账号和主题权限在网页上管理，修改即时生效。连接数、消息速率与异常断开都有曲线；需要转存时，可把主题桥接到数据库或本店的物联网平台。',
        'We provide a separate address and certificate, with accounts and topic rights managed on the web and applied at once. Connections, message rates and disconnections are charted, and topics can be bridged to a database or to an IoT platform from our shop.',
      ),
    ),
    highlights: [
      point(
        t('双向证书', 'Mutual TLS'),
        t('设备与服务器互相验证身份。', 'Device and server verify each other.'),
      ),
      point(
        t('主题权限', 'Topic rights'),
        t('每个账号限定可读写的主题。', 'Limit each account to its topics.'),
      ),
      point(
        t('可桥接', 'Bridges'),
        t('与现有MQTT服务器互通消息。', 'Exchange messages with existing brokers.'),
      ),
    ],
    guide: steps(
      t(
        '在已购服务里查看接入地址与管理页面。',
        'Find the broker address and management page with your service.',
      ),
      t('建立设备账号并设置主题权限。', 'Create device accounts and set topic rights.'),
      t(
        '用mosquitto_pub与mosquitto_sub收发一条消息。',
        'Exchange a message with mosquitto_pub and mosquitto_sub.',
      ),
    ),
    tags: ['mosquitto', 'mqtt', '消息', '物联网', 'iot', 'broker'],
    upstream: {
      name: 'Eclipse Mosquitto',
      licence: 'EPL-2.0 OR BSD-3-Clause',
      homepage: 'https://mosquitto.org',
    },
    specifications: [
      period('starter', tier.starter, { monthly: 35, yearly: 350 }, [
        t('同时连接200个', '200 connections at a time'),
        t('每秒消息200条', '200 messages per second'),
        t('服务器证书', 'Server certificate'),
      ]),
      period('standard', tier.standard, { monthly: 199, yearly: 1990 }, [
        t('同时连接5,000个', '5,000 connections at a time'),
        t('每秒消息3,000条', '3,000 messages per second'),
        t('双向证书', 'Mutual certificates'),
      ]),
    ],
  },
  {
    code: 'moodle',
    seller: 'cuyu',
    category: 'education',
    name: same('Moodle'),
    brief: t(
      '教学平台，含课程、作业、测验、成绩与论坛。',
      'A teaching platform with courses, assignments, quizzes, grades and forums.',
    ),
    headline: t('一门课从大纲到成绩，都在这里', 'A course from outline to grades'),
    description: paragraphs(
      t(
        'Moodle以GPL-3.0或更新版本许可发布，为学校与培训机构提供课程、作业、测验、题库、成绩册与讨论区。教师可以设定完成条件与开放时间，学生用网页或手机程序学习，界面支持中文。',
        'Moodle is released under GPL-3.0 or later and gives schools and training providers courses, assignments, quizzes, question banks, grade books and forums. Teachers set completion rules and dates, and students learn on the web or in the mobile app.',
      ),
      t(
        '我们在考试时段提前扩容，并保留提交时间的原始记录，便于核对。插件经兼容检查后安装，学期之间完成升级；师生账号可由学校统一身份认证同步，课程可整门备份与恢复。',
        'We add capacity before examinations and keep original submission times for checking. Plug-ins are installed after a compatibility check, and upgrades happen between terms. Accounts synchronise from the school’s sign-in, and whole courses can be backed up and restored.',
      ),
    ),
    highlights: [
      point(
        t('题库与随机组卷', 'Question banks'),
        t('题目分类保存，测验随机抽取。', 'Store questions by category and draw at random.'),
      ),
      point(
        t('考前扩容', 'Capacity for exams'),
        t('报上考试时间，提前增加资源。', 'Tell us the time and we add resources.'),
      ),
      point(t('成绩册', 'Grade book'), t('权重、等级与导出可自定。', 'Set weights, scales and exports.')),
    ],
    guide: steps(
      signIn,
      t('导入师生名单，建立课程分类。', 'Import teachers and students and create categories.'),
      t('新建一门课，布置首份作业。', 'Create a course and set a first assignment.'),
    ),
    tags: ['moodle', '教学平台', 'lms', '在线课程', '考试', '培训'],
    upstream: { name: 'Moodle LMS', licence: 'GPL-3.0-or-later', homepage: 'https://moodle.org' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 259, yearly: 2590 },
        [
          t('含学员200人', '200 learners included'),
          row.storage(100),
          t('同时在线测验50人', '50 learners in a quiz at a time'),
        ],
        extra(t('另加学员', 'Extra learners'), t('人', 'learner'), 200, 1800, '0.80', 50),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 1480, yearly: 14800 },
        [
          t('含学员3,000人', '3,000 learners included'),
          row.storage(1000),
          t('同时在线测验600人', '600 learners in a quiz at a time'),
        ],
        extra(t('另加学员', 'Extra learners'), t('人', 'learner'), 3000, 17000, '0.35', 100),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          t('学员数不限', 'Unlimited learners'),
          t('存储不设上限', 'No storage limit'),
          t('同时在线测验200人', '200 learners in a quiz at a time'),
        ],
        [
          item('active-learner-day', t('活跃学员', 'Active learners'), t('人·天', 'learner-day'), '0.06'),
          metered.storage('0.00034567'),
        ],
      ),
    ],
  },
  {
    code: 'frappe-learning',
    seller: 'cuyu',
    category: 'education',
    name: same('Frappe Learning'),
    brief: t(
      '轻量的课程平台，适合企业内训与小型班课。',
      'A light course platform for in-house training and small classes.',
    ),
    headline: t('新人入职，照着课程学一遍', 'New colleagues learn from a course'),
    description: paragraphs(
      t(
        'Frappe Learning建立在Frappe框架之上，以AGPL-3.0许可发布。课程由章节与课时组成，可插入视频、测验与作业；班次功能安排直播与学员名单，学完可以颁发证书，界面简明。',
        'Frappe Learning is built on the Frappe framework under AGPL-3.0. Courses consist of chapters and lessons with video, quizzes and assignments. Batches arrange live classes and participants, certificates are issued on completion, and the interface is plain.',
      ),
      t(
        '企业内训、产品培训与小班教学开通即可使用。视频放在对象存储，支持断点续播；学习进度可通过接口取回，与人事系统对接。如同时使用ERPNext，员工账号可以共用。',
        'In-house training, product training and small classes can begin at once. Video is kept in object storage and resumes where you stopped. Progress is available by API for your people system, and accounts can be shared with ERPNext.',
      ),
    ),
    highlights: [
      point(
        t('章节清楚', 'Clear structure'),
        t('一页写一课，编辑与阅读一致。', 'One lesson a page, edited as it is read.'),
      ),
      point(
        t('班次管理', 'Batches'),
        t('同一课程按期开班，名单分开。', 'Run a course in batches with separate lists.'),
      ),
      point(t('结业证书', 'Certificates'), t('达到条件即可生成证书。', 'Issued when conditions are met.')),
    ],
    guide: steps(
      signIn,
      t('新建课程，添加章节与课时。', 'Create a course with chapters and lessons.'),
      t('邀请学员或开放自行报名。', 'Invite learners or open enrolment.'),
    ),
    tags: ['frappe', '培训', '课程', 'lms', '内训'],
    upstream: { name: 'Frappe Learning', licence: 'AGPL-3.0', homepage: 'https://frappe.io/learning' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 79, yearly: 790 },
        [t('含学员50人', '50 learners included'), row.storage(50), row.backup(7)],
        extra(t('另加学员', 'Extra learners'), t('人', 'learner'), 50, 450, '1.00', 10),
      ),
      period('professional', tier.professional, { monthly: 359, yearly: 3590 }, [
        t('含学员500人', '500 learners included'),
        row.storage(300),
        row.backup(30),
      ]),
    ],
  },
  {
    code: 'openmrs',
    seller: 'cuyu',
    category: 'healthcare',
    name: same('OpenMRS'),
    brief: t(
      '面向诊所与项目点的电子病历系统，可按专科扩展。',
      'An electronic medical record system for clinics, extended by speciality.',
    ),
    headline: t('病历跟着人走，而不是跟着纸走', 'Records that follow the patient'),
    description: paragraphs(
      t(
        'OpenMRS由全球社区维护，最初用于医疗资源有限的地区。第3版界面提供挂号、就诊、表单、化验、用药与随访，数据以统一的概念词典记录，可按专科设计表单，并提供FHIR接口。',
        'OpenMRS is maintained by a worldwide community and began in places with few medical resources. The version 3 interface covers registration, visits, forms, laboratory, medication and follow-up. Data uses a shared concept dictionary, forms are designed by speciality, and FHIR is supported.',
      ),
      t(
        '我们提供独立数据库与加密备份，操作日志完整保存。系统能否用于正式诊疗，需由你按所在地法规评估；它不提供诊断建议。表单与术语的本地化，可由我们协助完成并留下说明。',
        'We provide a separate database, encrypted backups and complete activity logs. Whether it may be used for regular care is for you to assess under local rules; it gives no diagnostic advice. We can help localise forms and terms and write down how it was done.',
      ),
    ),
    highlights: [
      point(
        t('表单可设计', 'Designed forms'),
        t('按专科添加字段与校验。', 'Add fields and checks by speciality.'),
      ),
      point(t('标准接口', 'Standard interface'), t('FHIR接口便于交换数据。', 'FHIR for exchanging data.')),
      point(t('操作留痕', 'Activity recorded'), t('谁看过哪份病历都可查。', 'See who opened which record.')),
    ],
    guide: steps(
      signIn,
      t('登记机构、科室与用户角色。', 'Register sites, departments and roles.'),
      t('用虚构病人走一遍挂号与就诊流程。', 'Take an invented patient through registration and a visit.'),
    ),
    tags: ['openmrs', '电子病历', '医疗', '诊所', 'emr', 'fhir'],
    upstream: {
      name: 'OpenMRS',
      licence: 'MPL-2.0 with Healthcare Disclaimer',
      homepage: 'https://openmrs.org',
    },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 359, yearly: 3590 },
        [row.members(10), t('机构1个', '1 site'), row.machine(4, 8), row.backup(30)],
        members(10, 40, '12.00'),
      ),
      period('professional', tier.professional, { monthly: null, yearly: 15800 }, [
        row.members(80),
        t('机构10个', '10 sites'),
        row.machine(8, 32),
        row.backup(90),
      ]),
    ],
  },
  {
    code: 'inventree',
    seller: 'cuyu',
    category: 'manufacturing',
    name: same('InvenTree'),
    brief: t(
      '物料与库存管理，带物料清单、批次和生产订单。',
      'Parts and stock control with bills of materials, batches and build orders.',
    ),
    headline: t('每颗料在哪，够不够做下一批', 'Where each part is, and whether it will do'),
    description: paragraphs(
      t(
        'InvenTree以MIT许可发布，用Python编写，适合电子与小批量制造。它管理零件、供应商、物料清单、库存位置、批次与序列号，可以据此下达生产订单、采购单，并核算缺料。',
        'InvenTree is released under the MIT licence, written in Python and suited to electronics and small series. It manages parts, suppliers, bills of materials, locations, batches and serial numbers, raises build and purchase orders and shows shortages.',
      ),
      t(
        '条码可用手机扫描，标签与报表模板自行设计。接口完整，可与设计软件、网店或自动货柜对接。我们协助把现有物料表导入并核对单位与编号，每天备份，升级前先演练。',
        'Barcodes are scanned with a phone, and labels and reports are designed by yourself. A complete API connects design software, shops or storage machines. We help import your parts list and check units and numbers, back up daily and rehearse upgrades.',
      ),
    ),
    highlights: [
      point(
        t('清单展开', 'Exploded bills'),
        t('多级物料清单逐层算需求。', 'Compute needs through every level.'),
      ),
      point(
        t('批次追溯', 'Traceability'),
        t('成品能追到每颗料的来源。', 'Trace a product to the source of each part.'),
      ),
      point(t('扫码出入库', 'Scan in and out'), t('手机扫标签即可移库。', 'Move stock by scanning a label.')),
    ],
    guide: steps(
      signIn,
      t('建立零件分类与库位，导入物料表。', 'Create categories and locations and import parts.'),
      t('录入一份物料清单，下一张生产订单。', 'Enter a bill of materials and raise a build order.'),
    ),
    tags: ['inventree', '库存', '物料清单', 'bom', '生产', '仓库'],
    upstream: { name: 'InvenTree', licence: 'MIT', homepage: 'https://inventree.org' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 89, yearly: 890 },
        [row.members(10), t('零件1万种', '10,000 parts'), row.storage(20), row.backup(14)],
        members(10, 40, '5.00'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 399, yearly: 3990 },
        [row.members(60), t('零件20万种', '200,000 parts'), row.storage(200), row.backup(30)],
        members(60, 140, '4.00', 5),
      ),
    ],
  },
];
