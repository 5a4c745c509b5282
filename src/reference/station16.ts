export * from './station16/index.ts';
