/** The same algorithms in Java, the language of most sellers: both sides must open what the other closed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodySignValue } from './body-sign.ts';
import { buildCall } from './call.ts';
import { exampleParams } from './examples.ts';
import { randomAlphanumeric } from './hash.ts';
import { decryptField, encryptField } from './sensitive-fields.ts';
import { KEY } from './vectors.test-data.ts';

const SOURCE = String.raw`
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;

public class Seller {
  static byte[] utf8(String s) { return s.getBytes(StandardCharsets.UTF_8); }
  static byte[] hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(utf8(key), "HmacSHA256"));
    return mac.doFinal(utf8(text));
  }
  static String hex(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) out.append(String.format("%02x", b));
    return out.toString();
  }
  static Cipher aes(int mode, String key, int bits, String iv) throws Exception {
    SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(utf8(key));
    KeyGenerator generator = KeyGenerator.getInstance("AES");
    generator.init(bits, random);
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(mode, new SecretKeySpec(generator.generateKey().getEncoded(), "AES"), new IvParameterSpec(utf8(iv)));
    return cipher;
  }
  public static void main(String[] ignored) throws Exception {
    Scanner in = new Scanner(System.in, "UTF-8");
    StringBuilder out = new StringBuilder();
    while (in.hasNextLine()) {
      String[] a = in.nextLine().split("\t", -1);
      for (int i = 1; i < a.length; i++) a[i] = new String(Base64.getDecoder().decode(a[i]), StandardCharsets.UTF_8);
      byte[] result;
      switch (a[0]) {
        case "open": {
          Cipher cipher = aes(Cipher.DECRYPT_MODE, a[1], Integer.parseInt(a[2]), a[3].substring(0, 16));
          result = cipher.doFinal(Base64.getDecoder().decode(a[3].substring(16)));
          break;
        }
        case "close": {
          Cipher cipher = aes(Cipher.ENCRYPT_MODE, a[1], Integer.parseInt(a[2]), a[3]);
          result = utf8(a[3] + Base64.getEncoder().encodeToString(cipher.doFinal(utf8(a[4]))));
          break;
        }
        case "hmac64":
          result = utf8(Base64.getEncoder().encodeToString(hmac(a[1], a[2])));
          break;
        default:
          result = utf8(hex(hmac(a[1], a[2] + hex(hmac(a[1], a[3])))));
      }
      out.append(Base64.getEncoder().encodeToString(result)).append('\n');
    }
    System.out.print(out);
  }
}
`;

const probe = spawnSync('java', ['-version'], { encoding: 'utf8' });
const reason = probe.error ? 'there is no java on this machine' : '';

describe.skipIf(reason !== '')(`against Java${reason && ` (left out: ${reason})`}`, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'seller-java-'));
    writeFileSync(join(folder, 'Seller.java'), SOURCE);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = (questions: readonly (readonly [string, ...string[]])[]): string[] => {
    const encode = (text: string) => Buffer.from(text).toString('base64');
    const input = questions.map(([verb, ...rest]) => [verb, ...rest.map(encode)].join('\t')).join('\n');
    const output = execFileSync('java', [join(folder, 'Seller.java')], {
      input,
      encoding: 'utf8',
      timeout: 50_000,
    });
    return output
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.from(line, 'base64').toString());
  };

  test('fields, tokens and signatures agree in both directions', () => {
    const plains = ['13800138000', 'admin@example.com', 'P@ssw0rd-中文 🙂', 'x'.repeat(79)];
    const keys = [KEY, 'abc', '密钥 with blanks'];
    const cases = keys.flatMap((key) =>
      plains.flatMap((plain) =>
        (['1', '2'] as const).map((type) => ({ key, plain, type, iv: randomAlphanumeric(16) })),
      ),
    );
    const bits = (type: '1' | '2') => (type === '1' ? '256' : '128');
    const opened = cases.map(
      (c) => ['open', c.key, bits(c.type), encryptField(c.key, c.iv, c.plain, c.type)] as const,
    );
    const closed = cases.map((c) => ['close', c.key, bits(c.type), c.iv, c.plain] as const);

    const v1 = { generation: 'saas-v1', scene: 'newInstance' } as const;
    const v2 = { generation: 'saas-v2', scene: 'changeInstanceCheck' } as const;
    const common = {
      url: 'https://isv.example.com/p',
      key: KEY,
      at: new Date(1782907200123),
      nonce: 'RLLUammMSInlrNWb',
    };
    const get = buildCall({ ...v1, ...common, params: exampleParams(v1) });
    const post = buildCall({ ...v2, ...common, params: exampleParams(v2) });
    const partOf = (name: string) => get.parts.find((p) => p.name === name)!.value;
    const body = '{"resultCode":"000000","memo":"\\u4e2d 文"}\n';

    const answers = ask([
      ...opened,
      ...closed,
      ['hmac64', KEY + partOf('timeStamp'), partOf('parameters')],
      ['hmac64', KEY, body],
      ['v2', KEY, `${KEY}${common.nonce}${common.at.getTime()}`, post.body],
    ]);
    expect(answers.slice(0, cases.length)).toEqual(cases.map((c) => c.plain));
    const fromJava = answers.slice(cases.length, 2 * cases.length);
    expect(fromJava.map((secret, i) => decryptField(cases[i]!.key, secret, cases[i]!.type))).toEqual(
      cases.map((c) => c.plain),
    );
    expect(answers.slice(-3)).toEqual([
      get.signature,
      bodySignValue(KEY, body),
      post.signature.toLowerCase(),
    ]);
  });
});
