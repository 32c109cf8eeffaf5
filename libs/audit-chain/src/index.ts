export * from './canonical';
export * from './chain-reader';
export * from './link';
