import { newPlugin } from '@xinheng/plugin-kit';
import { contentHash, generateKeys, keyId, packPlugin, readArchive, signArchive, verifyArchive } from './index.js';
import { testZip } from './test-zip.js';

const source = newPlugin({ id: 'dairy', kind: 'industry' });
const keys = generateKeys();

const codesOf = async (bytes: Uint8Array, trusted: readonly string[] = [keys.publicKey]) =>
  (await verifyArchive(bytes, trusted)).issues.map(({ code }) => code);

describe('a signed package', () => {
  it('is known by the key that signed it, and stays the package that it was', async () => {
    const signed = await signArchive(await packPlugin(source), keys.privateKey);
    expect(await verifyArchive(signed, [generateKeys().publicKey, keys.publicKey])).toEqual({
      key: keys.id,
      issues: [],
    });
    const read = await readArchive(signed);
    expect(read.issues).toEqual([]);
    expect(contentHash(read.source ?? new Map())).toBe(contentHash(source));
  });

  it('is signed to the same bytes each time, and anew by another key', async () => {
    const packed = await packPlugin(source);
    const signed = await signArchive(packed, keys.privateKey);
    expect((await signArchive(packed, keys.privateKey)).equals(signed)).toBe(true);
    const other = generateKeys();
    const again = await signArchive(signed, other.privateKey);
    expect(await verifyArchive(again, [other.publicKey])).toEqual({ key: other.id, issues: [] });
  });

  it('is worth nothing where the key is not trusted, or nobody signed', async () => {
    const packed = await packPlugin(source);
    expect(await codesOf(packed)).toEqual(['plugin-signature-missing']);
    expect(await codesOf(await signArchive(packed, generateKeys().privateKey))).toEqual(['plugin-signature-untrusted']);
    expect(await codesOf(await signArchive(packed, keys.privateKey), [])).toEqual(['plugin-signature-untrusted']);
  });

  it('is worth nothing over other files: those of another package under this signature', async () => {
    const signed = (await readArchive(await signArchive(await packPlugin(source), keys.privateKey))).source!;
    const other = await readArchive(await packPlugin(newPlugin({ id: 'eggs', kind: 'industry' })));
    const mixed = [...other.source!, ['signature.json', signed.get('signature.json')!] as const];
    const bytes = testZip(mixed.map(([name, content]) => ({ name, content })));
    expect(await codesOf(bytes)).toEqual(['plugin-signature-wrong']);
  });

  it('is worth nothing where the signature is not one', async () => {
    const packed = (await readArchive(await packPlugin(source))).source!;
    for (const text of ['x', '[]', '{"algorithm":"RSA"}', '{"algorithm":"Ed25519","key":"x","signature":"eA=="}']) {
      const bytes = testZip(
        [...packed, ['signature.json', text] as const].map(([name, content]) => ({ name, content })),
      );
      expect(await codesOf(bytes)).toEqual(['plugin-signature-shape']);
    }
  });

  it('takes Ed25519 keys in PEM and no others', async () => {
    expect(keyId(keys.publicKey)).toBe(keys.id);
    expect(keyId(keys.privateKey)).toBe(keys.id);
    expect(() => keyId('key')).toThrow(expect.objectContaining({ code: 'plugin-key-wrong' }));
    const refused = signArchive(await packPlugin(source), keys.publicKey);
    await expect(refused).rejects.toMatchObject({ code: 'plugin-key-wrong' });
  });

  it('is not made of what is no package', async () => {
    const refused = signArchive(Buffer.from('x'), keys.privateKey);
    await expect(refused).rejects.toMatchObject({
      code: 'plugin-archive-unpackable',
      issues: [{ code: 'plugin-archive-not-a-zip' }],
    });
  });
});
