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

const gpuMemory = (gigabytes: number) =>
  t(`独享显存${gigabytes} GB`, `${gigabytes} GB of dedicated GPU memory`);

const tokens = (code: 'input' | 'output', unitPrice: string) =>
  item(
    `${code}-thousand-tokens`,
    code === 'input' ? t('输入词元', 'Input tokens') : t('输出词元', 'Output tokens'),
    t('千个', 'thousand'),
    unitPrice,
  );

export const ai: readonly SeedProduct[] = [
  {
    code: 'ollama',
    seller: 'qisuan',
    category: 'inference',
    name: same('Ollama'),
    brief: t(
      '一条命令拉取并运行开放权重模型，自带兼容接口。',
      'Pull and run open-weight models with one command and a compatible API.',
    ),
    headline: t('想试哪个模型，拉下来就能问', 'Pull a model and ask it something'),
    description: paragraphs(
      t(
        'Ollama是以MIT许可发布的模型运行工具，用一条命令下载并启动Qwen、DeepSeek、Llama、Gemma等开放权重模型。它提供自有接口和与OpenAI兼容的接口，现有程序改一个地址即可调用。',
        'Ollama is a model runner under the MIT licence. One command downloads and starts open-weight models such as Qwen, DeepSeek, Llama and Gemma. It has its own API and an OpenAI-compatible one, so existing programs need one changed address.',
      ),
      t(
        '每个客户独享显卡，模型文件从我们的内网镜像拉取，通常一两分钟可用。提示词与回答只在你的实例内存中处理，不落盘，也不用于训练。各模型的许可由其发布者规定，使用前应先阅读。',
        'Each customer has dedicated GPUs. Model files come from our internal mirror and are usually ready in a minute or two. Prompts and answers stay in the memory of your instance, are not written to disk and are not used for training. Each model carries its publisher’s licence, which you should read first.',
      ),
    ),
    highlights: [
      point(
        t('模型随时换', 'Switch models'),
        t('拉取、切换和删除都在一处完成。', 'Pull, switch and remove models in one place.'),
      ),
      point(
        t('接口兼容', 'Compatible API'),
        t('支持OpenAI格式的对话与嵌入接口。', 'Chat and embedding endpoints in the OpenAI format.'),
      ),
      point(
        t('内容不落盘', 'Nothing written'),
        t('提示词与回答不写日志。', 'Prompts and answers are not logged.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看接口地址与密钥。', 'Find the API address and key with your service.'),
      t('在模型页选择并拉取一个模型。', 'Choose and pull a model on the models page.'),
      t(
        '把程序里的接口地址换成你的地址，发起一次对话。',
        'Change the API address in your program and start a chat.',
      ),
    ),
    tags: ['ollama', '大模型', '推理', 'llm', 'qwen', 'deepseek'],
    upstream: { name: 'Ollama', licence: 'MIT', homepage: 'https://ollama.com' },
    specifications: [
      period('standard', tier.standard, { monthly: 1680, yearly: 16800 }, [
        gpuMemory(24),
        t('模型空间200 GB', '200 GB for models'),
        t('并发请求8个', '8 requests at a time'),
      ]),
      period('professional', tier.professional, { monthly: 5200, yearly: 52000 }, [
        gpuMemory(80),
        t('模型空间1 TB', '1 TB for models'),
        t('并发请求32个', '32 requests at a time'),
      ]),
    ],
  },
  {
    code: 'vllm',
    seller: 'qisuan',
    category: 'inference',
    name: same('vLLM'),
    brief: t(
      '高吞吐的大模型推理服务，提供OpenAI兼容接口。',
      'High-throughput inference for language models with an OpenAI-compatible API.',
    ),
    headline: t('同样的显卡，多接一些请求', 'More requests from the same GPU'),
    description: paragraphs(
      t(
        'vLLM起源于加州大学伯克利分校的研究项目，以Apache-2.0许可发布。它用分页方式管理注意力缓存，并把请求连续编批，提高显卡利用率，支持多卡并行、量化模型、前缀缓存与结构化输出。',
        'vLLM began as a research project at UC Berkeley and is released under Apache-2.0. It pages the attention cache and batches requests continuously to use the GPU well, and supports several GPUs, quantised models, prefix caching and structured output.',
      ),
      t(
        '你可以独享显卡部署自己的权重，也可以按词元调用我们已部署的开放权重模型。调用记录只保留计量所需的数目，不保留内容；账单能逐条追到请求编号，便于核对。',
        'Deploy your own weights on dedicated GPUs, or call open-weight models that we already run and pay by token. Records hold only the counts needed for metering and no content. Each bill line leads to request numbers, so that it can be checked.',
      ),
    ),
    highlights: [
      point(
        t('连续编批', 'Continuous batching'),
        t('新请求随到随入，显卡少空转。', 'New requests join at once and GPUs idle less.'),
      ),
      point(
        t('自有权重', 'Your own weights'),
        t('微调后的模型可直接上线。', 'Put fine-tuned models into service directly.'),
      ),
      point(
        t('账单可核对', 'Checkable bills'),
        t('每笔费用对应请求编号与词元数。', 'Each charge has request numbers and token counts.'),
      ),
    ],
    guide: steps(
      t('在已购服务里查看接口地址与密钥。', 'Find the API address and key with your service.'),
      t('调用/v1/models查看可用模型。', 'Call /v1/models to see available models.'),
      t('用OpenAI格式的SDK发起对话请求。', 'Send a chat request with any OpenAI-style SDK.'),
    ),
    tags: ['vllm', '大模型', '推理', 'llm', 'gpu', 'token'],
    upstream: { name: 'vLLM', licence: 'Apache-2.0', homepage: 'https://vllm.ai' },
    specifications: [
      period('dedicated', tier.dedicated, { monthly: 5800, yearly: null }, [
        gpuMemory(80),
        t('可部署自有权重', 'Your own weights'),
        t('并发请求64个', '64 requests at a time'),
      ]),
      onDemand(
        'metered',
        tier.metered,
        [
          t('共享显卡', 'Shared GPUs'),
          t('使用已部署的开放权重模型', 'Open-weight models already deployed'),
          t('并发请求20个', '20 requests at a time'),
        ],
        [tokens('input', '0.0008'), tokens('output', '0.0021')],
      ),
    ],
  },
  {
    code: 'dify',
    seller: 'qisuan',
    category: 'ai-apps',
    name: same('Dify'),
    brief: t(
      '可视化搭建对话、工作流与知识库应用的平台。',
      'Build chat, workflow and knowledge applications visually.',
    ),
    headline: t('业务流程接上模型，不必从头写', 'Connect a process to a model without starting from zero'),
    description: paragraphs(
      t(
        'Dify是开源的模型应用开发平台，提供工作流画布、知识库检索、智能体工具与提示词调试。应用做好后可发布为网页、接口或嵌入组件，运行日志与标注能帮助持续改进回答。',
        'Dify is an open-source platform for applications built on models, with a workflow canvas, knowledge retrieval, agent tools and prompt testing. Finished applications are published as a web page, an API or an embedded widget, and logs and annotations help improve answers.',
      ),
      t(
        'Dify采用附加条件的Apache-2.0许可，未经授权不得用于多租户运营，因此我们为每个客户单独部署一套，只含一个工作区，并保留原有标识。模型可接自有密钥，也可接本店的推理服务。',
        'Dify’s licence is Apache-2.0 with additional conditions: it may not be run for many tenants without permission. We therefore deploy a separate copy with one workspace for each customer and keep its logo. Use your own model keys or an inference service from our shop.',
      ),
    ),
    highlights: [
      point(
        t('画布编排', 'Workflow canvas'),
        t('检索、判断、调用工具，连线即成。', 'Join retrieval, conditions and tools with lines.'),
      ),
      point(
        t('知识库问答', 'Answers from documents'),
        t('上传文档，切分与检索方式可调。', 'Upload documents and tune splitting and retrieval.'),
      ),
      point(
        t('多种发布', 'Several ways to publish'),
        t('网页、接口与嵌入组件任选。', 'Web page, API or embedded widget.'),
      ),
    ],
    guide: steps(
      signIn,
      t('在设置里填写模型供应商的密钥。', 'Enter a model provider’s key in Settings.'),
      t(
        '从模板建立应用，上传知识文档后发布。',
        'Create an application from a template, add documents and publish it.',
      ),
    ),
    tags: ['dify', '大模型应用', '知识库', '工作流', 'rag', 'agent'],
    upstream: {
      name: 'Dify',
      licence: 'Apache-2.0 with additional conditions (Dify Open Source License)',
      homepage: 'https://dify.ai',
    },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 299, yearly: 2990 },
        [row.members(10), t('知识库20 GB', '20 GB for knowledge'), row.machine(4, 8), row.backup(7)],
        members(10, 40, '15.00'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 1180, yearly: 11800 },
        [row.members(50), t('知识库200 GB', '200 GB for knowledge'), row.machine(16, 32), row.backup(30)],
        members(50, 150, '12.00', 5),
      ),
    ],
  },
  {
    code: 'ragflow',
    seller: 'qisuan',
    category: 'ai-apps',
    name: same('RAGFlow'),
    brief: t(
      '擅长解析复杂文档的检索增强引擎，回答附引用出处。',
      'A retrieval engine that parses complex documents and cites its sources.',
    ),
    headline: t('答案后面，附上原文在哪一页', 'Answers with the page they came from'),
    description: paragraphs(
      t(
        'RAGFlow是以Apache-2.0许可发布的检索增强生成引擎，着重文档理解：能识别扫描件、表格、版面与标题层级，再按内容类型选择切分模板。切分结果可以人工查看和修改，回答会标出引用片段。',
        'RAGFlow is a retrieval-augmented generation engine under Apache-2.0 that concentrates on understanding documents: scans, tables, layout and headings, with a splitting template for each kind. Splits can be inspected and edited, and answers mark the passages cited.',
      ),
      t(
        '适合制度、合同、手册和研究报告等资料的问答。我们提供解析所需的显卡与存储，解析进度与失败原因逐份可见；文档按知识库授权，只有获准的成员才能检索到。',
        'It suits policies, contracts, manuals and research reports. We supply the GPUs and storage for parsing, and show progress and reasons for failure for every file. Documents are authorised by knowledge base, so only permitted members find them.',
      ),
    ),
    highlights: [
      point(
        t('看懂版面', 'Reads layout'),
        t('扫描件与跨页表格也能解析。', 'Scans and tables across pages are parsed.'),
      ),
      point(
        t('引用可点开', 'Citations open'),
        t('每句依据都能回到原文位置。', 'Each statement leads back to its place.'),
      ),
      point(
        t('切分可修改', 'Editable splits'),
        t('解析不准时人工改一段即可。', 'Correct a passage by hand when parsing is off.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建知识库，按资料类型选择切分模板。', 'Create a knowledge base and choose a splitting template.'),
      t('上传文档，解析完成后试问几个问题。', 'Upload documents and ask a few questions after parsing.'),
    ),
    tags: ['ragflow', 'rag', '知识库', '文档解析', 'ocr', '问答'],
    upstream: { name: 'RAGFlow', licence: 'Apache-2.0', homepage: 'https://ragflow.io' },
    specifications: [
      period(
        'standard',
        tier.standard,
        { monthly: 459, yearly: 4590 },
        [row.members(20), t('每月解析5,000页', '5,000 pages parsed per month'), row.storage(100)],
        members(20, 80, '10.00', 5),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          row.unlimitedMembers,
          t('解析页数不设上限', 'No limit on pages'),
          t('存储不设上限', 'No storage limit'),
        ],
        [item('page', t('文档解析', 'Pages parsed'), t('页', 'page'), '0.035'), metered.storage('0.00085')],
      ),
    ],
  },
  {
    code: 'langfuse',
    seller: 'qisuan',
    category: 'ai-quality',
    name: same('Langfuse'),
    brief: t(
      '记录、评测和管理大模型应用的调用与提示词。',
      'Trace, evaluate and manage calls and prompts of model applications.',
    ),
    headline: t('模型答得怎样，用数据说话', 'See how well your model answers'),
    description: paragraphs(
      t(
        'Langfuse是面向大模型应用的观测平台，记录每次调用的输入、输出、耗时与费用，并把多步流程串成一条链路。提示词可以分版本管理，评分可由人工、规则或另一个模型给出。',
        'Langfuse is an observability platform for applications built on language models. It records input, output, time and cost of each call and joins steps into one trace. Prompts are versioned, and scores come from people, rules or another model.',
      ),
      t(
        '核心代码以MIT许可发布，企业目录另有许可，不包含在本服务内。可用Python与JavaScript的SDK接入，也接受OpenTelemetry数据。敏感字段能在发送前脱敏，保留天数由你设定。',
        'Its core is MIT-licensed; the enterprise folders carry another licence and are not part of this service. Connect with Python or JavaScript SDKs or through OpenTelemetry. Sensitive fields can be masked before sending, and you set how long data is kept.',
      ),
    ),
    highlights: [
      point(
        t('一条链路看全程', 'The whole trace'),
        t('检索、推理与工具调用按序展开。', 'Retrieval, inference and tool calls in order.'),
      ),
      point(
        t('提示词有版本', 'Versioned prompts'),
        t('改提示词不必重新发布程序。', 'Change a prompt without releasing code.'),
      ),
      point(
        t('评测集', 'Datasets'),
        t('用同一批样本比较前后版本。', 'Compare versions on the same examples.'),
      ),
    ],
    guide: steps(
      signIn,
      t('新建项目，复制公钥与私钥。', 'Create a project and copy its keys.'),
      t('在程序中加入SDK，查看首条链路。', 'Add the SDK to your program and look at the first trace.'),
    ),
    tags: ['langfuse', 'llmops', '评测', '提示词', '可观测', 'trace'],
    upstream: { name: 'Langfuse', licence: 'MIT (ee/ excluded)', homepage: 'https://langfuse.com' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 259, yearly: 2590 },
        [
          row.members(10),
          t('每月记录50万条', '500,000 records per month'),
          t('数据保留90天', 'Data kept for 90 days'),
        ],
        members(10, 90, '10.00'),
      ),
      onDemand(
        'metered',
        tier.metered,
        [
          row.unlimitedMembers,
          t('记录数不设上限', 'No limit on records'),
          t('数据保留180天', 'Data kept for 180 days'),
        ],
        [item('thousand-records', t('写入记录', 'Records written'), t('千条', 'thousand'), '0.48')],
      ),
    ],
  },
  {
    code: 'label-studio',
    seller: 'qisuan',
    category: 'ai-quality',
    name: same('Label Studio'),
    brief: t(
      '标注图像、文本、音频与视频的多类型数据标注工具。',
      'Label images, text, audio and video in one tool.',
    ),
    headline: t('先把数据标清楚，再谈训练', 'Label the data well before you train'),
    description: paragraphs(
      t(
        'Label Studio是以Apache-2.0许可发布的数据标注工具，界面由模板配置，可做分类、画框、分割、转写、实体识别和问答评分。数据从对象存储导入，结果可导出为COCO、YOLO、JSON等格式。',
        'Label Studio is a labelling tool under Apache-2.0. Templates configure its interface for classification, boxes, segmentation, transcription, entities and rating answers. Data comes from object storage, and results export as COCO, YOLO, JSON and other formats.',
      ),
      t(
        '可接入自己的模型做预标注，标注员只需修改，减少重复劳动。社区版没有复杂的审核分级，我们在交付时附上抽检与一致性统计的脚本，帮助小团队控制质量。',
        'Connect your own model to label in advance, so that people only correct. The community edition has no elaborate review levels; with delivery we add scripts for sampling and agreement statistics, which help small teams keep quality in hand.',
      ),
    ),
    highlights: [
      point(
        t('模板自定义', 'Own templates'),
        t('一段配置定义标注界面。', 'A short configuration defines the interface.'),
      ),
      point(
        t('模型预标注', 'Pre-labelling'),
        t('先由模型标，再由人改。', 'The model goes first and people correct.'),
      ),
      point(t('多种导出', 'Many exports'), t('COCO、YOLO、CSV等格式可选。', 'COCO, YOLO, CSV and others.')),
    ],
    guide: steps(
      signIn,
      t('新建项目，选择标注模板。', 'Create a project and choose a labelling template.'),
      t('连接存储桶导入数据，分配给标注员。', 'Connect a bucket, import data and assign it.'),
    ),
    tags: ['label studio', '数据标注', '标注', '训练数据', 'annotation'],
    upstream: { name: 'Label Studio', licence: 'Apache-2.0', homepage: 'https://labelstud.io' },
    specifications: [
      period(
        'team',
        tier.team,
        { monthly: 139, yearly: 1390 },
        [row.members(10), t('任务10万条', '100,000 tasks'), row.storage(100)],
        members(10, 190, '8.00'),
      ),
      period(
        'professional',
        tier.professional,
        { monthly: 589, yearly: 5890 },
        [row.members(80), t('任务200万条', '2,000,000 tasks'), row.storage(1000)],
        members(80, 420, '6.00', 10),
      ),
    ],
  },
];
