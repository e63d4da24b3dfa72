import { t } from './products/text.ts';
import type { SeedCategory } from './types.ts';

export const categories: readonly SeedCategory[] = [
  {
    code: 'dev-ops',
    name: t('开发与运维', 'Development and delivery'),
    brief: t('代码托管、流水线、制品库', 'Code hosting, pipelines, registries'),
    children: [
      { code: 'code-hosting', name: t('代码托管', 'Code hosting') },
      { code: 'ci-cd', name: t('持续集成与交付', 'Continuous integration') },
      { code: 'artifacts', name: t('制品与镜像', 'Packages and images') },
      { code: 'api-testing', name: t('接口与测试', 'APIs and testing') },
    ],
  },
  {
    code: 'databases',
    name: t('数据库与缓存', 'Databases and caches'),
    brief: t('关系数据库、缓存、检索', 'Relational stores, caches, search'),
    children: [
      { code: 'relational', name: t('关系数据库', 'Relational databases') },
      { code: 'cache', name: t('缓存与键值', 'Caches and key-value') },
      { code: 'document-search', name: t('文档与检索', 'Documents and search') },
    ],
  },
  {
    code: 'security',
    name: t('安全与合规', 'Security and compliance'),
    brief: t('单点登录、密码库、威胁检测', 'Single sign-on, vaults, detection'),
    children: [
      { code: 'identity', name: t('身份与登录', 'Identity and sign-in') },
      { code: 'secrets', name: t('密码与密钥', 'Passwords and secrets') },
      { code: 'threat-detection', name: t('威胁检测', 'Threat detection') },
      { code: 'supply-chain', name: t('漏洞与供应链', 'Vulnerabilities and supply chain') },
    ],
  },
  {
    code: 'observability',
    name: t('监控与可观测', 'Monitoring and observability'),
    brief: t('指标、日志、拨测', 'Metrics, logs, uptime checks'),
    children: [
      { code: 'metrics', name: t('指标与面板', 'Metrics and dashboards') },
      { code: 'logs-traces', name: t('日志与链路', 'Logs and traces') },
      { code: 'uptime', name: t('可用性拨测', 'Uptime checks') },
    ],
  },
  {
    code: 'storage',
    name: t('存储与备份', 'Storage and backup'),
    brief: t('对象存储、备份、网盘', 'Object storage, backup, file sharing'),
    children: [
      { code: 'object-storage', name: t('对象存储', 'Object storage') },
      { code: 'backup', name: t('备份与恢复', 'Backup and recovery') },
      { code: 'file-sharing', name: t('网盘与同步', 'File sharing and sync') },
    ],
  },
  {
    code: 'data',
    name: t('大数据与BI', 'Data and BI'),
    brief: t('数据仓库、调度、报表', 'Warehouses, scheduling, dashboards'),
    children: [
      { code: 'warehouse', name: t('分析数据库', 'Analytical databases') },
      { code: 'bi', name: t('报表与BI', 'Reports and BI') },
      { code: 'workflow', name: t('任务调度', 'Workflow scheduling') },
      { code: 'streaming', name: t('消息与流处理', 'Messaging and streams') },
    ],
  },
  {
    code: 'ai',
    name: t('人工智能', 'Artificial intelligence'),
    brief: t('模型推理、应用编排、标注', 'Inference, app building, labelling'),
    children: [
      { code: 'inference', name: t('模型推理', 'Model inference') },
      { code: 'ai-apps', name: t('应用与知识库', 'Apps and knowledge bases') },
      { code: 'ai-quality', name: t('标注与评测', 'Labelling and evaluation') },
    ],
  },
  {
    code: 'enterprise',
    name: t('企业应用', 'Business applications'),
    brief: t('ERP、人事、资产', 'ERP, people, assets'),
    children: [
      { code: 'erp', name: t('ERP与财务', 'ERP and accounting') },
      { code: 'hr', name: t('人事与考勤', 'People and leave') },
      { code: 'assets', name: t('资产管理', 'Asset management') },
    ],
  },
  {
    code: 'collaboration',
    name: t('协同与办公', 'Collaboration and office'),
    brief: t('即时沟通、知识库、项目', 'Chat, knowledge, projects'),
    children: [
      { code: 'chat', name: t('沟通与会议', 'Chat and meetings') },
      { code: 'knowledge', name: t('知识库', 'Knowledge bases') },
      { code: 'documents', name: t('在线文档', 'Online documents') },
      { code: 'projects', name: t('项目管理', 'Project management') },
    ],
  },
  {
    code: 'customer',
    name: t('客户与营销', 'Customers and marketing'),
    brief: t('CRM、邮件营销、客服', 'CRM, email campaigns, support desks'),
    children: [
      { code: 'crm', name: t('客户关系', 'Customer relations') },
      { code: 'marketing', name: t('营销与邮件', 'Marketing and email') },
      { code: 'customer-service', name: t('客户服务', 'Customer service') },
    ],
  },
  {
    code: 'sites',
    name: t('建站与内容', 'Sites and content'),
    brief: t('官网、社区、访问统计', 'Websites, forums, web analytics'),
    children: [
      { code: 'websites', name: t('网站与博客', 'Websites and blogs') },
      { code: 'headless-cms', name: t('无头内容管理', 'Headless content') },
      { code: 'community', name: t('社区论坛', 'Communities') },
      { code: 'web-analytics', name: t('访问统计', 'Web analytics') },
    ],
  },
  {
    code: 'industry',
    name: t('行业与物联网', 'Industry and IoT'),
    brief: t('设备接入、教学、医疗', 'Devices, teaching, health care'),
    children: [
      { code: 'iot', name: t('物联网', 'Internet of things') },
      { code: 'education', name: t('教学与培训', 'Teaching and training') },
      { code: 'healthcare', name: t('医疗健康', 'Health care') },
      { code: 'manufacturing', name: t('生产与库存', 'Production and stock') },
    ],
  },
];
