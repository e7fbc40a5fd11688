import './node-version.js';

const { endInWords } = await import('./config/cannot-start.js');
const { serve } = await import('./server.js');
await serve().catch(endInWords);

export {};
