/** Why a call or a check of an address failed: in a few words, and how to mend it. */
export default {
  INSTANCE_CHANGED: {
    short: '两次返回的实例不同',
    mend: '同一订单行重复调用须返回同一个实例 ID：先按订单行查已有的实例，没有再创建。',
  },
  DNS: { short: '域名解析不到', mend: '检查域名的 A 或 AAAA 记录，改好后等解析生效再试。' },
  CONNECT: { short: '连不上地址', mend: '确认服务在运行、防火墙放通端口，从外网能访问这个地址。' },
  TLS: { short: 'TLS 握手失败', mend: '换一张没有过期、域名相符、链完整的证书，并支持 TLS 1.2。' },
  TIMEOUT: {
    short: '5 秒内没有答完',
    mend: '收到请求先答，慢的工作放到后面做：新购可先答 000004，集市会再查询。',
  },
  CLOSED: { short: '中途断开连接', mend: '查看服务日志有没有崩溃或重启，代理的超时要长于 5 秒。' },
  TOO_LARGE: { short: '应答超过 64 KB', mend: '只返回规定的字段，不要带页面或调试信息。' },
  REDIRECT: { short: '应答是跳转', mend: '集市不跟随跳转，把生产地址改成跳转后的最终地址。' },
  PRIVATE_ADDRESS: { short: '指向内网地址', mend: '把域名解析到公网地址，内网和保留地址不能调用。' },
  BLOCKED_PORT: { short: '端口不允许', mend: '换用 443 或其他常用的 https 端口。' },
  BAD_URL: { short: '地址不合法', mend: '删掉这个地址，重新添加一个 https 域名地址。' },
  HTTP_5XX: { short: '服务器出错', mend: '查看服务日志，修好后再验证一次。' },
  HTTP_STATUS: {
    short: 'HTTP 状态码不是 200',
    mend: '业务结果写在 resultCode 里，HTTP 一律答 200。查看网关或鉴权有没有拦下请求。',
  },
  NOT_JSON: { short: '应答不是 JSON', mend: '应答正文只写一个 JSON 对象，编码用 UTF-8，不要带 BOM 或页面。' },
  NO_RESULT_CODE: { short: '缺少 resultCode', mend: '应答里加上字符串类型的 resultCode，成功是 "000000"。' },
  BODY_SIGN_WRONG: {
    short: '应答签名不符',
    mend: '对最终写出的全部字节做 HMAC-SHA256，再 Base64。密钥用这个地址绑定的那一个，不要解码。检查末尾有没有多出换行，签名后有没有再改过正文。',
  },
  BODY_SIGN_MISSING: {
    short: '缺少 Body-Sign 头',
    mend: '应答头加上 Body-Sign: sign_type="HMAC-SHA256", signature="…"。检查网关有没有去掉它。',
  },
  ANSWER_SHAPE: { short: '应答字段不合规范', mend: '按接口规范核对上面列出的字段：有没有、类型、长度。' },
  STILL_PROCESSING: { short: '答了处理中', mend: '只有新购可以答 000004，这个接口要当场做完再答 000000。' },
  NOT_READY: { short: '还在开通', mend: '不用修。开通完成后，查询接口返回这个实例就好。' },
  INSTANCE_ID_TAKEN: {
    short: '实例 ID 已被占用',
    mend: '每个订单用自己的实例 ID；同一订单重复请求时返回同一个。',
  },
  ADDRESS_UNUSABLE: {
    short: '没有可用的密钥',
    mend: '到「地址与密钥」给这个生产地址绑定一个启用的密钥，再重新启动。',
  },
  RESULT_CODE_000001: {
    short: '你答复鉴权失败',
    mend: '用「请求签名」里的四段核对你的验签：密钥原样使用，正文用收到的原始字节，时间戳是毫秒，签名不分大小写。',
  },
  RESULT_CODE_000002: {
    short: '你答复参数不合法',
    mend: '看「请求」里的正文，对照接口规范。多出的字段要忽略，不要拒绝。',
  },
  RESULT_CODE_000003: {
    short: '你答复实例不存在',
    mend: '核对实例 ID 是不是开通时返回的那个，数据有没有被删。',
  },
  RESULT_CODE_000005: { short: '你答复内部错误', mend: '查看你的服务日志，修好后重新启动。' },
  RESULT_CODE_000100: { short: '你答复没有可分配的资源', mend: '补充资源后重新启动；长期没有就先隐藏商品。' },
  RESULT_CODE: {
    short: '你答复 {{code}}',
    mend: '你的接口听懂了，但拒绝了。按这个结果码的含义处理，再重新启动。',
  },
  OTHER: { short: '调用失败', mend: '看应答与耗时，查看你的服务日志，修好后重新启动。' },
};
