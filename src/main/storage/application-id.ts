/** The mark in the header of our databases, which tells them from those of other programs. */

/** "Ftok" in ASCII. */
export const APPLICATION_ID = 0x46746f6b;
