import type { FoldedText, Run } from "./folded-text.ts";

/** A possible date, or a part that reveals most of a date. */
export interface FoundDate {
  /** Where it begins and ends among the letters. */
  readonly from: number;
  readonly to: number;
  /** What it may mean, as keys of days, months or days of a year. There are several, because the order is unknown. */
  readonly keys: readonly string[];
  /** Whether it can hardly be anything else. */
  readonly isCertain: boolean;
}

interface Part extends Pick<Run, "from" | "to"> {
  readonly number: number;
  readonly isMonth: boolean;
  readonly digits: number;
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
// 1st of February
const BETWEEN = new Set(["st", "nd", "rd", "th", "of", "the"]);
// At most ", " or " - ".
const WIDEST_GAP = 3;
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;
// 01021990 and 19900201; 010290.
const SPLITS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  6: [[2, 2, 2]],
  8: [
    [2, 2, 4],
    [4, 2, 2],
  ],
};

/** Every date in a text, in any order and spelling. */
export function datesIn({ runs }: Pick<FoldedText, "runs">): readonly FoundDate[] {
  const found: FoundDate[] = [];
  let parts: Part[] = [];
  for (const run of runs) {
    if (run.gap > WIDEST_GAP) parts = [];
    for (const widths of (run.isNumber && SPLITS[run.text.length]) || [])
      found.push(...wholes(split(run, widths)));
    const part = partOf(run);
    if (part === undefined) {
      if (!BETWEEN.has(run.text)) parts = [];
      continue;
    }
    parts = [...parts.slice(-2), part];
    found.push(...wholes(parts), ...halves(parts.slice(-2)));
  }
  return found;
}

/** The keys of a day and of its parts, also of the days before and after: a server may use another time zone. */
export function dateKeys(key: string): readonly string[] {
  const [year, month, day] = key.split("/").map(Number) as [number, number, number];
  return [-1, 0, 1].flatMap((shift) => {
    const date = new Date(Date.UTC(2000 + year, month - 1, day + shift));
    const [y, m, d] = [date.getUTCFullYear() % 100, date.getUTCMonth() + 1, date.getUTCDate()];
    return [`${y}/${m}/${d}`, `${y}/${m}`, `-/${m}/${d}`];
  });
}

function partOf({ from, to, text, isNumber }: Run): Part | undefined {
  if (isNumber) {
    const digits = text.length;
    // A port or a duration is no year.
    return digits <= 2 || /^(?:19|20)\d\d$/.test(text)
      ? { from, to, number: Number(text), isMonth: false, digits }
      : undefined;
  }
  const month = text.length >= 3 ? MONTHS.findIndex((name) => name.startsWith(text)) : -1;
  return month < 0 ? undefined : { from, to, number: month + 1, isMonth: true, digits: 0 };
}

function split({ from, text }: Run, widths: readonly number[]): Part[] {
  let at = 0;
  return widths.map((digits) => {
    const part = { from: from + at, to: from + at + digits, number: Number(text.slice(at, at + digits)) };
    at += digits;
    return { ...part, isMonth: false, digits };
  });
}

const isYear = ({ digits }: Part): boolean => digits === 4 || digits === 2;
const isMonth = ({ isMonth, number, digits }: Part): boolean =>
  isMonth || (digits <= 2 && number >= 1 && number <= 12);
const isDay = ({ isMonth, number, digits }: Part): boolean =>
  !isMonth && digits <= 2 && number >= 1 && number <= 31;

function wholes(parts: readonly Part[]): FoundDate[] {
  const [first, , last] = parts;
  if (first === undefined || last === undefined) return [];
  const keys = ORDERS.flatMap((order) => {
    const [year, month, day] = order.map((index) => parts[index]) as [Part, Part, Part];
    return isYear(year) && isMonth(month) && isDay(day)
      ? [`${year.number % 100}/${month.number}/${day.number}`]
      : [];
  });
  const isCertain = parts.some(({ digits, isMonth }) => digits === 4 || isMonth);
  return [{ from: first.from, to: last.to, keys, isCertain }];
}

/** Feb 1990 and 02/1990; 1 Feb. */
function halves(parts: readonly Part[]): FoundDate[] {
  const [first, last] = parts;
  if (first === undefined || last === undefined) return [];
  const keys = [
    [first, last],
    [last, first],
  ].flatMap(([one, other]) => {
    if (one === undefined || other === undefined || !isMonth(one)) return [];
    if (other.digits === 4) return [`${other.number % 100}/${one.number}`];
    return one.isMonth && isDay(other) ? [`-/${one.number}/${other.number}`] : [];
  });
  return [{ from: first.from, to: last.to, keys, isCertain: false }];
}
