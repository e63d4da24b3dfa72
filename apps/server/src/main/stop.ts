/** Runs the steps, last opened first, on SIGINT or SIGTERM; a second signal ends at once. */
export function onStop(steps: readonly (() => Promise<void>)[]): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(130);
    stopping = true;
    const forced = setTimeout(() => process.exit(1), 20_000);
    forced.unref();
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
