import { runMutations } from './run';
import { print, tally } from './table';

const t = Date.now();
const { pristine, mutated } = await runMutations(
  Number(process.env.N ?? 2400),
  Number(process.env.FROM ?? 0),
);
console.log((Date.now() - t) / 1000, 's');
for (const p of pristine)
  if (p.wrong.length || p.misled || !p.wanted.every((s) => p.acted.includes(s)))
    console.log('PRISTINE', JSON.stringify(p));
console.log(print(tally(mutated)));
const by = new Map<string, number>();
for (const r of mutated)
  if (r.wrong.length) {
    const k = `${r.page.replace(/^(role-entity).*/, '$1')} ${r.language} [${r.kinds.join(' + ')}] at ${r.field} -> ${r.wrong}`;
    by.set(k, (by.get(k) ?? 0) + 1);
  }
console.log(
  [...by]
    .sort((a, b) => b[1] - a[1])
    .slice(0, Number(process.env.SHOW ?? 40))
    .map(([k, n]) => `${n} ${k}`)
    .join('\n'),
);
if (process.env.KIND)
  for (const r of mutated)
    if (
      r.kinds.length === 1 &&
      r.language !== 'unlisted' &&
      r.kinds[0] === process.env.KIND &&
      r.wanted.includes(r.field) &&
      !r.acted.includes(r.field)
    )
      console.log(r.seed, r.page, r.language, r.field, r.acted.join(','));
