// Minutes that were added up or halved, written as the profile writes durations.

/** An ISO 8601 duration in whole days, or else in hours and minutes: 535 -> `PT8H55M`, 2880 -> `P2D`, 0 -> `PT0M`. */
export function durationOfMinutes(minutes: number): string {
  const whole = Math.floor(minutes);
  if (whole > 0 && whole % 1440 === 0) return `P${whole / 1440}D`;
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}
