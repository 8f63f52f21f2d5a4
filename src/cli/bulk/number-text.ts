/** Numbers as the command prints them, grouped as in India. */
export const numberText = {
  count: (number: number): string => number.toLocaleString("en-IN"),
  money: (amount: number): string =>
    amount.toLocaleString("en-IN", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  /** Seconds as a person would say them. */
  duration: (seconds: number): string => {
    if (seconds < 90) return `${Math.ceil(seconds)} s`;
    if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
    return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${(seconds / 86_400).toFixed(1)} days`;
  },
};
