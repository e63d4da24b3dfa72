import type { LocalText } from '@jishi/protocol';

const t = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

/** What synthetic products do; a name is a brand and one of these. */
export const NOUNS: readonly LocalText[] = [
  t('代码托管', 'Code Hosting'),
  t('持续集成流水线', 'CI Pipeline'),
  t('制品仓库', 'Artifact Registry'),
  t('接口测试平台', 'API Testing'),
  t('关系数据库', 'Relational Database'),
  t('时序数据库', 'Time Series Database'),
  t('向量检索', 'Vector Search'),
  t('消息队列', 'Message Queue'),
  t('缓存服务', 'Cache'),
  t('日志分析', 'Log Analytics'),
  t('链路追踪', 'Tracing'),
  t('指标监控', 'Metrics Monitoring'),
  t('告警中心', 'Alert Center'),
  t('可用性拨测', 'Uptime Checks'),
  t('单点登录', 'Single Sign-On'),
  t('密钥管理', 'Key Management'),
  t('漏洞扫描', 'Vulnerability Scanner'),
  t('堡垒机', 'Bastion Host'),
  t('对象存储', 'Object Storage'),
  t('备份恢复', 'Backup and Recovery'),
  t('企业网盘', 'File Sharing'),
  t('数据仓库', 'Data Warehouse'),
  t('报表工具', 'Reporting'),
  t('任务调度', 'Job Scheduler'),
  t('客户管理', 'CRM'),
  t('进销存', 'Inventory'),
  t('财务记账', 'Bookkeeping'),
  t('电子合同', 'E-signature'),
  t('人事考勤', 'HR and Attendance'),
  t('项目管理', 'Project Management'),
  t('团队知识库', 'Team Wiki'),
  t('在线表单', 'Online Forms'),
  t('视频会议', 'Video Meetings'),
  t('客服工单', 'Help Desk'),
  t('大模型推理', 'Model Inference'),
  t('票据识别', 'Receipt Recognition'),
  t('语音转写', 'Speech to Text'),
  t('网站搭建', 'Website Builder'),
];

export const BRANDS_ZH = [...'云星海山风林溪石禾木舟岸原野青玄明远行知微简素方圆衡拓启承枢砚墨竹梧桐雁鹭鲸'];
export const SYLLABLES =
  'ka lo mi ra ven tor sel du no fin bri cal den os ta wex ly quo zen par mo ru ist hel'.split(' ');

export const EDITIONS: readonly LocalText[] = [
  t('入门版', 'Starter'),
  t('标准版', 'Standard'),
  t('团队版', 'Team'),
  t('专业版', 'Professional'),
  t('旗舰版', 'Flagship'),
];

export const QUALITIES: readonly LocalText[] = [
  t(
    '每个客户一套独立实例，数据不与他人混放',
    'Every customer has a separate instance, and data is not mixed',
  ),
  t('升级先在副本上演练，再约定时间切换', 'Upgrades are rehearsed on a copy and switched at an agreed time'),
  t(
    '每日自动备份，备份保留三十天，可自助恢复',
    'Daily backups are kept for thirty days and can be restored without help',
  ),
  t(
    '接口与主流开源项目兼容，现有程序改一个地址即可使用',
    'The interface is compatible with common open-source projects',
  ),
  t(
    '支持单点登录与细粒度权限，操作全程留痕',
    'Single sign-on, fine-grained permissions and a full audit record',
  ),
  t(
    '工作日有工程师答复工单，紧急问题电话值守',
    'Engineers answer tickets on working days, with a phone on call for emergencies',
  ),
  t('按实际用量计费，闲时不产生费用', 'Charged by actual use; idle time costs nothing'),
  t('提供中文与英文界面，移动端浏览器可用', 'Chinese and English interface, usable in a mobile browser'),
];

export const USES: readonly LocalText[] = [
  t('适合十人以上的研发团队', 'for development teams of ten and more'),
  t('适合连锁门店与区域分公司', 'for chain stores and regional branches'),
  t('适合对合规有要求的金融与医疗机构', 'for finance and health care with compliance needs'),
  t('适合刚起步的小微企业', 'for small companies that have just begun'),
  t('适合制造企业的车间与仓库', 'for workshops and warehouses in manufacturing'),
  t('适合学校与科研课题组', 'for schools and research groups'),
];
