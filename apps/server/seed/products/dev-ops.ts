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

export const devOps: readonly SeedProduct[] = [
  {
    code: 'gitea',
    seller: 'kedu',
    category: 'code-hosting',
    name: same('Gitea'),
    brief: t(
      '轻量的Git代码托管，带合并请求、工单、软件包仓库和流水线。',
      'Lightweight Git hosting with pull requests, issues, packages and pipelines.',
    ),
    headline: t('小团队也用得起的代码仓库', 'A code repository that stays small'),
    description: paragraphs(
      t(
        'Gitea是用Go编写的代码托管平台，一个程序里包含Git仓库、合并请求、工单、看板、Wiki和软件包仓库。它占用资源少，页面打开快，界面自带简体中文，常被用来替换散落在各处的Git服务器。',
        'Gitea is a code hosting platform written in Go. One program holds Git repositories, pull requests, issues, boards, wikis and a package registry. It needs few resources, its pages open quickly, and teams often use it to replace Git servers scattered around the company.',
      ),
      t(
        '流水线Gitea Actions采用与GitHub Actions相近的工作流语法，现有的流程文件改动不多就能运行。我们为每个客户部署独立实例，负责升级、备份和证书，你只需管理成员与仓库。',
        'Gitea Actions uses a workflow syntax close to that of GitHub Actions, so existing workflow files run with few changes. We deploy a separate instance for each customer and look after upgrades, backups and certificates. You manage members and repositories.',
      ),
    ),
    highlights: [
      point(
        t('一处放齐', 'All in one place'),
        t(
          '仓库、合并请求、工单、Wiki和软件包都在同一处。',
          'Repositories, pull requests, issues, wikis and packages together.',
        ),
      ),
      point(
        t('流水线自带', 'Pipelines included'),
        t(
          'Gitea Actions直接读取仓库里的工作流文件。',
          'Gitea Actions reads the workflow files in your repository.',
        ),
      ),
      point(
        t('迁移方便', 'Easy to move in'),
        t(
          '可从GitHub、GitLab等平台连同工单一起迁入。',
          'Import from GitHub, GitLab and others, issues included.',
        ),
      ),
    ],
    guide: steps(
      signIn,
      t(
        '在「组织」里新建团队，邀请成员并分配权限。',
        'Create a team under Organizations, invite members and set their rights.',
      ),
      t(
        '用「新建迁移」导入已有仓库，或推送一个新仓库。',
        'Bring in existing repositories with New migration, or push a new one.',
      ),
    ),
    tags: ['git', '代码托管', '仓库', '合并请求', 'actions', 'repository'],
    upstream: { name: 'Gitea', licence: 'MIT', homepage: 'https://about.gitea.com' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 49, yearly: 490 },
        [
          row.members(10),
          row.storage(50),
          t('流水线并发1个', '1 pipeline job at a time'),
          row.backup(7),
          row.reply(24),
        ],
        members(10, 90, '4.00'),
      ),
      period(
        'team',
        tier.team,
        { monthly: 199, yearly: 1990 },
        [
          row.members(50),
          row.storage(300),
          t('流水线并发4个', '4 pipeline jobs at a time'),
          row.backup(30),
          row.reply(8),
        ],
        members(50, 450, '3.50'),
      ),
    ],
  },
  {
    code: 'gitlab-ce',
    seller: 'kedu',
    category: 'code-hosting',
    name: same('GitLab CE'),
    brief: t(
      'GitLab社区版，把代码托管、评审、流水线和镜像库放在一个平台。',
      'GitLab Community Edition: repositories, reviews, pipelines and registries in one platform.',
    ),
    headline: t('从提交到上线的一条线', 'One line from commit to release'),
    description: paragraphs(
      t(
        'GitLab CE是GitLab以MIT许可发布的版本，覆盖代码托管、合并请求评审、CI/CD流水线、容器镜像库和工单。项目、群组和权限可以逐级继承，适合几十到几百人的研发部门统一管理代码。',
        'GitLab CE is the edition of GitLab released under the MIT licence. It covers repositories, merge request review, CI/CD pipelines, a container registry and issues. Permissions pass down from group to project, which suits departments of dozens to hundreds of developers.',
      ),
      t(
        '每个客户一套独立实例，数据库、对象存储与Runner分开部署。我们跟随上游的每月版本，先在副本上演练升级，确认无误后再按约定的时间切换；收费版才有的功能不包含在内。',
        'Each customer has a separate instance with its own database, object storage and runners. We follow the monthly upstream releases, rehearse every upgrade on a copy and switch at the agreed time. Features of the paid editions are not included.',
      ),
    ),
    highlights: [
      point(
        t('评审连着流水线', 'Reviews with pipelines'),
        t('合并请求里直接看到构建与测试结果。', 'Build and test results appear in the merge request.'),
      ),
      point(
        t('群组分级授权', 'Nested groups'),
        t('权限从群组继承到项目，少配一遍。', 'Rights pass from group to project without repetition.'),
      ),
      point(
        t('Runner一并提供', 'Runners included'),
        t(
          '规格内含Runner，也可接入自己的机器。',
          'Runners are part of the plan; you can add your own machines.',
        ),
      ),
    ],
    guide: steps(
      signIn,
      t('新建群组，按部门邀请成员。', 'Create groups and invite members by department.'),
      t(
        '在项目中加入.gitlab-ci.yml，推送后流水线自动运行。',
        'Add .gitlab-ci.yml to a project and push; the pipeline starts by itself.',
      ),
    ),
    tags: ['gitlab', 'git', '代码托管', 'ci', '流水线', 'devops'],
    upstream: { name: 'GitLab Community Edition', licence: 'MIT', homepage: 'https://about.gitlab.com' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 399, yearly: 3990 },
        [
          row.members(50),
          row.machine(4, 8),
          row.storage(200),
          t('Runner并发2个', '2 runner jobs at a time'),
          row.backup(14),
        ],
        members(50, 150, '6.00', 5),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 1280, yearly: 12800 },
        [
          row.members(200),
          row.machine(8, 32),
          row.storage(1000),
          t('Runner并发8个', '8 runner jobs at a time'),
          row.backup(30),
        ],
        members(200, 800, '5.00', 10),
      ),
    ],
  },
  {
    code: 'jenkins',
    seller: 'kedu',
    category: 'ci-cd',
    name: same('Jenkins'),
    brief: t(
      '用插件扩展的自动化服务器，执行构建、测试和部署。',
      'An automation server, extended by plug-ins, for builds, tests and deployments.',
    ),
    headline: t('已有的流水线，换个地方继续跑', 'Keep your pipelines, leave the machine to us'),
    description: paragraphs(
      t(
        'Jenkins是用Java编写的自动化服务器，任务可以用界面配置，也可以写成Jenkinsfile随代码保存。插件数量多，能对接大多数代码平台、构建工具和通知渠道，许多企业多年的发布流程都建立在它上面。',
        'Jenkins is an automation server written in Java. Jobs are set up in the interface or written as a Jenkinsfile kept with the code. Its many plug-ins connect to most code platforms, build tools and notification channels, and many companies have years of release work built on it.',
      ),
      t(
        '我们托管控制节点，构建在按需创建的容器代理里执行，用完即销毁。插件每月检查一次安全公告，更新前先在副本上跑一遍任务，避免升级影响发布。已有的任务配置可以整体迁入。',
        'We host the controller; builds run in container agents that are created on demand and destroyed afterwards. Plug-ins are checked against security notices monthly, and updates are tried on a copy first. Existing job configuration can be moved in as a whole.',
      ),
    ),
    highlights: [
      point(
        t('流水线即代码', 'Pipeline as code'),
        t('Jenkinsfile与代码一起评审和留痕。', 'The Jenkinsfile is reviewed and versioned with the code.'),
      ),
      point(
        t('代理随用随建', 'Agents on demand'),
        t('每次构建都在干净的容器里开始。', 'Every build begins in a clean container.'),
      ),
      point(
        t('插件有人照看', 'Plug-ins looked after'),
        t('按安全公告更新，先演练后上线。', 'Updated from security notices, rehearsed before release.'),
      ),
    ],
    guide: steps(
      signIn,
      t(
        '在凭据管理里添加代码平台的访问令牌。',
        'Add the access token of your code platform under Credentials.',
      ),
      t(
        '新建流水线任务，指向仓库里的Jenkinsfile。',
        'Create a pipeline job that points to the Jenkinsfile in your repository.',
      ),
    ),
    tags: ['jenkins', 'ci', '持续集成', '流水线', '自动化', 'build'],
    upstream: { name: 'Jenkins', licence: 'MIT', homepage: 'https://www.jenkins.io' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 129, yearly: 1290 },
        [t('构建并发2个', '2 builds at a time'), row.machine(2, 4), row.storage(100), row.backup(7)],
        extra(t('另加并发', 'Extra concurrent builds'), t('个', 'build'), 2, 20, '39.00'),
      ),
      period('professional', tier.professional, { monthly: 459, yearly: 4590 }, [
        t('构建并发10个', '10 builds at a time'),
        row.machine(4, 16),
        row.storage(500),
        row.backup(30),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('构建并发不设上限', 'No limit on concurrent builds'),
          t('控制节点共享', 'Shared controller'),
          t('存储不设上限', 'No storage limit'),
          row.backup(7),
        ],
        [
          item('build-minute', t('构建时长', 'Build time'), t('分钟', 'minute'), '0.045'),
          metered.storage('0.00034567'),
        ],
      ),
    ],
  },
  {
    code: 'woodpecker',
    seller: 'kedu',
    category: 'ci-cd',
    name: same('Woodpecker CI'),
    brief: t(
      '容器化的轻量流水线，每一步都在独立容器里运行。',
      'A light pipeline engine in which every step runs in its own container.',
    ),
    headline: t('流水线就是一份YAML', 'A pipeline in one YAML file'),
    description: paragraphs(
      t(
        'Woodpecker CI由Drone早期版本分支而来，由社区维护。流水线写在仓库的YAML文件里，每一步指定一个容器镜像，因此构建环境清楚、可重现。它可与Gitea、Forgejo、GitHub和GitLab对接，登录沿用代码平台账号。',
        'Woodpecker CI began as a fork of an early Drone version and is maintained by its community. Pipelines live in YAML files in the repository, and each step names a container image, so environments are explicit and repeatable. It works with Gitea, Forgejo, GitHub and GitLab and uses their accounts.',
      ),
      t(
        '本服务包含服务器与执行代理。代理运行在隔离的虚拟机中，密钥加密保存，并可限定只给指定镜像使用。你也可以登记自己的机器作为代理，处理需要内网或特殊硬件的任务。',
        'The service includes the server and its agents. Agents run in isolated virtual machines; secrets are encrypted and can be limited to named images. You can also register your own machines as agents for work that needs an internal network or special hardware.',
      ),
    ),
    highlights: [
      point(
        t('步骤即容器', 'Steps are containers'),
        t('每一步的环境由镜像决定，互不影响。', 'An image defines each step, and steps do not interfere.'),
      ),
      point(
        t('沿用代码平台账号', 'Sign in with your forge'),
        t('权限随仓库走，不另建用户。', 'Rights follow the repository; no separate users.'),
      ),
      point(
        t('多维构建', 'Matrix builds'),
        t('一份配置同时测试多个版本组合。', 'Test several version combinations from one file.'),
      ),
    ],
    guide: steps(
      t(
        '打开已购服务里的访问地址，用代码平台账号授权登录。',
        'Open the address shown with your service and sign in through your code platform.',
      ),
      t('在仓库列表里启用要构建的仓库。', 'Enable the repositories you want to build.'),
      t('提交.woodpecker.yaml，推送后查看运行结果。', 'Commit .woodpecker.yaml, push and watch the run.'),
    ),
    tags: ['woodpecker', 'ci', '流水线', '容器', 'drone', 'pipeline'],
    upstream: { name: 'Woodpecker CI', licence: 'Apache-2.0', homepage: 'https://woodpecker-ci.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 59, yearly: 590 }, [
        t('任务并发2个', '2 jobs at a time'),
        t('单任务最长1小时', 'Up to 1 hour per job'),
        t('日志保留30天', 'Logs kept for 30 days'),
      ]),
      period('team', tier.team, { monthly: 239, yearly: 2390 }, [
        t('任务并发8个', '8 jobs at a time'),
        t('单任务最长4小时', 'Up to 4 hours per job'),
        t('日志保留180天', 'Logs kept for 180 days'),
      ]),
    ],
  },
  {
    code: 'harbor',
    seller: 'kedu',
    category: 'artifacts',
    name: same('Harbor'),
    brief: t(
      '容器镜像与Helm图表仓库，带漏洞扫描、签名和复制。',
      'A registry for container images and Helm charts with scanning, signing and replication.',
    ),
    headline: t('镜像从哪来、有没有漏洞，一页看清', 'Know where an image comes from and what is in it'),
    description: paragraphs(
      t(
        'Harbor是CNCF毕业项目，用来存放和分发容器镜像、Helm图表及其他OCI制品。它在镜像仓库之上增加了项目权限、漏洞扫描、内容信任和跨仓库复制，可以规定未通过扫描的镜像不许拉取。',
        'Harbor is a graduated CNCF project for storing and distributing container images, Helm charts and other OCI artefacts. On top of a registry it adds project permissions, vulnerability scanning, content trust and replication, and it can refuse to serve images that fail a scan.',
      ),
      t(
        '我们把制品存放在多副本对象存储中，扫描库每天更新。保留策略与垃圾回收按你的规则定时执行；多地办公时，可在各地建立副本仓库，就近拉取，减少跨地域的流量。',
        'We keep artefacts in replicated object storage and refresh the scanner database daily. Retention and garbage collection run on your schedule. If you work in several places, replica registries can be set up near each of them, so that images travel a shorter way.',
      ),
    ),
    highlights: [
      point(
        t('入库即扫描', 'Scan on push'),
        t('推送后自动用Trivy检查漏洞。', 'Trivy checks each image as it is pushed.'),
      ),
      point(
        t('跨仓库复制', 'Replication'),
        t('与其他镜像仓库按规则同步。', 'Synchronise with other registries by rule.'),
      ),
      point(
        t('代理缓存', 'Proxy cache'),
        t('公共镜像拉取一次，团队内复用。', 'Fetch a public image once and reuse it in the team.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建项目，并为流水线创建机器人账号。', 'Create a project and a robot account for your pipeline.'),
      t('用docker login登录后推送镜像。', 'Sign in with docker login and push an image.'),
    ),
    tags: ['harbor', 'docker', '镜像仓库', 'helm', 'oci', 'registry'],
    upstream: { name: 'Harbor', licence: 'Apache-2.0', homepage: 'https://goharbor.io' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 159, yearly: 1590 },
        [
          row.storage(200),
          t('项目20个', '20 projects'),
          t('每日漏洞扫描', 'Daily vulnerability scan'),
          row.noDomain,
        ],
        extra(t('另加存储', 'Extra storage'), t('GB', 'GB'), 200, 2000, '0.35', 100),
      ),
      period('professional', tier.professional, { monthly: 690, yearly: 6900 }, [
        row.storage(2000),
        t('项目数不限', 'Unlimited projects'),
        t('入库与每日漏洞扫描', 'Vulnerability scan on push and daily'),
        row.domain,
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('存储不设上限', 'No storage limit'),
          t('项目数不限', 'Unlimited projects'),
          t('每日漏洞扫描', 'Daily vulnerability scan'),
          row.noDomain,
        ],
        [metered.storage('0.00041'), metered.traffic('0.38')],
      ),
    ],
  },
  {
    code: 'verdaccio',
    seller: 'kedu',
    category: 'artifacts',
    name: same('Verdaccio'),
    brief: t(
      '私有npm仓库，兼做公共仓库的缓存代理。',
      'A private npm registry that also caches the public one.',
    ),
    headline: t('内部包和公共包，一个地址', 'Internal and public packages at one address'),
    description: paragraphs(
      t(
        'Verdaccio是用Node.js编写的npm仓库。团队把内部组件发布到它上面，其余依赖由它向公共仓库取回并缓存，npm、yarn和pnpm都只需改一行配置。上游仓库短时不可用时，缓存过的包照常安装。',
        'Verdaccio is an npm registry written in Node.js. Teams publish internal components to it, and it fetches and caches everything else from the public registry. npm, yarn and pnpm need one changed line. When the upstream is briefly unavailable, cached packages still install.',
      ),
      t(
        '托管实例带独立域名证书与每日备份，包的读取与发布权限可以按作用域分别设置。账号可以在本地管理，也可以接到现有的单点登录，离职人员随之失去访问。',
        'The hosted instance comes with its own certificate and daily backups. Rights to read and publish are set by scope. Accounts can be kept locally or connected to your single sign-on, so that people who leave the company also lose access to packages.',
      ),
    ),
    highlights: [
      point(
        t('按作用域授权', 'Rights by scope'),
        t('谁能读、谁能发布，分开设置。', 'Set separately who may read and who may publish.'),
      ),
      point(
        t('依赖缓存', 'Cached dependencies'),
        t('装过的包留有副本，构建更稳。', 'Installed packages keep a copy, and builds stay steady.'),
      ),
      point(
        t('客户端不用换', 'Same clients'),
        t('npm、yarn、pnpm改一行地址即可。', 'npm, yarn and pnpm need one changed line.'),
      ),
    ],
    guide: steps(
      t(
        '用npm login登录已购服务里给出的仓库地址。',
        'Run npm login against the registry address shown with your service.',
      ),
      t('在项目的.npmrc中把作用域指向该地址。', 'Point your scope to that address in the project’s .npmrc.'),
      t('执行npm publish发布首个内部包。', 'Run npm publish to release your first internal package.'),
    ),
    tags: ['npm', 'verdaccio', '私有仓库', '前端', 'registry', 'node'],
    upstream: { name: 'Verdaccio', licence: 'MIT', homepage: 'https://verdaccio.org' },
    specifications: [
      period('standard', tier.standard, { monthly: 29, yearly: 290 }, [
        row.members(20),
        row.storage(20),
        row.noDomain,
        row.backup(7),
      ]),
      period('team', tier.team, { monthly: 99, yearly: 990 }, [
        row.unlimitedMembers,
        row.storage(200),
        row.domain,
        row.backup(30),
      ]),
    ],
  },
  {
    code: 'hoppscotch',
    seller: 'kedu',
    category: 'api-testing',
    name: same('Hoppscotch'),
    brief: t(
      '在浏览器里调试和共享REST、GraphQL与WebSocket接口。',
      'Try out and share REST, GraphQL and WebSocket requests in the browser.',
    ),
    headline: t('接口调试，打开浏览器就开始', 'Test an API from the browser'),
    description: paragraphs(
      t(
        'Hoppscotch是一款网页端的接口调试工具，支持REST、GraphQL、WebSocket、SSE和MQTT。请求可以整理成集合，配合环境变量与前置脚本在团队里共用，导入已有的OpenAPI或Postman文件即可开始。',
        'Hoppscotch is a web tool for trying out APIs over REST, GraphQL, WebSocket, SSE and MQTT. Requests are arranged in collections and shared in a team with environments and scripts. Import existing OpenAPI or Postman files to begin.',
      ),
      t(
        '我们运行的是社区自托管版本，请求集合保存在你的独立数据库里，不经过第三方。命令行工具可以在流水线中执行同一批集合，把手工调试过的请求变成回归测试。',
        'We run the self-hosted community version. Collections stay in your own separate database and pass through no third party. The command-line tool runs the same collections in a pipeline, so requests once tried by hand become regression tests.',
      ),
    ),
    highlights: [
      point(
        t('团队共用集合', 'Shared collections'),
        t('改一处，全组看到同一份请求。', 'Change a request once and the whole team sees it.'),
      ),
      point(
        t('协议齐', 'Several protocols'),
        t('REST、GraphQL与实时协议在同一界面。', 'REST, GraphQL and real-time protocols in one interface.'),
      ),
      point(
        t('可进流水线', 'Works in pipelines'),
        t('命令行复用集合做回归测试。', 'The command line reuses collections for regression tests.'),
      ),
    ],
    guide: steps(
      signIn,
      t(
        '新建团队工作区，导入OpenAPI或Postman文件。',
        'Create a team workspace and import an OpenAPI or Postman file.',
      ),
      t('设置测试与生产两套环境变量。', 'Set up environments for testing and production.'),
    ),
    tags: ['api', '接口测试', 'postman', 'graphql', 'rest', 'hoppscotch'],
    upstream: { name: 'Hoppscotch', licence: 'MIT', homepage: 'https://hoppscotch.io' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 69, yearly: 690 },
        [row.members(10), t('工作区5个', '5 workspaces'), row.backup(14)],
        members(10, 190, '5.00'),
      ),
      period('professional', tier.professional, { monthly: null, yearly: 2880 }, [
        row.members(100),
        t('工作区不限', 'Unlimited workspaces'),
        row.backup(30),
      ]),
    ],
  },
];
