import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/iam-engine/*.test.ts'], testTimeout: process.env.FULL ? 3_000_000 : 300_000 },
});
