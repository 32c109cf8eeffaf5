import 'reflect-metadata';
import { AppModule } from './app.module';
import { readConfig } from './config';
import { serve } from './serve';
import { DemonstrationModule } from './world/demonstration.module';
import type { Progress } from './world/history/fill';
import { playbill } from './world/playbill';

/** Told to whoever waits at the console while the history is made. */
const aloud: Progress = {
  planRead: (file, tasks) => console.log(`  ${file}：已立项 ${tasks} 项 · ${tasks} tasks registered`),
  dayDone: (day, of) => {
    if (day % 5 === 0) console.log(`  工作日 ${day}/${of} · working day ${day} of ${of}`);
  },
  refused: (number, deed, code) => console.warn(`  ${number}: ${deed} ${code}`),
};

async function main(): Promise<void> {
  const config = readConfig({ DATA_DIR: 'data-demo', ...process.env });
  console.log(
    '正在准备示例，首次约需半分钟…… Preparing the example; the first time takes about half a minute…',
  );
  const { address } = await serve(config, (url) =>
    DemonstrationModule.around(AppModule.of(config, url), aloud),
  );
  console.log(`\n联办示例已启动  The Lianban demonstration is running:  ${address}\n`);
  console.log(playbill());
}

main().catch((fault: unknown) => {
  // A sentence for whoever started it; the stack only where nobody foresaw the fault.
  const foreseen = fault instanceof Error && fault.constructor !== Error && fault.message;
  console.error(foreseen || fault);
  process.exit(1);
});
