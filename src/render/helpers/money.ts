// `{{money m}}`: currency and amount with thin groups of three digits.
import type { Fact } from '../fact.js';
import type { Helper } from '../helper.js';

export default {
  name: 'money',
  summary: 'An amount of money: EUR 50 000',
  arity: [1, 1],
  shape: ([money]) =>
    money?.shape.kind === 'object' && money.shape.members.has('amount') && money.shape.members.has('currency')
      ? { kind: 'text' }
      : '`money` takes an object with amount and currency',
  run: (money) => {
    if (!money) return '';
    const { amount, currency } = money as { amount: Fact; currency: Fact };
    const grouped = String(amount.value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
    return amount.reworded(`${currency.value}\u00a0${grouped}`);
  },
} satisfies Helper;
