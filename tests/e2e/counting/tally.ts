/** What the hand does that a page can see. */
export interface Acts {
  clicks: number;
  pastes: number;
  characters: number;
}

/** What a way through the flow costs the admin. */
export interface Tally extends Acts {
  tabSwitches: number;
}
