export * from './ladder-rules';
export * from './ladder-words';
export * from './open-hours';
export * from './rehearse';
export * from './rungs-due';
