export * from './canonical';
export * from './link';
