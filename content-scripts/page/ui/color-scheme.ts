/** Darker than this a page is meant to be dark (relative luminance, 0 to 1). */
const DARK_BELOW = 0.25;

/** How light a colour is, as the browser computes it; undefined where one sees through it. */
function luminanceOf(color: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || alpha < 0.5) return undefined;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** Whether the page is dark: by its own background, else as the system has it. */
export function isPageDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const luminance = element && luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance < DARK_BELOW;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches;
}
