/** How much of an RGB picture is pure red, the colour of the canary. There is a tolerance, as browsers blend edges. */
export function canaryShare(picture: Uint8Array): number {
  const at = (index: number) => picture[index] ?? 0
  let canary = 0
  for (let i = 0; i < picture.length; i += 3) if (at(i) > 200 && at(i + 1) < 60 && at(i + 2) < 60) canary++
  return (canary * 3) / picture.length
}
