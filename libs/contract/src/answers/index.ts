export * from './common';
export * from './desk';
export * from './plans';
export * from './register';
export * from './reviewing';
export * from './sign-in';
export * from './tasks';
export * from './units';
