export * from './answers';
export * from './bodies';
export * from './register-bodies';
export * from './events';
export * from './glossary';
