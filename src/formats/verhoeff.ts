// The dihedral group D5 and the permutation of Verhoeff's scheme: the check digit that UIDAI prescribes.
const MULTIPLY =
  "0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210".split(
    " ",
  );
const PERMUTE =
  "0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258".split(" ");

/** Whether digits end in their Verhoeff check digit; it finds every single wrong digit and every swap of neighbours. */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    check = Number(MULTIPLY[check]?.[Number(PERMUTE[index % 8]?.[digit])]);
  }
  return check === 0;
}
