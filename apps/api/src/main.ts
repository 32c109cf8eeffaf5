import 'reflect-metadata';
import { AppModule } from './app.module';
import { readConfig } from './config';
import { serve } from './serve';
import { SetUpActions } from './sign-in/set-up.actions';

async function main(): Promise<void> {
  const config = readConfig();
  const { app, address } = await serve(config, (url) => AppModule.of(config, url));
  console.log(`\n联办已启动  Lianban is running:  ${address}\n`);
  const path = await app.get(SetUpActions).firstLink();
  if (path) {
    console.log(
      `首次使用，请打开此一次性链接完成设置：\nFirst start: open this one-time link to set it up:\n\n    ${address}${path}\n`,
    );
  }
}

main().catch((fault: unknown) => {
  // A sentence for whoever started it; the stack only where nobody foresaw the fault.
  const foreseen = fault instanceof Error && fault.constructor !== Error && fault.message;
  console.error(foreseen || fault);
  process.exit(1);
});
