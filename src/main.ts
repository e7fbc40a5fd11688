import './node-version.js';

const { serve } = await import('./server.js');
await serve();

export {};
