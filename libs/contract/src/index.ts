export * from './answers';
export * from './bodies';
export * from './register-bodies';
export * from './security-bodies';
export * from './events';
export * from './notice-bodies';
export * from './letter-bodies';
export * from './glossary';
