import { type DemoIsv, startDemoIsv } from '../examples/demo-isv/src/server.ts';
import { serveBench } from './child.ts';

/** The demo seller in a process of its own. It tells when which order arrived, by the clock of this machine. */
const isv: DemoIsv = await startDemoIsv({
  keys: { bench: process.env.SELLER_KEY ?? '' },
  dataDir: process.env.SELLER_DATA ?? '',
  port: Number(process.env.SELLER_PORT),
  usageSeconds: 0,
  control: true,
});

serveBench(
  { port: isv.port },
  {
    /** The first arrival of each order: `[orderId, milliseconds since 1970]`. */
    arrivals: () =>
      isv
        .calls()
        .filter((call) => call.activity === 'newInstance')
        .map((call) => [(call.body as { orderId?: string }).orderId ?? '', Date.parse(call.at)]),
    forget: () => isv.clearCalls(),
    misbehave: ({ mode }) => isv.misbehave({ mode: mode as 'ok' | 'hang' }),
  },
  () => isv.close(),
);
