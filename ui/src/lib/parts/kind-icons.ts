/** The drawings of the kinds of moment. Each one path on a field of 24 by 24. */

export const walk =
  "M13 2.2a1.8 1.8 0 1 0 .01 0M13 8l-2 6 4 3 1 5M11 14l-3 7M13 8l-4 2-1 3M13 8l3 4 3 1";
export const stand =
  "M12 2.2a1.8 1.8 0 1 0 .01 0M12 8v7M12 15l-2.5 6.5M12 15l2.5 6.5M12 9.5 7.5 6M12 9.5 16.5 6";
export const air = "M3 9h11a3 3 0 1 0-3-3M3 14h15a3 3 0 1 1-3 3M3 19h6";
export const calm = "M4 19h16M7 19v-4a5 5 0 0 1 10 0v4M12 4v2M5 7.5l1.2 1.2M19 7.5l-1.2 1.2";
export const moon = "M20 14a8 8 0 1 1-9-10 7 7 0 0 0 9 10z";
export const evening =
  "M3 18h18M7 18a5 5 0 0 1 10 0M12 9V5.5M5.2 11.2l1.4 1.4M18.8 11.2l-1.4 1.4M9 21.5h6";
export const train = "M3 12h18M6 8v8M18 8v8M3.5 10v4M20.5 10v4";
