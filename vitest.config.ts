import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Property tests take longer than five seconds on a busy machine.
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
});
