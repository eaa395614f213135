import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { readJson } from '@xinheng/plugin-kit';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { contentList } from './hashes.js';
import { packedFiles, zipOf } from './pack-plugin.js';
import { readArchive } from './read-archive.js';

/** A pair of Ed25519 keys in PEM, and the id by which people know it. */
export interface SigningKeys {
  readonly id: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** What a package's signature is worth. */
export interface VerifiedArchive {
  /** The id of the key that signed it, trusted or not; null where nothing is signed. */
  readonly key: string | null;
  /** Empty where a trusted key signed exactly these files. */
  readonly issues: readonly Issue[];
}

const file = 'signature.json';

/** Makes a new pair of keys. The private one belongs to whoever publishes packages, the public one in trust lists. */
export function generateKeys(): SigningKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    id: idOf(publicKey),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** The id of a key: the front of the SHA-256 of its public half. Throws XinhengError `plugin-key-wrong`. */
export function keyId(pem: string): string {
  return idOf(publicKeyOf(pem));
}

/**
 * Signs a package file: an Ed25519 signature over `content.json`, in `signature.json`. One that was there is replaced.
 * @throws XinhengError `plugin-key-wrong`, or `plugin-archive-unpackable` with the findings of a package that is none
 */
export async function signArchive(bytes: Uint8Array, privateKey: string): Promise<Buffer> {
  const key = ed25519(privateKey, createPrivateKey);
  const { source, issues } = await readArchive(bytes);
  if (source === null) throw new XinhengError('invalid', 'plugin-archive-unpackable', {}, issues);
  const content = contentList(source);
  const signature = sign(null, Buffer.from(content, 'utf8'), key).toString('base64');
  const text = `${JSON.stringify({ algorithm: 'Ed25519', key: idOf(createPublicKey(key)), signature }, null, 2)}\n`;
  return zipOf([['content.json', content], [file, text], ...packedFiles(source)]);
}

/** Tells whether a package is whole and signed by a trusted key. Never throws for what it reads. */
export async function verifyArchive(bytes: Uint8Array, trusted: readonly string[]): Promise<VerifiedArchive> {
  const { source, issues } = await readArchive(bytes);
  if (source === null) return { key: null, issues };
  const text = source.get(file);
  const found = (code: 'plugin-signature-missing' | 'plugin-signature-shape'): VerifiedArchive => ({
    key: null,
    issues: [...issues, { ...issue(code, ''), file }],
  });
  if (text === undefined) return found('plugin-signature-missing');
  const stated = statementOf(text);
  if (stated === null) return found('plugin-signature-shape');
  const { key, signature } = stated;
  const judged = (code: 'plugin-signature-untrusted' | 'plugin-signature-wrong'): VerifiedArchive => ({
    key,
    issues: [...issues, { ...issue(code, '', { key }), file }],
  });
  const trustedKey = trusted.map(publicKeyOf).find((candidate) => idOf(candidate) === key);
  if (trustedKey === undefined) return judged('plugin-signature-untrusted');
  // What is signed is the text as it stands in the package; that it fits the files was found by reading them.
  const isRight = verify(null, Buffer.from(source.get('content.json') ?? '', 'utf8'), trustedKey, signature);
  return isRight ? { key, issues } : judged('plugin-signature-wrong');
}

function statementOf(text: string): { readonly key: string; readonly signature: Buffer } | null {
  const { value, issues } = readJson(text);
  if (issues.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { algorithm, key, signature } = value as Record<string, unknown>;
  if (algorithm !== 'Ed25519' || typeof key !== 'string' || typeof signature !== 'string') return null;
  const bytes = Buffer.from(signature, 'base64');
  return bytes.length === 64 && /^[0-9a-f]{32}$/.test(key) ? { key, signature: bytes } : null;
}

function publicKeyOf(pem: string): KeyObject {
  return ed25519(pem, createPublicKey);
}

function ed25519(pem: string, read: (pem: string) => KeyObject): KeyObject {
  try {
    const key = read(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // No key at all; told below like one of another kind.
  }
  throw new XinhengError('invalid', 'plugin-key-wrong');
}

function idOf(key: KeyObject): string {
  const bytes = key.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
