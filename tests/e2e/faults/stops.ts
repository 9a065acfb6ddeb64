import type { Order, View } from './admin';

/** Where the admin stands when a fault strikes. */
export interface Stop {
  name: string;
  orders: Order[];
  reached(view: View): boolean;
}

const BOTH: Order[] = ['policy first', 'role first'];
const on = (hash: RegExp, task: RegExp, said: RegExp) => (view: View) =>
  hash.test(view.url) && task.test(view.said) && said.test(view.said);

/** The stops of the flow, each in the orders that pass it. */
export const STOPS: Stop[] = [
  { name: 'Logz.io form', orders: BOTH, reached: ({ buttons }) => buttons.includes('Set up in AWS') },
  { name: 'policy editor', orders: BOTH, reached: on(/#\/policies\/create/, /Task [23]/, /press Next/) },
  {
    name: 'policy review',
    orders: BOTH,
    reached: on(/#\/policies\/create/, /Task [23]/, /press Create policy/),
  },
  {
    name: 'policy made',
    orders: BOTH,
    reached: ({ buttons }) => buttons.includes('Create the role') || buttons.includes('Back to the role'),
  },
  { name: 'trusted entity', orders: BOTH, reached: on(/#\/roles\/create/, /Task [23]/, /press Next/) },
  { name: 'permissions', orders: BOTH, reached: on(/#\/roles\/create/, /Task 4/, /press Next/) },
  {
    name: 'permissions, no policy yet',
    orders: ['role first'],
    reached: ({ said, buttons }) => /Task 4/.test(said) && buttons.includes('Create the policy'),
  },
  { name: 'role review', orders: BOTH, reached: on(/#\/roles\/create/, /Task 5/, /press Create role/) },
  {
    name: 'role made',
    orders: BOTH,
    reached: ({ buttons }) => buttons.includes('Check role and send ARN'),
  },
  {
    name: 'ARN in place',
    orders: BOTH,
    reached: ({ url, said }) => /logz\.io/.test(url) && /press Save/i.test(said),
  },
];
