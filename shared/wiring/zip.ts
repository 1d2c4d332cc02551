export { zip } from '../adapters/local/zip.ts';
