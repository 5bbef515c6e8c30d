/**
 * @typedef {{ username: string, name: string, password: string, iban: string, balance: string, months: number[],
 *   payments: [string, string][], messages: [string, string][] }} Person
 */

const everyone = [
  'Bakery on the Quay',
  'Tram ticket',
  'Bookshop Anker',
  'Electricity',
  'Market hall',
  'Swimming pool',
  'Rent',
  'Coffee roaster',
  'Cinema Lighthouse',
  'Bicycle repair',
  'Pharmacy',
  'Library card',
  'Garden centre',
  'Ferry to the island',
  'Phone bill',
  'Cheese stall',
  'Salary',
  'Insurance',
  'Museum',
  'Fish counter',
]

const payments = seed =>
  everyone.map((name, index) => [
    name,
    `${((index * seed) % 90) + 2}.${String((index * seed * 7) % 100).padStart(2, '0')} €`,
  ])

/** @type {Record<string, Person>} */
export const people = {
  alice: {
    username: 'alice',
    name: 'Alice',
    password: 'demo',
    iban: 'XX12 3456 7890 1234 5678 90',
    balance: '12,480.55 €',
    months: [42, 45, 44, 51, 55, 53, 60, 66, 64, 72, 79, 84],
    payments: payments(13),
    messages: [
      ['Your new card', 'It is on its way and should arrive on Thursday.'],
      ['Interest for the year', 'We have added 214.30 € to your savings.'],
    ],
  },
  bob: {
    username: 'bob',
    name: 'Bob',
    password: 'demo',
    iban: 'XX98 7654 3210 9876 5432 10',
    balance: '3,107.20 €',
    months: [30, 28, 33, 31, 36, 40, 37, 43, 41, 46, 44, 49],
    payments: payments(17),
    messages: [['Standing order', 'Your rent will be paid on the first of each month.']],
  },
}
