export { parts } from './modules.ts';
