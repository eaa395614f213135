export { archiveLimits } from './archive-limits.js';
export { contentHash, contentList, definitionsHash, factsHash, sha256 } from './hashes.js';
export { loadPlugin, loadShelf, type LoadedPlugin, type LoadedShelf, type LoadOptions } from './load-plugin.js';
export { packPlugin } from './pack-plugin.js';
export { readArchive, type ReadArchive } from './read-archive.js';
export { readFolder } from './read-folder.js';
export {
  generateKeys,
  keyId,
  signArchive,
  verifyArchive,
  type SigningKeys,
  type VerifiedArchive,
} from './signature.js';
