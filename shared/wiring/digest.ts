export { sha256 } from '../adapters/local/sha256.ts';
