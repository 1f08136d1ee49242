const longestShown = 60;

/** The shape of a value and nothing of what it says: letters become a, digits 9. */
export function masked(value: string): string {
  const start = value.slice(0, longestShown);
  const shape = start
    .replace(/\p{L}/gu, 'a')
    .replace(/\p{N}/gu, '9')
    .replace(/[^\p{P}\p{S}\p{Zs}a9]/gu, '?');
  return value.length > longestShown ? `${shape}…` : shape;
}
